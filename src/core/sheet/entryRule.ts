import type { CellValue, DataValidation } from './model';
import { serialOfDate } from './serialDate';

/**
 * Whether a value may stand in a cell, by the rule that the cell has for typing.
 *
 * @returns `undefined` when only a calculation could tell: the rule is a formula, or a list that stands in cells
 *
 * @example admitsEntry({ rule: { type: 'decimal', min: 0, max: 100 }, allowBlank: true }, 101) // false
 * @example admitsEntry({ rule: { type: 'list', items: ['是', '否'] }, allowBlank: false }, '是') // true
 * @example admitsEntry({ rule: { type: 'custom', formula: '=A1>0' }, allowBlank: true }, 1) // undefined
 */
export function admitsEntry(
  { rule, allowBlank }: Pick<DataValidation, 'rule' | 'allowBlank'>,
  value: CellValue,
): boolean | undefined {
  if (value === null || value === '') return allowBlank;
  if (typeof value === 'object') return false;
  switch (rule.type) {
    case 'list':
      return 'items' in rule ? rule.items.includes(String(value).trim()) : undefined;
    case 'whole':
    case 'decimal':
      return (
        typeof value === 'number' &&
        (rule.type === 'decimal' || Number.isInteger(value)) &&
        isBetween(value, rule.min, rule.max)
      );
    case 'date':
      return (
        typeof value === 'number' &&
        isBetween(
          value,
          rule.from === undefined ? undefined : serialOfDate(rule.from),
          rule.to === undefined ? undefined : serialOfDate(rule.to),
        )
      );
    case 'textLength':
      return String(value).length <= rule.max;
    case 'custom':
      return undefined;
  }
}

function isBetween(value: number, min = -Infinity, max = Infinity): boolean {
  return value >= min && value <= max;
}
