import { admitsEntry } from '../../../src/core/sheet/entryRule';
import type { CellValue, DataValidation } from '../../../src/core/sheet/model';

type Rule = DataValidation['rule'];

const decimal: Rule = { type: 'decimal', min: 0, max: 100 };
const whole: Rule = { type: 'whole', min: 1 };
const list: Rule = { type: 'list', items: ['一季度', '上半年'] };
const day: Rule = { type: 'date', from: '2025-01-01', to: '2025-12-31' };
const text: Rule = { type: 'textLength', max: 4 };

it.each<[Rule, CellValue, boolean | undefined]>([
  [decimal, 0, true],
  [decimal, 100, true],
  [decimal, 100.1, false],
  [decimal, -0.1, false],
  [decimal, '12', false],
  [decimal, true, false],
  [decimal, { error: '#N/A' }, false],
  [{ type: 'decimal' }, -1e300, true],
  [whole, 1, true],
  [whole, 0, false],
  [whole, 1.5, false],
  [{ type: 'whole', max: 3 }, 4, false],
  [list, '上半年', true],
  [list, ' 上半年 ', true],
  [list, '全年', false],
  [{ type: 'list', items: ['2025'] }, 2025, true],
  [{ type: 'list', source: "='下拉选项'!$A$1:$A$3" }, '全年', undefined],
  [day, 45658, true],
  [day, 45657, false],
  [day, 46022, true],
  [day, 46023, false],
  [day, '2025-03-01', false],
  [{ type: 'date' }, 1, true],
  [text, '四个字呀', true],
  [text, '五个字的呀', false],
  [text, 12345, false],
  [{ type: 'custom', formula: '=A1>0' }, -1, undefined],
])('by %j, %j may stand: %j', (rule, value, expected) => {
  expect(admitsEntry({ rule, allowBlank: false }, value)).toBe(expected);
});

it.each([null, ''])('leaves %j to what the rule says of blanks', (value) => {
  expect(admitsEntry({ rule: decimal, allowBlank: true }, value)).toBe(true);
  expect(admitsEntry({ rule: decimal, allowBlank: false }, value)).toBe(false);
});
