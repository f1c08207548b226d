/** Sheets with one known mistake each, and sheets without any, from fixed seeds. */
import { cellAddress, parseRange } from '../../../src/core/sheet/address';
import type { Cell, SheetModel } from '../../../src/core/sheet/model';
import { PERIODS, type TemplateId } from '../../../src/core/templates/template';
import { allocation, annex, type FilledSheet, library, report, summary } from './filledSheet';

export type Random = () => number;

/** A small generator of fixed numbers (mulberry32): the same seed gives the same sheets everywhere. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export function pick<T>(random: Random, items: readonly T[]): T {
  return items[Math.floor(random() * items.length)] as T;
}

const ANNEXES: readonly TemplateId[] = [
  'city-annex-2',
  'city-annex-3',
  'district-annex-hte',
  'district-annex-contracts',
  'district-annex-patents',
];
const SPLIT_TABLES: readonly TemplateId[] = ANNEXES.slice(1);
const UNITS = ['南昌市', '南昌高新区', '南昌经开区', '南昌县', '西湖区', '湾里管理局', '红谷滩区'] as const;
const YEARS = [2023, 2024, 2025] as const;

function anyReport(random: Random, share = 0.9 + random() * 0.5): FilledSheet {
  return withReasons(
    report({ region: pick(random, UNITS), year: pick(random, YEARS), period: '全年' }, share),
  );
}

/** A word in every reason, so that a missed target is explained. */
function withReasons(form: FilledSheet): FilledSheet {
  return form.mapCells((cell) =>
    cell?.role === 'entry' && cell.binding?.field === 'reason' ? { ...cell, value: '见附页说明' } : cell,
  );
}

interface Spot {
  readonly row: number;
  readonly column: number;
  readonly cell: Cell;
  readonly address: string;
}

function spots(sheet: FilledSheet, wanted: (cell: Cell) => boolean): Spot[] {
  return sheet
    .cells()
    .filter(({ cell }) => wanted(cell))
    .map((each) => ({ ...each, address: cellAddress(each.row, each.column) }));
}

const isNumber = (cell: Cell): boolean => cell.role === 'official' && typeof cell.value === 'number';
const isActual = (cell: Cell): boolean => cell.role === 'entry' && cell.binding?.field === 'actual';
const isCount = (cell: Cell): boolean =>
  isActual(cell) && library.indicators.find(({ id }) => id === cell.binding?.indicator)?.integer === true;
const ofUnit =
  (unit: string) =>
  (cell: Cell): boolean =>
    isActual(cell) && library.indicators.find(({ id }) => id === cell.binding?.indicator)?.unit === unit;

/** A sheet with a mistake, and the cells that it is in; a finding on any of them has found it. */
export interface Faulty {
  readonly sheets: readonly SheetModel[];
  readonly sheet: string;
  readonly cells: readonly string[];
}

export interface Fault {
  readonly name: string;
  readonly make: (random: Random) => Faulty;
}

function faulty(sheet: FilledSheet, cells: readonly string[], before: readonly FilledSheet[] = []): Faulty {
  const model = sheet.asRead();
  return { sheets: [...before.map((each) => each.asRead()), model], sheet: model.name, cells };
}

/** Changes one cell that `wanted` picks. */
function changing(
  base: (random: Random) => FilledSheet,
  wanted: (cell: Cell) => boolean,
  change: (value: number, random: Random, cell: Cell) => Partial<Cell>,
): Fault['make'] {
  return (random) => {
    const sheet = base(random);
    const spot = pick(random, spots(sheet, wanted));
    const changed = change(spot.cell.value as number, random, spot.cell);
    return faulty(sheet.set(spot.address, changed.value ?? null, changed), [spot.address]);
  };
}

const anyAnnex = (random: Random): FilledSheet => annex(pick(random, ANNEXES));
const anySplit = (random: Random): FilledSheet => annex(pick(random, SPLIT_TABLES));
const cityReport = (random: Random): FilledSheet =>
  withReasons(report({ region: '南昌市', year: pick(random, YEARS), period: '全年' }, 0.95 + random() * 0.2));
const official = (change: Parameters<typeof changing>[2]): Fault['make'] =>
  changing(anyAnnex, isNumber, change);
const actual = (change: Parameters<typeof changing>[2], wanted = isActual): Fault['make'] =>
  changing(anyReport, wanted, change);
const fullWidth = (value: number): string =>
  Array.from(String(value), (digit) =>
    digit === '.' ? '．' : String.fromCharCode(digit.charCodeAt(0) + 0xfee0),
  ).join('');

function labelFault(
  wanted: (cell: Cell) => boolean,
  change: (text: string) => string | null,
  base = anyAnnex,
): Fault['make'] {
  return (random) => {
    const sheet = base(random);
    const spot = pick(
      random,
      spots(sheet, (cell) => cell.role === 'label' && wanted(cell)),
    );
    return faulty(sheet.set(spot.address, change(spot.cell.value as string)), [spot.address]);
  };
}

/** Rows of data of a table, counted from 0. */
function dataRows(sheet: FilledSheet): number[] {
  return [...new Set(spots(sheet, isNumber).map(({ row }) => row))];
}

function dataColumns(sheet: FilledSheet): number[] {
  return [...new Set(spots(sheet, isNumber).map(({ column }) => column))].sort((one, other) => one - other);
}

function width(sheet: FilledSheet): number {
  return Math.max(...sheet.cells().map(({ column }) => column)) + 1;
}

/** Moves the values of one column among rows; `source` gives the row to take from, or `null` for a blank. */
function rearranged(
  sheet: FilledSheet,
  columns: readonly number[],
  source: (row: number) => number | null,
): FilledSheet {
  const values = new Map(
    sheet.cells().map(({ row, column, cell }) => [`${row},${column}`, cell.value] as const),
  );
  return sheet.mapCells((cell, row, column) => {
    if (!cell || !columns.includes(column)) return cell;
    const from = source(row);
    return from === row
      ? cell
      : { ...cell, value: from === null ? null : (values.get(`${from},${column}`) ?? null) };
  });
}

function identityFault(field: 'unit' | 'period' | 'formCode', value: string | null): Fault['make'] {
  return (random) => {
    const sheet = anyReport(random);
    return faulty(sheet.set({ identity: field }, value), [sheet.at({ identity: field })]);
  };
}

function signOffFault(
  field: 'head' | 'filler' | 'phone' | 'reportedOn',
  value: string | null,
): Fault['make'] {
  return (random) => {
    const sheet = pick(random, [anyReport, () => allocation(), () => summary()])(random);
    return faulty(sheet.set({ identity: field }, value), [sheet.at({ identity: field })]);
  };
}

export const faults: readonly Fault[] = [
  {
    name: 'official number with two digits changed round',
    make: official((value, random) => ({ value: turned(value, random) })),
  },
  { name: 'official number one more', make: official((value) => ({ value: value + 1 })) },
  {
    name: 'official number in 万元 for 亿元',
    make: official((value) => ({ value: value === 0 ? 10000 : value * 10000 })),
  },
  {
    name: 'official number a hundredth',
    make: official((value) => ({ value: value === 0 ? 0.01 : Number((value / 100).toFixed(6)) })),
  },
  { name: 'official number wiped out', make: official(() => ({ value: null })) },
  { name: 'official number replaced by words', make: official(() => ({ value: '待定' })) },
  { name: 'official number an error', make: official(() => ({ value: { error: '#REF!' } })) },
  { name: 'official number as full-width text', make: official((value) => ({ value: fullWidth(value) })) },
  { name: 'official column one row lower', make: shiftedColumn },
  { name: 'official rows pasted in another order', make: reorderedColumns },
  { name: 'official values of two rows swapped', make: swappedRows },
  {
    name: 'total twice the sum',
    make: changing(
      anySplit,
      (cell) => isNumber(cell) && cell.binding?.total === true && cell.binding.indicator !== 'rd-intensity',
      (value) => ({ value: Number((value * 2).toFixed(3)) }),
    ),
  },
  {
    name: 'row label mistyped',
    make: labelFault(
      (cell) => cell.binding?.field === 'name' && cell.binding.region !== undefined,
      (text) => `${text.slice(0, -1)}某`,
      anySplit,
    ),
  },
  {
    name: 'indicator label replaced',
    make: labelFault(
      (cell) => cell.binding?.field === 'name' && cell.binding.indicator !== undefined,
      () => '其他指标',
      () => annex('city-annex-2'),
    ),
  },
  {
    name: 'unit in a header edited',
    make: labelFault(
      (cell) => typeof cell.value === 'string' && cell.value.includes('亿元'),
      (text) => text.replace('亿元', '万元'),
      () => annex('city-annex-3'),
    ),
  },
  {
    name: 'header wiped out',
    make: labelFault(
      (cell) => cell.binding?.indicator !== undefined && cell.binding.year === undefined,
      () => null,
      () => annex('city-annex-3'),
    ),
  },
  { name: 'row deleted', make: deletedRow },
  { name: 'column deleted', make: deletedColumn },
  { name: 'foreign region put in', make: (random) => inserted(random, '小蓝经开区') },
  { name: 'subtotal put in', make: (random) => inserted(random, '小计') },
  { name: 'region put in twice', make: (random) => inserted(random, null) },
  { name: 'base year carried over', make: carriedYear },
  { name: 'spare row without a name', make: spareRow },
  { name: 'row hidden', make: hiddenRow },
  { name: 'data cells merged', make: mergedCells },
  { name: 'actual as full-width digits', make: actual((value) => ({ value: fullWidth(value) })) },
  { name: 'actual behind an apostrophe', make: actual((value) => ({ value: String(value) })) },
  { name: 'actual with a non-breaking blank', make: actual((value) => ({ value: `\u00a0${value}` })) },
  { name: 'actual with thousands', make: actual(() => ({ value: '1,660' })) },
  { name: 'actual with its unit', make: actual((value) => ({ value: `${value}家` }), ofUnit('家')) },
  { name: 'actual with 约', make: actual((value) => ({ value: `约${value}` })) },
  { name: 'actual with 以上', make: actual((value) => ({ value: `${value}以上` })) },
  {
    name: 'actual a dash',
    make: actual((_, random) => ({ value: pick(random, ['—', '/', '无', '待统计']) })),
  },
  { name: 'actual in words', make: actual(() => ({ value: '基本完成' })) },
  { name: 'actual a logical value', make: actual(() => ({ value: true })) },
  {
    name: 'actual an error',
    make: actual((_, random) => ({ value: { error: pick(random, ['#N/A', '#DIV/0!', '#VALUE!']) } })),
  },
  { name: 'actual blank, no reason', make: blankActual },
  { name: 'actual negative', make: actual((value) => ({ value: -value - 1 })) },
  { name: 'count with a fraction', make: actual((value) => ({ value: value + 0.5 }), isCount) },
  {
    name: 'actual in 万元 for 亿元',
    make: actual((value) => ({ value: Math.round(value * 10000) }), ofUnit('亿元')),
  },
  {
    name: 'people for 万名',
    make: changing(cityReport, ofUnit('万名'), (value) => ({ value: Math.round(value * 10000) })),
  },
  {
    name: 'fraction for a percentage',
    make: actual((value) => ({ value: Number((value / 100).toFixed(6)) }), ofUnit('%')),
  },
  {
    name: 'percentage shown a hundredfold',
    make: actual((value) => ({ value, style: { numberFormat: '0.00%' } }), ofUnit('%')),
  },
  { name: 'actual with a zero too many', make: actual((value) => ({ value: value * 10 }), isCount) },
  {
    name: 'actual became a date',
    make: actual(() => ({ value: 46024, style: { numberFormat: 'm"月"d"日"' } })),
  },
  {
    name: 'target lowered',
    make: changing(
      anyReport,
      (cell) => isNumber(cell) && cell.binding?.field === 'target',
      (value) => ({ value: Number((value * 0.9).toFixed(2)) }),
    ),
  },
  { name: 'unit of the form unknown', make: identityFault('unit', '高新') },
  { name: 'period unreadable', make: identityFault('period', '第三季度') },
  { name: 'form of another version', make: identityFault('formCode', 'KC-ZB-01/8') },
  { name: 'form relabelled to another year', make: relabelled },
  { name: 'gap typed with the wrong sign', make: wrongGap },
  {
    name: 'formula changed',
    make: changing(
      anyReport,
      (cell) => cell.binding?.field === 'gap' && cell.formula !== undefined,
      (_, __, cell) => ({ value: '', formula: `${cell.formula ?? ''}+0` }),
    ),
  },
  { name: 'formula to another file', make: actual((value) => ({ value, formula: "='[台账.xlsx]高企'!B2" })) },
  { name: 'actuals one row lower', make: shiftedActuals },
  { name: 'targets copied as actuals', make: copiedTargets },
  { name: 'running total for a yearly figure', make: runningTotal },
  { name: 'addition for a standing count', make: additionForLevel },
  { name: 'missed target without a reason', make: missedTarget },
  { name: 'head of unit missing', make: signOffFault('head', null) },
  { name: 'filler missing', make: signOffFault('filler', null) },
  { name: 'telephone too short', make: signOffFault('phone', '8801') },
  { name: 'date before the period has ended', make: signOffFault('reportedOn', '2022-06-30') },
  { name: 'part of an allocation one too many', make: oneTooMany },
  { name: 'share of the whole above all parts', make: sharesTooLow },
  { name: 'regions of a summary in another order', make: summaryOrder },
  { name: 'figures of one unit copied to another', make: copiedUnit },
  { name: 'year to date lower than before', make: fallingYear },
  { name: 'figures of the last period again', make: unchangedPeriod },
  { name: 'two sheets tell different figures', make: disagreeingSheets },
];

function turned(value: number, random: Random): number {
  const text = String(value);
  const pairs = Array.from(text.slice(1), (_, at) => at).filter(
    (at) => text[at] !== text[at + 1] && /\d/.test(text[at] ?? '') && /\d/.test(text[at + 1] ?? ''),
  );
  if (pairs.length === 0) return value + 1;
  const at = pick(random, pairs);
  const swapped = Number(text.slice(0, at) + (text[at + 1] ?? '') + (text[at] ?? '') + text.slice(at + 2));
  return swapped === value ? value + 1 : swapped;
}

function shiftedColumn(random: Random): Faulty {
  const sheet = anySplit(random);
  const rows = dataRows(sheet).slice(1);
  const column = pick(random, dataColumns(sheet));
  const changed = rearranged(sheet, [column], (row) =>
    rows.includes(row - 1) && rows.includes(row) ? row - 1 : row,
  );
  return faulty(
    changed,
    rows.slice(1).map((row) => cellAddress(row, column)),
  );
}

function reorderedColumns(random: Random): Faulty {
  const sheet = annex('city-annex-3');
  const rows = dataRows(sheet).slice(1);
  const columns = pick(random, [
    [4, 5, 6],
    [7, 8, 9],
    [10, 11, 12],
    [13, 14, 15],
    [1, 2, 3],
  ]);
  const order = random() < 0.5 ? [...rows].reverse() : [...rows.slice(5), ...rows.slice(0, 5)];
  const changed = rearranged(sheet, columns, (row) =>
    rows.includes(row) ? (order[rows.indexOf(row)] ?? row) : row,
  );
  return faulty(
    changed,
    rows.flatMap((row) => columns.map((column) => cellAddress(row, column))),
  );
}

function swappedRows(random: Random): Faulty {
  const sheet = annex('city-annex-3');
  const rows = dataRows(sheet).slice(1);
  const at = Math.floor(random() * (rows.length - 1));
  const [one, other] = [rows[at] as number, rows[at + 1] as number];
  const columns = [4, 5, 6, 7, 8, 9];
  const changed = rearranged(sheet, columns, (row) => (row === one ? other : row === other ? one : row));
  return faulty(
    changed,
    [one, other].flatMap((row) => columns.map((column) => cellAddress(row, column))),
  );
}

function deletedRow(random: Random): Faulty {
  const sheet = anyAnnex(random);
  const rows = dataRows(sheet).slice(1);
  const row = pick(random, rows);
  const near = [row - 1, row].flatMap((each) =>
    Array.from({ length: width(sheet) }, (_, at) => cellAddress(each, at)),
  );
  return faulty(sheet.withoutRow(row + 1), near);
}

function deletedColumn(random: Random): Faulty {
  const sheet = anyAnnex(random);
  const column = pick(random, dataColumns(sheet));
  const near = [column - 1, column].flatMap((each) =>
    Array.from({ length: 6 }, (_, at) => cellAddress(at, each)),
  );
  return faulty(sheet.withoutColumn(column + 1), near);
}

function inserted(random: Random, name: string | null): Faulty {
  const sheet = annex('city-annex-3');
  const rows = dataRows(sheet).slice(1);
  const row = pick(random, rows);
  const label = name ?? (sheet.value(cellAddress(pick(random, rows), 0)) as string);
  const figures = Array.from({ length: 15 }, () => Math.round(random() * 90) + 1);
  const cells = Array.from({ length: 14 }, (_, at) => cellAddress(at + 4, 0));
  return faulty(sheet.withRow(row + 1, [label, ...figures]), name === null ? cells : [cellAddress(row, 0)]);
}

function carriedYear(random: Random): Faulty {
  const sheet = annex('city-annex-3');
  const column = pick(random, [1, 4, 7, 10, 13]);
  const values = [null, null, null, 2022, ...Array.from({ length: 13 }, () => Math.round(random() * 99))];
  return faulty(sheet.withColumn(column + 1, values), [
    cellAddress(2, column),
    cellAddress(3, column),
    cellAddress(3, column + 1),
  ]);
}

function spareRow(random: Random): Faulty {
  const sheet = annex(pick(random, ANNEXES.slice(2)));
  const address = cellAddress(11 + Math.floor(random() * 4), 1 + Math.floor(random() * 3));
  return faulty(sheet.set(address, Math.floor(random() * 9)), [address]);
}

function hiddenRow(random: Random): Faulty {
  const sheet = anyAnnex(random);
  const row = pick(random, dataRows(sheet));
  const cells = Array.from({ length: width(sheet) }, (_, at) => cellAddress(row, at));
  return faulty(sheet.hiding({ hiddenRows: [row] }), cells);
}

function mergedCells(random: Random): Faulty {
  const sheet = anyAnnex(random);
  const row = pick(random, dataRows(sheet));
  const left = pick(random, dataColumns(sheet).slice(0, -1));
  const model = sheet.set(cellAddress(row, left + 1), null).asRead();
  const merges = [...model.merges, { top: row, bottom: row, left, right: left + 1 }];
  return {
    sheets: [{ ...model, merges }],
    sheet: model.name,
    cells: [cellAddress(row, left), cellAddress(row, left + 1)],
  };
}

function blankActual(random: Random): Faulty {
  const sheet = report({ region: pick(random, UNITS), year: 2024, period: '全年' });
  const spot = pick(random, spots(sheet, isActual));
  return faulty(sheet.set(spot.address, null), [spot.address]);
}

function relabelled(random: Random): Faulty {
  const sheet = withReasons(report({ region: pick(random, UNITS.slice(1)), year: 2023, period: '全年' }));
  const cells = spots(sheet, (cell) => cell.binding?.field === 'target' && cell.role === 'official').map(
    ({ address }) => address,
  );
  return faulty(sheet.set({ identity: 'period' }, pick(random, ['2024年全年', '2025年全年'])), cells);
}

function wrongGap(random: Random): Faulty {
  const sheet = anyReport(random, 1.1);
  const spot = pick(
    random,
    spots(sheet, (cell) => cell.binding?.field === 'gap' && cell.formula !== undefined),
  );
  const number = (field: string): number =>
    sheet.value({ indicator: spot.cell.binding?.indicator ?? '', field }) as number;
  const gap = Number((number('target') - number('actual')).toFixed(6));
  return faulty(sheet.set(spot.address, gap === 0 ? 1 : -gap), [spot.address]);
}

function shiftedActuals(random: Random): Faulty {
  const sheet = cityReport(random);
  const places = spots(sheet, isActual);
  const rows = places.map(({ row }) => row);
  const changed = rearranged(sheet, [places[0]?.column ?? 0], (row) =>
    rows.includes(row) && rows.includes(row - 1) ? row - 1 : row,
  );
  return faulty(
    changed,
    places.map(({ address }) => address),
  );
}

function copiedTargets(random: Random): Faulty {
  const sheet = report(
    { region: pick(random, UNITS.slice(1)), year: pick(random, YEARS), period: '全年' },
    1,
  );
  return faulty(
    sheet,
    spots(sheet, isActual).map(({ address }) => address),
  );
}

function runningTotal(random: Random): Faulty {
  const sheet = withReasons(report({ region: '南昌市', year: 2025, period: '全年' }));
  const [indicator, value] = pick(random, [
    ['nat-talent-new', 15],
    ['nat-sti-bases-new', 5],
    ['listed-tech-new', 10],
    ['tech-contract', 920],
  ] as const);
  const place = { indicator, field: 'actual' };
  return faulty(sheet.set(place, value), [sheet.at(place)]);
}

function additionForLevel(random: Random): Faulty {
  const sheet = withReasons(report({ region: '南昌市', year: 2023, period: '全年' }));
  const [indicator, value] = pick(random, [
    ['academician-local', 2],
    ['high-growth', 24],
    ['little-giant-srdi', 8],
    ['hte-count', 61],
  ] as const);
  const place = { indicator, field: 'actual' };
  return faulty(sheet.set(place, value), [sheet.at(place)]);
}

function missedTarget(random: Random): Faulty {
  const sheet = report({ region: pick(random, UNITS), year: pick(random, YEARS), period: '全年' });
  const spot = pick(
    random,
    spots(
      sheet,
      (cell) => isActual(cell) && cell.binding?.indicator !== 'ht-zone-rank' && (cell.value as number) > 3,
    ),
  );
  const target = sheet.value({ indicator: spot.cell.binding?.indicator ?? '', field: 'target' }) as number;
  const value = Number((target * 0.8).toFixed(isCount(spot.cell) ? 0 : 2));
  const reason = sheet.at({ indicator: spot.cell.binding?.indicator ?? '', field: 'reason' });
  return faulty(sheet.set(spot.address, Math.min(value, target - (isCount(spot.cell) ? 1 : 0.01))), [
    reason,
    spot.address,
  ]);
}

function anyAllocation(random: Random): FilledSheet {
  return allocation({ region: pick(random, ['南昌市', '青云谱区']), year: 2023 });
}

function oneTooMany(random: Random): Faulty {
  const sheet = anyAllocation(random);
  const parts = spots(
    sheet,
    (cell) =>
      cell.role === 'entry' && cell.binding?.field === 'target' && cell.binding.indicator !== 'rd-intensity',
  );
  const spot = pick(random, parts);
  const changed = sheet.set(spot.address, Number(((spot.cell.value as number) + 1).toFixed(2)));
  // Any part may be the wrong one: the sum is the place.
  return faulty(changed, [
    spot.address,
    sheet.at({ indicator: spot.cell.binding?.indicator ?? '', total: true, field: 'target' }),
  ]);
}

function sharesTooLow(random: Random): Faulty {
  const sheet = anyAllocation(random).mapCells((cell) =>
    cell?.role === 'entry' && cell.binding?.indicator === 'rd-intensity' && cell.binding.field === 'target'
      ? { ...cell, value: Number((0.2 + random() * 0.2).toFixed(2)) }
      : cell,
  );
  const cells = spots(
    sheet,
    (cell) => cell.binding?.indicator === 'rd-intensity' && cell.binding.field === 'target',
  );
  return faulty(
    sheet,
    cells.map(({ address }) => address),
  );
}

function summaryOrder(random: Random): Faulty {
  const sheet = summary({}, 0.95 + random() * 0.1);
  const indicator = pick(random, ['hte-count', 'tech-sme', 'tech-contract', 'kedaitong-loan']);
  const places = spots(sheet, (cell) => isActual(cell) && cell.binding?.indicator === indicator);
  const rows = places.map(({ row }) => row);
  const changed = rearranged(sheet, [places[0]?.column ?? 0], (row) =>
    rows.includes(row) ? (rows[rows.length - 1 - rows.indexOf(row)] ?? row) : row,
  );
  return faulty(
    changed,
    places.map(({ address }) => address),
  );
}

function copiedUnit(random: Random): Faulty {
  const sheet = summary();
  const rows = [...new Set(spots(sheet, isActual).map(({ row }) => row))];
  const from = pick(random, rows);
  const to = pick(
    random,
    rows.filter((row) => row !== from),
  );
  const columns = [...new Set(spots(sheet, isActual).map(({ column }) => column))];
  const changed = rearranged(sheet, columns, (row) => (row === to ? from : row));
  // The whole stretch of the row, official and computed cells between the actuals included.
  const stretch = Array.from({ length: width(sheet) }, (_, at) => at);
  return faulty(
    changed,
    [from, to].flatMap((row) => stretch.map((column) => cellAddress(row, column))),
  );
}

function fallingYear(random: Random): Faulty {
  const region = pick(random, UNITS);
  const half = report({ region, year: 2024, period: '上半年' }, 0.6).named('上半年');
  const later = report({ region, year: 2024, period: '前三季度' }, 0.8).named('前三季度');
  const place = { indicator: pick(random, ['tech-contract', 'kedaitong-loan']), field: 'actual' };
  return faulty(
    later.set(place, Number(((half.value(place) as number) * 0.5).toFixed(3))),
    [later.at(place)],
    [half],
  );
}

function unchangedPeriod(random: Random): Faulty {
  const region = pick(random, UNITS);
  const half = report({ region, year: 2024, period: '上半年' }, 0.6).named('上半年');
  const later = report({ region, year: 2024, period: '前三季度' }, 0.6).named('前三季度');
  return faulty(
    later,
    spots(later, isActual).map(({ address }) => address),
    [half],
  );
}

function disagreeingSheets(random: Random): Faulty {
  const region = pick(random, UNITS.slice(1));
  const form = report({ region, year: 2023, period: '全年' }).named('报表');
  const place = { region, indicator: pick(random, ['hte-count', 'tech-sme']), field: 'actual' };
  const sheet = summary();
  return faulty(sheet.set(place, (sheet.value(place) as number) + 3), [sheet.at(place)], [form]);
}

/** A sheet without any mistake, in one of the many layouts that honest people make. */
export function cleanSheet(random: Random): SheetModel {
  let sheet = cleanFigures(random);
  if (random() < 0.3) sheet = sheet.unmerged();
  if (random() < 0.3) sheet = sheet.named(pick(random, ['Sheet1', '报送表', '汇总表(2)', '定稿']));
  if (random() < 0.3) sheet = sheet.moved(Math.floor(random() * 4), Math.floor(random() * 3));
  if (random() < 0.2) sheet = sheet.withColumn(width(sheet) + 1, [null, null, null, '备注', null, '已核']);
  if (random() < 0.2)
    sheet = sheet.mapCells((cell) =>
      typeof cell?.value === 'string' && cell.role === 'label'
        ? { ...cell, value: spaced(cell.value, random) }
        : cell,
    );
  return sheet.asRead();
}

function spaced(text: string, random: Random): string {
  if (random() < 0.5 || text.length < 3) return text;
  return text.replace('（', '(').replace('）', ')').replace('%', '％');
}

function cleanFigures(random: Random): FilledSheet {
  const kind = random();
  if (kind < 0.25) {
    const sheet = annex(pick(random, [...ANNEXES, 'city-annex-1', 'district-annex-tasks']));
    if (random() < 0.5) return sheet;
    const rows = dataRows(sheet).slice(1);
    return rows.length < 3
      ? sheet
      : sheet.withRowOrder(
          (rows[0] ?? 0) + 1,
          [...rows].reverse().map((row) => row + 1),
        );
  }
  if (kind < 0.4) return allocation({ region: pick(random, ['南昌市', '青云谱区']), year: 2023 });
  const year = pick(random, YEARS);
  const period = pick(random, PERIODS);
  const over = { 一季度: 0.3, 上半年: 0.55, 前三季度: 0.8, 全年: 1.02 }[period];
  const form =
    kind < 0.55
      ? summary({ year, period }, over)
      : report({ region: pick(random, [...UNITS, '东湖区', '青山湖区']), year, period }, over);
  return withReasons(
    form.mapCells((cell) => {
      if (!cell || !isActual(cell) || typeof cell.value !== 'number') return cell;
      const indicator = library.indicators.find(({ id }) => id === cell.binding?.indicator);
      if (indicator?.measure === 'level') {
        // A stock does not start the year at nothing.
        return {
          ...cell,
          value: Number(((cell.value / over) * (1.02 + random() * 0.2)).toFixed(indicator.integer ? 0 : 1)),
        };
      }
      if (indicator?.measure === 'rank') return { ...cell, value: cell.value + Math.floor(random() * 6) };
      // Nothing has happened yet, or the share is only counted at year end.
      if (random() < 0.05 && indicator?.measure !== 'ratio') return { ...cell, value: 0 };
      const varied = cell.value * (0.8 + random() * 0.4);
      const value = Number(varied.toFixed(indicator?.integer ? 0 : 2));
      return { ...cell, value: indicator?.unit === '%' ? Math.min(value, 99) : value };
    }),
  );
}

/** True when an issue points at one of the cells, by its own block or by the cells that it names. */
export function touches(cells: readonly string[], issueCell: string, related: readonly string[]): boolean {
  const wanted = new Set(cells);
  if (related.some((address) => wanted.has(address))) return true;
  const range = parseRange(issueCell);
  if (!range) return false;
  return cells.some((address) => {
    const cell = parseRange(address);
    return (
      cell !== null &&
      range.top <= cell.top &&
      cell.top <= range.bottom &&
      range.left <= cell.left &&
      cell.left <= range.right
    );
  });
}

/** True when an issue's block holds nothing but the cells of the mistake. */
export function isExact(cells: readonly string[], issueCell: string): boolean {
  const range = parseRange(issueCell);
  if (!range) return false;
  const wanted = new Set(cells);
  for (let row = range.top; row <= range.bottom; row += 1) {
    for (let column = range.left; column <= range.right; column += 1) {
      if (!wanted.has(cellAddress(row, column))) return false;
    }
  }
  return true;
}
