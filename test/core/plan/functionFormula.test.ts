import { functionFormula, quoted } from '../../../src/core/plan/functionFormula';

it.each([
  ['高企', '"高企"'],
  ['', '""'],
  ['专精特新"小巨人"企业', '"专精特新""小巨人""企业"'],
  ['专精特新“小巨人”企业', '"专精特新“小巨人”企业"'],
])('%s stands in a formula as %s', (text, written) => {
  expect(quoted(text)).toBe(written);
});

describe('a formula that calls a function', () => {
  it('has the arguments one after the other', () => {
    expect(functionFormula('TARGET', [quoted('高企'), '2025', 'B$2'])).toBe('=KC.TARGET("高企",2025,B$2)');
  });

  it('needs no arguments', () => {
    expect(functionFormula('DOCUMENTS', [])).toBe('=KC.DOCUMENTS()');
  });

  it('is blank while the cell that it compares is blank', () => {
    expect(functionFormula('GAP', [quoted('高企'), 'C5', '2025'], 'C5')).toBe(
      '=IF(C5="","",KC.GAP("高企",C5,2025))',
    );
  });
});
