import { cellAddress } from '../../../../src/core/sheet/address';
import type { CellValue } from '../../../../src/core/sheet/model';
import { ActualSheet } from '../../../../src/core/validation/recognition/actualSheet';
import { createLayout } from '../../../../src/core/validation/recognition/layout';
import { placeIdentity } from '../../../../src/core/validation/recognition/placeIdentity';
import { templateById } from '../../../../src/core/templates/catalogue';
import { library, report } from '../filledSheet';
import { identity, layoutOf, sheetOf, type Grid, type Values } from '../smallTable';

const [UNIT_LABEL, UNIT] = identity('unit', '填报单位：');
const [PERIOD_LABEL, PERIOD] = identity('period', '报 告 期：');

/** The labels stand over two columns, the values two columns away. */
const FORM: Grid = [
  [null, UNIT_LABEL, null, UNIT],
  [null, PERIOD_LABEL, null, PERIOD],
  ['甲', 1, 2, 3],
];

function read(sheet: Values, merges: readonly string[] = []): Record<string, unknown> {
  const found = placeIdentity(sheetOf(sheet, merges), layoutOf(FORM, ['B1:C1', 'B2:C2']));
  return Object.fromEntries(
    found.map(({ expected, row, column, text, value }) => {
      const at = row === null ? null : cellAddress(row, column);
      return [expected.field, { at, text, value }];
    }),
  );
}

const unit = (at: string | null, text: string, value: CellValue = text === '' ? null : text) => ({
  at,
  text,
  value,
});

describe('a field of the identity block', () => {
  test.each([
    { name: 'as on the form', line: [null, '填报单位：', null, '东湖区'], finds: unit('D1', '东湖区') },
    { name: 'further to the left', line: ['填报单位：', null, '东湖区'], finds: unit('C1', '东湖区') },
    {
      name: 'with the value right beside it',
      line: [null, '填报单位：', '东湖区'],
      finds: unit('C1', '东湖区'),
    },
    {
      name: 'with blanks in its words',
      line: [null, '填 报 单 位 :', null, '东湖区'],
      finds: unit('D1', '东湖区'),
    },
    { name: 'without its colon', line: [null, '填报单位', null, '东湖区'], finds: unit('D1', '东湖区') },
    {
      name: 'with blanks around the value',
      line: [null, '填报单位：', null, ' 东湖区 '],
      finds: unit('D1', '东湖区', ' 东湖区 '),
    },
    {
      name: 'with label and value in one cell',
      line: [null, '填报单位： 东湖区'],
      finds: unit('B1', '东湖区', '填报单位： 东湖区'),
    },
    {
      name: 'with label and value in one cell, and something beside it',
      line: [null, '填报单位:东湖区', null, '西湖区'],
      finds: unit('B1', '东湖区', '填报单位:东湖区'),
    },
    {
      name: 'whose value has a colon of its own',
      line: [null, '填报单位：东湖区:科工局'],
      finds: unit('B1', '东湖区：科工局', '填报单位：东湖区:科工局'),
    },
    {
      name: 'with a number for its value',
      line: [null, '填报单位：', null, 2023],
      finds: unit('D1', '2023', 2023),
    },
    { name: 'left blank', line: [null, '填报单位：', null, null], finds: unit('D1', '') },
    {
      name: 'left blank, filled with blanks',
      line: [null, '填报单位：', '  ', ' '],
      finds: unit('D1', '', ' '),
    },
    {
      name: 'left blank before another label',
      line: [null, '填报单位：', null, '填表日期： '],
      finds: unit('C1', ''),
    },
    {
      name: 'without any place before another label',
      line: [null, '填报单位：', '填表日期：', '填表人：'],
      finds: unit('B1', ''),
    },
    {
      name: 'with the value beside it and another label after that',
      line: [null, '填报单位：', '东湖区', '填表日期：'],
      finds: unit('C1', '东湖区'),
    },
    {
      name: 'with the value beside it and another label, with a blank behind its colon, after that',
      line: [null, '填报单位：', '东湖区', '填表日期: '],
      finds: unit('C1', '东湖区'),
    },
    {
      name: 'with a value that names a time of day',
      line: [null, '填报单位：', '东湖区', '9:30'],
      finds: unit('D1', '9:30'),
    },
    { name: 'taken out', line: [null, null, null, '东湖区'], finds: unit(null, '') },
    {
      name: 'named inside other words',
      line: [null, '请写填报单位：', null, '东湖区'],
      finds: unit(null, ''),
    },
  ])('$name', ({ line, finds }) => {
    expect(read([line, [null, '报告期：', null, '2023年度']])).toEqual({
      unit: finds,
      period: { at: 'D2', text: '2023年度', value: '2023年度' },
    });
  });

  test('whose label is merged further than on the form has its value behind it', () => {
    const sheet = [[null, '填报单位：', null, null, '东湖区', null]];
    expect(read(sheet, ['B1:D1'])).toMatchObject({ unit: unit('E1', '东湖区') });
  });

  test('named twice: the first place counts', () => {
    const sheet = [
      [null, '填报单位：', null, '东湖区'],
      ['填报单位：', null, '西湖区', null],
    ];
    expect(read(sheet)).toMatchObject({ unit: unit('D1', '东湖区') });
  });

  test('below the table is found as well', () => {
    const sheet = [['甲', 1, 2, 3], [], [null, '填报单位：', null, '东湖区']];
    expect(read(sheet)).toMatchObject({ unit: unit('D3', '东湖区') });
  });
});

test('a table without an identity block has no fields', () => {
  expect(placeIdentity(sheetOf([['填报单位：', '东湖区']]), layoutOf([['甲', 1]]))).toEqual([]);
});

test('every field of a real form is found, merged, unmerged and moved', () => {
  const template = templateById('report-indicators');
  if (!template) throw new Error('no such form');
  const layout = createLayout(library, template, { region: '南昌高新区', year: 2023, period: '全年' });
  const form = report();
  for (const sheet of [form, form.unmerged(), form.moved(3, 2)]) {
    const found = placeIdentity(new ActualSheet(sheet.asRead()), layout);
    expect(Object.fromEntries(found.map(({ expected, text }) => [expected.field, text]))).toEqual({
      formCode: 'KC-ZB-01/1',
      basis: '洪发〔2023〕10号',
      unit: '南昌高新区',
      period: '2023年全年',
      head: '王建国',
      filler: '李敏',
      phone: '0791-88888888',
      reportedOn: '2024-01-08',
    });
  }
});
