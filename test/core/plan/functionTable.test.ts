import { functionTable, isFunctionName, readsBlock } from '../../../src/core/plan/functionTable';

it.each(Object.keys(functionTable))('knows %s as a function', (name) => {
  expect(isFunctionName(name)).toBe(true);
});

it.each(['', 'gap', 'KC.GAP', 'toString', 'constructor'])('knows no function %p', (name) => {
  expect(isFunctionName(name)).toBe(false);
});

it.each([
  ['cells', true],
  ['numbers', true],
  ['name', false],
  ['number', false],
  ['year', false],
  ['yearIfAny', false],
  ['date', false],
] as const)('an argument of kind %s is read as a whole block: %p', (kind, whole) => {
  expect(readsBlock({ id: 'values', name: '数值', kind })).toBe(whole);
});
