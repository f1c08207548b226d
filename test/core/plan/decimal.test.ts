import Big from 'big.js';
import { cellDecimal, decimalPlaces, sum } from '../../../src/core/plan/decimal';

it.each([
  [0, '0'],
  [-0, '0'],
  [3000, '3000'],
  [-12, '-12'],
  [8.55, '8.55'],
  [0.1 + 0.2, '0.3'],
  [999_999_999_999_999, '999999999999999'],
  // Sixteen digits are one more than a cell keeps.
  [1_234_567_890_123_456, '1234567890123460'],
  [1e21, '1e+21'],
])('takes %p for %s, as a cell shows it', (value, text) => {
  expect(cellDecimal(value).toString()).toBe(text);
  expect(cellDecimal(value).toNumber()).toBe(Number(text));
  expect(1 / cellDecimal(value).plus(0).toNumber()).toBe(1 / Number(text));
});

it('adds exactly, and counts the places that are needed', () => {
  expect(sum(['0.1', '0.2', '0.3'].map((text) => new Big(text))).toString()).toBe('0.6');
  expect(sum([]).toString()).toBe('0');
  expect(decimalPlaces(new Big('8.600'))).toBe(1);
  expect(decimalPlaces(new Big('1200'))).toBe(0);
});
