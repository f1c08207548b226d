import { CellValueType, type ICellData } from '@univerjs/core';
import {
  isEntering,
  isPasting,
  judgeEntry,
  judgeFormulas,
  judgePasted,
  type RuledSheet,
  staysText,
} from '../../../src/workbench/grid/entryRules';
import { NO_ALERT, NO_PROMPT, type ValidationRecord } from '../../../src/workbench/grid/sheetRecord';
import type { ValuesParams } from '../../../src/workbench/grid/valuesCommand';

function record(
  column: number,
  rule: ValidationRecord['rule'],
  alert: Partial<ValidationRecord['errorAlert']> = {},
): ValidationRecord {
  const range = { top: 0, left: column, bottom: 9, right: column };
  const errorAlert = { ...NO_ALERT, message: '只能填写数字。', ...alert };
  return { range, ruleId: String(column), rule, ignoreBlanks: true, prompt: NO_PROMPT, errorAlert };
}

// The grid itself needs a browser; of it, only the names of the kinds are used here.
jest.mock('@univerjs/core', () => ({
  CellValueType: { STRING: 1, NUMBER: 2, BOOLEAN: 3, FORCE_STRING: 4 },
}));

const { STRING: TEXT, NUMBER, FORCE_STRING: FORCED_TEXT } = CellValueType;

const SHARE = 0;
const COUNT = 1;
const CHOICE = 2;
const FREE = 3;
const WARNING = 4;
const PERCENT = 5;
const MUTE = 6;

const share = { decimal: { formula1: 0, formula2: 100, operator: 'Between' } };
const formats: Readonly<Record<number, string>> = { [PERCENT]: '0.0%', [FREE]: '@' };
const sheet: RuledSheet = {
  rules: [
    record(SHARE, share),
    record(COUNT, { wholeNumber: { formula1: 0, operator: 'GreaterThanOrEqualTo' } }),
    record(CHOICE, { list: { source: '是,否', inCellDropDown: true } }),
    record(WARNING, share, { style: 'Warning' }),
    record(PERCENT, share),
    record(MUTE, share, { message: '' }),
  ],
  numberFormat: (_row, column) => formats[column],
};

/** Cells of the first row, as a command that pastes would write them. */
function pasted(cells: Record<number, ICellData | null>): ValuesParams {
  return { unitId: 'workbook', subUnitId: 'sheet', cellValue: { 0: cells } };
}

const percentage = { s: { n: { pattern: '0%' } } };
const date = { s: { n: { pattern: 'yyyy-m-d' } } };

describe('what is pasted', () => {
  it.each<[number, ICellData | null]>([
    [SHARE, { v: 12.5, t: NUMBER }],
    [SHARE, { v: '12.5' }],
    [SHARE, { v: '12.5', t: TEXT }],
    [SHARE, { v: '12.5', t: TEXT, s: { n: { pattern: '@' } } }],
    [SHARE, { v: 12.5, t: NUMBER, s: { n: { pattern: '#,##0.0' } } }],
    [SHARE, { f: '=A2*2', v: null }],
    [SHARE, { v: null }],
    [SHARE, null],
    [COUNT, { v: 45717, t: NUMBER }],
    [CHOICE, { v: '是', t: TEXT }],
    [FREE, { v: '随便', t: TEXT }],
    [FREE, { v: 0.12, ...percentage }],
    [WARNING, { v: 101, t: NUMBER }],
    [PERCENT, { v: 0.12, ...percentage }],
  ])('is taken by column %i: %j', (column, cell) => {
    expect(judgePasted(pasted({ [column]: cell }), sheet)).toBe('run');
  });

  it.each<[number, ICellData]>([
    [SHARE, { v: 101, t: NUMBER }],
    [SHARE, { v: '12万', t: TEXT }],
    [SHARE, { v: 0.12, ...percentage }],
    [SHARE, { v: 0.5, s: { n: { pattern: 'hh:mm' } } }],
    [COUNT, { v: 2.5, t: NUMBER }],
    [COUNT, { v: 45717, ...date }],
    [COUNT, { v: '360102199001011234', t: FORCED_TEXT }],
    [CHOICE, { v: '也许', t: TEXT }],
    [PERCENT, { v: 101, t: NUMBER }],
  ])('is refused by column %i: %j', (column, cell) => {
    const name = 'ABCDEF'[column];
    expect(judgePasted(pasted({ [column]: cell }), sheet)).toEqual({
      refused: `没有粘贴：${name}1 不能填写复制来的内容。只能填写数字。`,
    });
  });

  it('is refused as a whole for one wrong cell among right ones', () => {
    const verdict = judgePasted(pasted({ [SHARE]: { v: 1 }, [COUNT]: { v: 1.5 } }), sheet);
    expect(verdict).toMatchObject({ refused: expect.stringContaining('B1 ') as unknown });
  });

  it('is refused where all that was copied of a number is that its column is too narrow', () => {
    const refused = '没有粘贴：要填到 D1 的数字在原来的表里因列太窄显示为 ###，请先在原表把列加宽，再复制。';
    expect(judgePasted(pasted({ [FREE]: { v: '########', t: TEXT } }), sheet)).toEqual({ refused });
    expect(judgePasted(pasted({ [FREE]: { v: '#1', t: TEXT } }), sheet)).toBe('run');
  });

  it('says something also where the rule has no sentence of its own', () => {
    expect(judgePasted(pasted({ [MUTE]: { v: 101 } }), sheet)).toEqual({
      refused: '没有粘贴：G1 不能填写复制来的内容。它不符合此单元格的填写要求。',
    });
  });

  it.each<[string, ICellData, number, ICellData]>([
    ['a long fraction', { v: '2.6800000000000002', t: FORCED_TEXT }, SHARE, { v: 2.68, t: NUMBER }],
    ['a fraction of no kind', { v: '2.6800000000000002' }, SHARE, { v: 2.68, t: NUMBER }],
    ['a text that looks like one', { v: '1.10', t: TEXT }, CHOICE + 5, { v: '1.10', t: TEXT }],
    ['what a text cell takes', { v: '1.10' }, FREE, { v: '1.10' }],
    [
      'a fraction copied from a text cell',
      { v: '1.10', s: { n: { pattern: '@' } } },
      8,
      { v: '1.10', s: { n: { pattern: '@' } } },
    ],
    ['the number of a certificate', { v: '360102199001011234' }, 8, { v: '360102199001011234' }],
    ['an empty cell', { v: '', t: TEXT }, SHARE, { v: null, t: null }],
  ])('makes of %s what Excel would', (_what, cell, column, expected) => {
    const params = pasted({ [column]: cell });
    expect(judgePasted(params, sheet)).toBe('run');
    expect(params.cellValue[0]?.[column]).toEqual(expected);
  });
});

describe('what is typed', () => {
  it.each(['12', ' 12 ', '１２', '-3', '+3', '1,234', '1，234', '1.2E3', '.5', '5.', '￥5'])(
    'into a cell for figures is read as a number: %s',
    (text) => {
      expect(staysText(text, sheet, 0, SHARE)).toBe(false);
    },
  );

  it.each(['12%', '12％', '1/2', '2025-3-1', '12:30', '12：30', '3月1日', '12万', '一百', '(3)', '1 1/2'])(
    'into a cell for figures stays text: %s',
    (text) => {
      expect(staysText(text, sheet, 0, SHARE)).toBe(true);
      expect(staysText(text, sheet, 0, COUNT)).toBe(true);
    },
  );

  it.each([CHOICE, FREE, WARNING, PERCENT])('is left to the grid in column %i', (column) => {
    expect(staysText('12%', sheet, 0, column)).toBe(false);
  });
});

it.each([
  { running: ['sheet.command.paste-by-short-key'], pasting: true, entering: true },
  { running: ['univer.command.paste', 'sheet.command.paste-value'], pasting: true, entering: true },
  { running: ['sheet.command.set-range-values'], pasting: false, entering: true },
  { running: ['sheet.command.auto-fill'], pasting: false, entering: false },
  { running: [], pasting: false, entering: false },
])('within $running something is pasted: $pasting, entered: $entering', ({ running, pasting, entering }) => {
  expect(isPasting(running)).toBe(pasting);
  expect(isEntering(running)).toBe(entering);
});

describe('formulas', () => {
  const parses = (formula: string) => formula !== '=1+';

  it('that can be read are written', () => {
    const cells = pasted({ 0: { f: '=1+1' }, 1: { v: 5 }, 2: null, 3: { f: null, v: '=1+' } });
    expect(judgeFormulas(cells, parses)).toBe('run');
  });

  it('that cannot be read are refused by their cell, with all that comes along', () => {
    expect(judgeFormulas(pasted({ 0: { f: '=1+1' }, 1: { f: '=1+' } }), parses)).toEqual({
      refused: 'B1 没有写入：公式“=1+”写法有误，请检查括号、引号和运算符，再重新输入。',
    });
  });
});

describe('an entry', () => {
  const wrongFormula = pasted({ [SHARE]: { f: '=1+' } });
  const wrongValue = pasted({ [SHARE]: { v: 101, t: NUMBER } });
  const judged = (params: ValuesParams, running: string): boolean =>
    judgeEntry(params, [running], sheet, (formula) => formula !== '=1+') === 'run';

  it.each([
    { how: 'sheet.command.paste-by-short-key', formula: false, value: false },
    // What is typed is judged by the grid when it has been read.
    { how: 'sheet.command.set-range-values', formula: false, value: true },
    { how: 'sheet.command.auto-fill', formula: true, value: true },
  ])('with $how: a wrong formula runs $formula, a wrong value $value', ({ how, formula, value }) => {
    expect(judged(wrongFormula, how)).toBe(formula);
    expect(judged(wrongValue, how)).toBe(value);
  });
});
