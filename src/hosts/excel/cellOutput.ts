import type { Cell, CellStyle, CellValue } from '../../core/sheet/model';
import { isFormula } from './cellInput';

/** The arrays that Excel gives for a block of cells. */
export interface RangeArrays {
  readonly values: readonly (readonly unknown[])[];
  readonly valueTypes: readonly (readonly string[])[];
  readonly formulas: readonly (readonly unknown[])[];
  readonly numberFormat: readonly (readonly unknown[])[];
}

/** The properties to load for {@link RangeArrays}. */
export const RANGE_ARRAYS = 'values,valueTypes,formulas,numberFormat';

/** A plain value from what Excel gives; the type tells an error from text that reads the same. */
export function valueOf(value: unknown, type: string | undefined): CellValue {
  if (type === 'Empty' || value === null || value === undefined) return null;
  if (type === 'Error') return { error: value as string };
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  return value as string;
}

/** Looks up styles by number format, so that equal cells share one object. */
export function styleByFormat(): (numberFormat: unknown) => CellStyle | undefined {
  const styles = new Map<unknown, CellStyle | undefined>([['General', undefined]]);
  return (numberFormat) => {
    if (!styles.has(numberFormat)) {
      styles.set(numberFormat, typeof numberFormat === 'string' ? { numberFormat } : undefined);
    }
    return styles.get(numberFormat);
  };
}

/** The cell at a place of the arrays; `undefined` when it is empty. */
export function cellOf(
  arrays: RangeArrays,
  row: number,
  column: number,
  styleOf: (numberFormat: unknown) => CellStyle | undefined,
): Cell | undefined {
  const raw = arrays.values[row]?.[column];
  const formula = arrays.formulas[row]?.[column];
  const value = valueOf(raw, arrays.valueTypes[row]?.[column]);
  const hasFormula = isFormula(formula, raw);
  if (value === null && !hasFormula) return undefined;
  const style = styleOf(arrays.numberFormat[row]?.[column]);
  // An open workbook has worked out every formula; one that shows nothing is not one without a result.
  return {
    value: hasFormula ? (value ?? '') : value,
    ...(hasFormula ? { formula } : {}),
    ...(style ? { style } : {}),
  };
}
