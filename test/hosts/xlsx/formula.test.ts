import { functionNames } from '../../../src/core/plan/functionTable';
import {
  fromFileFormula,
  pointsOutside,
  shiftFormula,
  spills,
  toFileFormula,
} from '../../../src/hosts/xlsx/formula';

describe('formulas of a file', () => {
  it.each([
    ['=SUM(A1:A3)', 'SUM(A1:A3)'],
    ['=KC.TARGET("高新技术企业数量",2023)', '_xldudf_KC_TARGET("高新技术企业数量",2023)'],
    ['=kc.required_growth(A1,B1)', '_xldudf_KC_REQUIRED_GROWTH(A1,B1)'],
    ['=IF(A1="KC.GAP(1)",KC.GAP(A1,B1,2023),"")', 'IF(A1="KC.GAP(1)",_xldudf_KC_GAP(A1,B1,2023),"")'],
    ["='KC.GAP(x'!A1+KC.PACE(A1,B1,C1)", "'KC.GAP(x'!A1+_xldudf_KC_PACE(A1,B1,C1)"],
    ['=XKC.GAP(1)+A.KC.GAP(1)', 'XKC.GAP(1)+A.KC.GAP(1)'],
    ['=IFNA(A1,"IFNA(")', '_xlfn.IFNA(A1,"IFNA(")'],
    [
      '=TEXTJOIN("、",TRUE,FILTER(A1:A9,B1:B9>0))',
      '_xlfn.TEXTJOIN("、",TRUE,_xlfn._xlws.FILTER(A1:A9,B1:B9>0))',
    ],
    ['=RANK.EQ(A1,A:A)+MYIFS(1)', '_xlfn.RANK.EQ(A1,A:A)+MYIFS(1)'],
    ['=_xlfn.IFNA(A1,0)', '_xlfn.IFNA(A1,0)'],
  ])('are written for %s and read back', (typed, saved) => {
    expect(toFileFormula(typed)).toBe(saved);
    const again = fromFileFormula(saved);
    expect(again).toBe(typed.replace('_xlfn.', '').replace('kc.required_growth', 'KC.REQUIRED_GROWTH'));
  });

  it('know the functions that answer with a block of cells', () => {
    const spilling = functionNames.filter((name) => spills(toFileFormula(`=KC.${name}(A1)`)));
    expect(spilling).toEqual([
      'SERIES',
      'ALLOCATION',
      'ALLOCATION_DIFF',
      'ALLOCATE',
      'CONFLICTS',
      'INDICATORS',
      'REGIONS',
      'DOCUMENTS',
    ]);
    expect(spills(toFileFormula('=KC.SERIES("研发")'))).toBe(true);
    expect(spills(toFileFormula('=KC.ALLOCATION_CHECK(A1:A9,"研发",2023)'))).toBe(false);
    expect(spills(toFileFormula('=SUM(A1)'))).toBe(false);
  });

  it.each([
    ['[1]Sheet1!A1', true],
    ['=SUM(表1[完成值])', true],
    ['="[注]"&A1', false],
    ['=SUM(A1)', false],
  ])('know whether %s points out of the workbook', (formula, outside) => {
    expect(pointsOutside(formula)).toBe(outside);
  });

  it.each([
    ['A1', 2, 1, 'B3'],
    ['$A1+A$1+$A$1', 2, 1, '$A3+B$1+$A$1'],
    ['SUM(A1:B2)', 1, 1, 'SUM(B2:C3)'],
    ['SUM(A:B,$C:D,1:2,$3:4)', 1, 1, 'SUM(B:C,$C:E,2:3,$3:5)'],
    ['\'A1\'!A1&"A1"&Sheet1!B2', 1, 0, '\'A1\'!A2&"A1"&Sheet1!B3'],
    ['LOG10(A1)+ABC1234567890+A1B', 1, 0, 'LOG10(A2)+ABC1234567890+A1B'],
    ['南昌A1+_A1+A1.x', 1, 0, '南昌A1+_A1+A1.x'],
    ['A1(2)+A1!B1', 1, 0, 'A1(2)+A1!B2'],
    ['XFD1048576', 1, 1, 'A1'],
    ['A1', -1, -1, 'XFD1048576'],
  ])('move %s by %i rows and %i columns as copying does', (formula, rows, columns, moved) => {
    expect(shiftFormula(formula, rows, columns)).toBe(moved);
  });
});
