/**
 * The functions without a host: values in, a value or an Excel error with its sentence out. Excel, the workbench and
 * the command line all answer from here.
 */
import {
  type FunctionArgument,
  type FunctionName,
  functionTable,
  readsBlock,
} from '../core/plan/functionTable';
import { type ErrorCode, PlanError, type PlanLibrary } from '../core/plan/types';
import { type Block, isBlank, isBlock, readBlock, refuse } from './arguments';
import { type Answer, type AnswerOf, calculations } from './calculations';
import { isUnfilled, readQuestion } from './question';

/** An Excel error and the sentence that goes with it. */
export interface Failure {
  readonly error: ErrorCode;
  readonly message: string;
}

/** One answer, a block of them (single cells of it may fail on their own), or a failure of the whole call. */
export type Evaluation = { readonly value: Answer | readonly (readonly (Answer | Failure)[])[] } | Failure;

/** A single value, also where the host hands over a block of one cell. */
function single(argument: unknown): unknown {
  return isBlock(argument) ? readBlock(argument)[0]?.[0] : argument;
}

function failure({ code, message }: PlanError): Failure {
  return { error: code, message };
}

function attempt<T>(calculate: () => T): T | Failure {
  try {
    return calculate();
  } catch (error) {
    if (error instanceof PlanError) return failure(error);
    throw error;
  }
}

function calculate<Name extends FunctionName>(
  library: PlanLibrary,
  name: Name,
  args: readonly unknown[],
): AnswerOf<Name> | '' {
  return isUnfilled(name, args) ? '' : calculations[name](library, readQuestion(name, args));
}

/** Functions that answer cell by cell. */
type CellFunction = {
  [Name in FunctionName]: (typeof functionTable)[Name]['answers'] extends 'cell' ? Name : never;
}[FunctionName];

function answersCells(name: FunctionName): name is CellFunction {
  return functionTable[name].answers === 'cell';
}

/** A block of one row or column is repeated to the size of the others, as Excel does. */
function cellOf(block: Block, row: number, column: number): unknown {
  const cells = block[block.length === 1 ? 0 : row];
  return cells?.[cells.length === 1 ? 0 : column];
}

function evaluateCells(library: PlanLibrary, name: CellFunction, args: readonly unknown[]): Evaluation {
  if (!args.some(isBlock)) {
    const value = attempt(() => calculate(library, name, args));
    return typeof value === 'object' ? value : { value };
  }
  const blocks = args.map(readBlock);
  const rows = Math.max(...blocks.map((block) => block.length));
  const columns = Math.max(...blocks.map((block) => block[0]?.length ?? 0));
  const fits = blocks.every((block) => {
    const width = block[0]?.length ?? 0;
    return (block.length === rows || block.length === 1) && (width === columns || width === 1);
  });
  if (!fits) return failure(refuse('shapes'));
  const value = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) => {
      const cells = blocks.map((block) => cellOf(block, row, column));
      // A blank line between filled ones asks nothing.
      if (rows * columns > 1 && isBlank(cells[0])) return '';
      return attempt(() => calculate(library, name, cells));
    }),
  );
  return { value };
}

/**
 * Evaluates one function.
 *
 * @param args scalars, or blocks of rows; a blank or missing argument is `null`, `undefined` or `""`
 * @example evaluate(embeddedLibrary, 'GAP', ['高新技术企业数量', 1800, 2023]) // { value: 200 }
 * @example evaluate(embeddedLibrary, 'GAP', ['高新技术企业数量', [[1800], ['']], 2023]) // { value: [[200], ['']] }
 */
export function evaluate(library: PlanLibrary, name: FunctionName, args: readonly unknown[]): Evaluation {
  const known: readonly FunctionArgument[] = functionTable[name].arguments;
  if (args.length > known.length) {
    return failure(refuse('tooMany', { most: known.length, given: args.length }));
  }
  if (answersCells(name)) return evaluateCells(library, name, args);
  // Some hosts hand over every reference as a block of one cell.
  const plain = args.map((argument, place) => {
    const about = known[place];
    return about !== undefined && readsBlock(about) ? argument : single(argument);
  });
  const value = attempt(() => calculate(library, name, plain));
  return typeof value === 'object' && 'error' in value ? value : { value };
}
