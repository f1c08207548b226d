import fc from 'fast-check';
import type { CellValue } from '../../../src/core/sheet/model';
import { canonicalDay, canonicalText, canonicalValue } from '../../../src/core/submission/canonicalValue';

const same: readonly (readonly [why: string, one: CellValue, other: CellValue])[] = [
  ['digits typed as text that a program made a number', '0.10', 0.1],
  ['a float tail', 0.1 + 0.2, 0.3],
  ['the last digit of a result', 1.05, 1.0500000000000003],
  ['a minus zero', -0, 0],
  ['a minus zero as text', '-0.0', 0],
  ['a phone number that a program made a number', '13870000000', 13870000000],
  ['nothing and an empty text', null, ''],
  ['nothing and blanks', null, ' \u00a0\n'],
  ['blanks at the ends', '证书到期42家 ', '证书到期42家'],
  ['line breaks of another system', '一\r\n二', '一\n二'],
  ['line breaks of an old system', '一\r二', '一\n二'],
  ['blanks at the end of a line', '一 \n二', '一\n二'],
  ['a composed sign', 'é', 'e\u0301'],
  ['errors that programs call otherwise', { error: '#N/A' }, { error: '#VALUE!' }],
];

it.each(same)('takes for the same: %s', (_, one, other) => {
  expect(canonicalValue(one)).toBe(canonicalValue(other));
});

const other: readonly (readonly [why: string, one: CellValue, other: CellValue])[] = [
  ['a figure one off', 660, 661],
  ['the smallest decimal of a figure', 2.37, 2.371],
  ['a zero where nothing was', null, 0],
  ['a dialling code without its zero', '0791', 791],
  ['more digits than a number keeps', '1234567890123456', '1234567890123457'],
  ['per cent and its share', '5%', 0.05],
  ['a yes and its word', true, 'true'],
  ['an error and its text', { error: '#N/A' }, '#N/A'],
  ['blanks between words', '一 二', '一二'],
  ['width of signs', '１', '1'],
  ['a word that looks like a canonical number', 'n:1', 1],
];

it.each(other)('tells apart: %s', (_, one, another) => {
  expect(canonicalValue(one)).not.toBe(canonicalValue(another));
});

it('knows a day however it is written', () => {
  const days = [45107, 45107.5, '2023-06-30', '2023年6月30日', '2023/6/30', ' 2023.06.30 '];
  expect(new Set(days.map(canonicalDay))).toEqual(new Set(['d:2023-06-30']));
  expect(canonicalDay('6月底')).toBe('s:6月底');
  expect(canonicalDay(null)).toBe('');
});

it('keeps a number however many digits of it a program writes', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.nat(6), (whole, places) => {
      const value = whole / 10 ** places;
      expect(canonicalValue(Number(value.toPrecision(17)))).toBe(canonicalValue(value));
      expect(canonicalValue(value.toFixed(places))).toBe(canonicalValue(value));
    }),
  );
});

it('gives a text that stays as it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const once = canonicalText(text);
      expect(canonicalText(once)).toBe(once);
      expect(canonicalValue(once)).toBe(canonicalValue(text));
    }),
  );
});
