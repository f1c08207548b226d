import { BooleanNumber, type Nullable } from '@univerjs/core';
import {
  ArrayValueObject,
  BaseFunction,
  type BaseValueObject,
  BooleanValueObject,
  ErrorType,
  ErrorValueObject,
  FunctionType,
  IDescriptionService,
  IFunctionService,
  NumberValueObject,
  StringValueObject,
} from '@univerjs/preset-sheets-core';
import type { Grid } from './grid';
import { say } from '../words';
import { workbenchGrid } from '../../core/wording/workbench';

/** `functions.json`, as far as the grid reads it. */
export interface FunctionsMetadata {
  readonly functions: readonly FunctionMetadata[];
  /** Errors inside a block reach the functions. Without it Excel answers with the error, and does not ask them. */
  readonly allowErrorForDataTypeAny?: boolean;
}

/** What Excel hands over for a blank cell inside a block: `0` in many builds, `null` in newer ones. */
export type HandedBlank = '' | 0 | null;

/** One function of `functions.json`, as custom-functions-metadata writes it. */
export interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly parameters: readonly ParameterMetadata[];
  readonly options?: { readonly requiresAddress?: boolean; readonly requiresParameterAddresses?: boolean };
}

export interface ParameterMetadata {
  readonly name: string;
  readonly description?: string;
  readonly type?: string;
  readonly dimensionality?: 'scalar' | 'matrix';
  readonly optional?: boolean;
  readonly repeating?: boolean;
}

/** A function of the add-in, called as Excel calls it. */
export type AddinFunction = (...values: unknown[]) => unknown;

/** Why a cell shows an error; the workbench tells it beside the grid. */
export interface FunctionFailure {
  readonly code: string;
  readonly message: string;
}

/**
 * Lets the grid calculate an add-in's custom functions. They are known to the grid at once by their metadata, so
 * that no cell is stuck at `#NAME?`; their code comes when the add-in is ready, and everything is calculated anew.
 */
export class CustomFunctions {
  private readonly failures = new Map<string, FunctionFailure>();
  private readonly code = new Map<string, AddinFunction>();

  constructor(
    private readonly grid: Grid,
    private readonly namespace: string,
    private readonly blank: HandedBlank = null,
  ) {}

  register(metadata: FunctionsMetadata): void {
    const { functions, allowErrorForDataTypeAny = false } = metadata;
    const executors = this.grid.injector.get(IFunctionService);
    this.describe(metadata);
    for (const one of functions) {
      executors.registerExecutors(
        new AddinExecutor(this.nameOf(one), one, {
          code: () => this.code.get(one.id),
          failures: this.failures,
          blank: this.blank,
          allowsErrors: allowErrorForDataTypeAny,
        }),
      );
    }
  }

  /** What the grid says of the functions while a formula is typed; said again in another language. */
  describe({ functions }: FunctionsMetadata): void {
    const descriptions = this.grid.injector.get(IDescriptionService);
    for (const metadata of functions) {
      descriptions.registerDescriptions([
        {
          functionName: this.nameOf(metadata),
          functionType: FunctionType.User,
          description: metadata.description ?? '',
          abstract: metadata.description ?? '',
          functionParameter: metadata.parameters.map((parameter) => ({
            name: parameter.name,
            detail: parameter.description ?? '',
            example: '',
            require: parameter.optional ? BooleanNumber.FALSE : BooleanNumber.TRUE,
            repeat: parameter.repeating ? BooleanNumber.TRUE : BooleanNumber.FALSE,
          })),
        },
      ]);
    }
  }

  private nameOf({ name }: FunctionMetadata): string {
    return `${this.namespace}.${name.toUpperCase()}`;
  }

  /** The add-in is ready: `functions` by their ids. Every formula is calculated anew. */
  provide(functions: ReadonlyMap<string, AddinFunction>): void {
    for (const [id, code] of functions) this.code.set(id, code);
    this.grid.recalculate();
  }

  /** The sentence behind an error of a cell, if one of our functions gave it. */
  failure(sheet: string, row: number, column: number): FunctionFailure | undefined {
    return this.failures.get(place(sheet, row, column));
  }
}

/** What a function is called with and by. */
interface Surroundings {
  readonly code: () => AddinFunction | undefined;
  readonly failures: Map<string, FunctionFailure>;
  readonly blank: HandedBlank;
  readonly allowsErrors: boolean;
}

class AddinExecutor extends BaseFunction {
  constructor(
    name: string,
    private readonly metadata: FunctionMetadata,
    private readonly surroundings: Surroundings,
  ) {
    super(name);
  }

  override calculate(...variants: BaseValueObject[]): BaseValueObject {
    const sheet = this.subUnitId ?? '';
    const { failures, blank, allowsErrors } = this.surroundings;
    failures.delete(place(sheet, this.row, this.column));
    const note: Note = (failure, row, column) => {
      failures.set(place(sheet, this.row + row, this.column + column), failure);
      return ErrorValueObject.create(errorType(failure.code));
    };
    const fail = (code: string, message: string): BaseValueObject => note({ code, message }, 0, 0);
    const code = this.surroundings.code();
    if (!code) return fail(ErrorType.CALC, say(workbenchGrid.functionsLoading));
    const { parameters } = this.metadata;
    const repeating = parameters.at(-1)?.repeating === true;
    const required = parameters.filter((parameter) => !parameter.optional && !parameter.repeating).length;
    if (variants.length < required || (!repeating && variants.length > parameters.length)) {
      const names = parameters.map((p) => (p.optional ? `[${p.name}]` : p.name)).join(', ');
      return fail(ErrorType.VALUE, say(workbenchGrid.wrongArgumentCount, { call: `${this.name}(${names})` }));
    }
    const values: unknown[] = [];
    for (const [index, parameter] of parameters.entries()) {
      if (parameter.repeating) {
        values.push(variants.slice(index).map((variant) => argument(variant, parameter, blank)));
        break;
      }
      const variant = variants[index];
      // An error in an argument is the result, before the function is asked, unless it takes errors inside blocks.
      const takesErrors = parameter.dimensionality === 'matrix' && allowsErrors;
      const error = variant && !takesErrors ? firstError(variant, parameter) : undefined;
      if (error) return error;
      values.push(variant ? argument(variant, parameter, blank) : null);
    }
    values.push({ functionName: this.metadata.id, errorCode: undefined });
    try {
      return result(code(...values), note);
    } catch (error) {
      return note(asFailure(error), 0, 0);
    }
  }
}

const ERROR_TYPES: ReadonlyMap<string, ErrorType> = new Map(
  Object.values(ErrorType).map((type) => [type, type]),
);

function errorType(code: string): ErrorType {
  return ERROR_TYPES.get(code) ?? ErrorType.VALUE;
}

function place(sheet: string, row: number, column: number): string {
  return `${sheet}:${row}:${column}`;
}

function firstOf(variant: BaseValueObject): BaseValueObject | undefined {
  return variant instanceof ArrayValueObject ? (variant.get(0, 0) ?? undefined) : variant;
}

function rowsOf(variant: BaseValueObject): Nullable<BaseValueObject>[][] {
  if (!(variant instanceof ArrayValueObject)) return [[variant]];
  return Array.from({ length: variant.getRowCount() }, (_, row) =>
    Array.from({ length: variant.getColumnCount() }, (__, column) => variant.get(row, column)),
  );
}

function firstError(variant: BaseValueObject, parameter: ParameterMetadata): BaseValueObject | undefined {
  const cells = parameter.dimensionality === 'matrix' ? rowsOf(variant).flat() : [firstOf(variant)];
  return cells.find((cell) => cell?.isError()) ?? undefined;
}

/** As Excel hands it over: a block as rows of values, a single cell as its value, nothing as null. */
function argument(variant: BaseValueObject, parameter: ParameterMetadata, blank: HandedBlank): unknown {
  if (parameter.dimensionality === 'matrix') {
    return rowsOf(variant).map((row) => row.map((cell) => matrixValue(cell, blank)));
  }
  const single = firstOf(variant);
  if (!single || single.isNull()) return null;
  const value = single.getValue();
  if (parameter.type === 'number' && typeof value !== 'number') {
    const number = Number(value);
    if (value === '' || !Number.isFinite(number)) throw new TypeError(say(workbenchGrid.notANumber));
    return number;
  }
  if (parameter.type === 'string') return String(value);
  return value;
}

/** An error arrives as an object with its code, as `CustomFunctions.Error` has it. */
function matrixValue(value: Nullable<BaseValueObject>, blank: HandedBlank): unknown {
  if (!value || value.isNull()) return blank;
  return value.isError() ? { code: value.getValue() } : value.getValue();
}

/** Remembers why a cell of the result is an error, by its distance from the formula. */
type Note = (failure: FunctionFailure, row: number, column: number) => BaseValueObject;

function result(value: unknown, note: Note): BaseValueObject {
  if (!Array.isArray(value)) return scalar(value, note, 0, 0);
  const rows = value.map((row: unknown) => (Array.isArray(row) ? (row as unknown[]) : [row]));
  const width = Math.max(1, ...rows.map((row) => row.length));
  if (rows.length === 1 && width === 1) return scalar(rows[0]?.[0], note, 0, 0);
  return ArrayValueObject.create({
    calculateValueList: rows.map((row, i) =>
      Array.from({ length: width }, (_, j) => scalar(row[j], note, i, j)),
    ),
    rowCount: rows.length,
    columnCount: width,
    unitId: '',
    sheetId: '',
    row: -1,
    column: -1,
  });
}

function scalar(value: unknown, note: Note, row: number, column: number): BaseValueObject {
  if (typeof value === 'number') {
    return Number.isFinite(value) ? NumberValueObject.create(value) : ErrorValueObject.create(ErrorType.NUM);
  }
  if (typeof value === 'boolean') return BooleanValueObject.create(value);
  if (value === null || value === undefined) return StringValueObject.create('');
  // An error made in the add-in's frame is no instance of this page's Error.
  if (typeof value === 'object') return note(asFailure(value), row, column);
  return StringValueObject.create(typeof value === 'string' ? value : '');
}

/** Codes of `CustomFunctions.ErrorCode` are the error texts themselves; anything else thrown is #VALUE!. */
function asFailure(error: unknown): FunctionFailure {
  if (error === null || typeof error !== 'object') {
    return { code: ErrorType.VALUE, message: String(error) };
  }
  const { code, message } = error as { code?: unknown; message?: unknown };
  return {
    code: errorType(typeof code === 'string' ? code : ''),
    message: typeof message === 'string' ? message : '',
  };
}
