import { composeFormula } from '../../../src/taskpane/indicators/formulas';

describe('formulas of the product', () => {
  it.each([
    [{ kind: 'target', indicator: '高新技术企业数量', year: 2025 }, '=KC.TARGET("高新技术企业数量",2025)'],
    // As the pane asks: the address of a field that this function does not have.
    [
      { kind: 'target', indicator: '高新技术企业数量', year: 2025, actualCell: '' },
      '=KC.TARGET("高新技术企业数量",2025)',
    ],
    [
      { kind: 'gap', indicator: '高新技术企业数量', year: 2025, actualCell: 'C5' },
      '=IF(C5="","",KC.GAP("高新技术企业数量",C5,2025))',
    ],
    [
      { kind: 'status', indicator: '人才总量', year: 2024, actualCell: '$B$2', region: '青云谱区' },
      '=IF($B$2="","",KC.STATUS("人才总量",$B$2,2024,"青云谱区"))',
    ],
    [
      {
        kind: 'source',
        indicator: '人才总量',
        year: 2024,
        region: '青云谱区',
        document: '青政办发〔2021〕23号',
      },
      '=KC.SOURCE("人才总量",2024,"青云谱区","青政办发〔2021〕23号")',
    ],
  ] as const)('%o is written as %s', (question, formula) => {
    expect(composeFormula(question)).toBe(formula);
  });

  it('keep a quotation mark inside a name from ending the text', () => {
    expect(composeFormula({ kind: 'target', indicator: '专精特新"小巨人"企业', year: 2025 })).toBe(
      '=KC.TARGET("专精特新""小巨人""企业",2025)',
    );
  });
});
