/** Conditional formats of the file as those of the model, which all rest on a formula. */
import type { ConditionalRule } from 'hucre/xlsx';
import { cellAddress, parseBlocks } from '../../core/sheet/address';
import { around } from '../../core/sheet/range';
import type { ConditionalFormat } from '../../core/sheet/model';
import { fromFileFormula, shiftFormula } from './formula';
import type { StyleReader } from './style';

const COMPARISONS: Readonly<Record<string, string>> = {
  equal: '=',
  notEqual: '<>',
  greaterThan: '>',
  lessThan: '<',
  greaterThanOrEqual: '>=',
  lessThanOrEqual: '<=',
};

/**
 * Reads one rule of the file: one format of the model for each of its blocks.
 *
 * @returns `null` when the model has no such format (colour scales, bars, icons)
 */
export function readConditionalFormat(
  rule: ConditionalRule,
  styles: StyleReader,
): readonly ConditionalFormat[] | null {
  const [first, ...others] = parseBlocks(rule.range);
  if (first === undefined) return null;
  const anchor = around([first, ...others]);
  const formula = formulaOf(rule, cellAddress(anchor.top, anchor.left));
  if (formula === null) return null;
  const style = styles.readDifference(rule.style);
  return [first, ...others].map((range) => ({
    range,
    formula: fromFileFormula(shiftFormula(formula, range.top - anchor.top, range.left - anchor.left)),
    style,
  }));
}

function formulaOf(rule: ConditionalRule, cell: string): string | null {
  const [one, two] = Array.isArray(rule.formula) ? rule.formula : [rule.formula];
  if (one === undefined || one.trim() === '') return null;
  // Rules about texts and blanks carry the formula that they stand for.
  if (rule.type !== 'cellIs') return ['top10', 'aboveAverage'].includes(rule.type) ? null : one;
  const comparison = COMPARISONS[rule.operator ?? ''];
  if (comparison !== undefined) return `${cell}${comparison}(${one})`;
  if (two === undefined) return null;
  if (rule.operator === 'between') return `AND(${cell}>=(${one}),${cell}<=(${two}))`;
  if (rule.operator === 'notBetween') return `OR(${cell}<(${one}),${cell}>(${two}))`;
  return null;
}
