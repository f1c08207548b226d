import { CommandType } from '@univerjs/core';
import { lastingChange } from '../../../src/workbench/grid/lastingChange';

// The whole of Univer is made for a browser; only the names of kinds are needed.
jest.mock('@univerjs/core', () => ({ CommandType: { COMMAND: 0, OPERATION: 1, MUTATION: 2 } }));

const mutation = (id: string, params: object = {}) => ({ id, type: CommandType.MUTATION, params });
const VALUES = mutation('sheet.mutation.set-range-values', {
  subUnitId: 'a',
  cellValue: { 3: { 1: { v: 1 } }, 7: { 0: null } },
});

describe('what a command changes of what a file keeps', () => {
  it('is rows of a sheet when cells get other contents or looks', () => {
    expect(lastingChange(VALUES, {})).toEqual({ sheet: 'a', rows: [3, 7] });
  });

  it.each([
    'sheet.mutation.set-worksheet-name',
    'sheet.mutation.add-worksheet-merge',
    'sheet.mutation.remove-rows',
    'data-validation.mutation.addRule',
  ])('is a whole sheet at %s', (id) => {
    expect(lastingChange(mutation(id, { subUnitId: 'a' }), undefined)).toEqual({ sheet: 'a' });
  });

  it.each([
    'formula.mutation.set-defined-name',
    'formula.mutation.remove-defined-name',
    'sheet.mutation.insert-sheet',
  ])('may be every sheet at %s', (id) => {
    expect(lastingChange(mutation(id), undefined)).toEqual({});
  });

  it.each([
    'formula.mutation.set-formula-calculation-result',
    'formula.mutation.set-array-formula-data',
    'sheet.mutation.set-worksheet-row-auto-height',
    'doc.mutation.rich-text-editing',
  ])('is nothing at %s', (id) => {
    expect(lastingChange(mutation(id), {})).toBeUndefined();
  });

  it('is nothing when formulas write their results, or when somebody only looks elsewhere', () => {
    expect(lastingChange(VALUES, { onlyLocal: true, fromFormula: true })).toBeUndefined();
    const operation = { id: 'sheet.operation.set-selections', type: CommandType.OPERATION };
    expect(lastingChange(operation, {})).toBeUndefined();
  });
});
