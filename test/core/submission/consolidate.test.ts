import Big from 'big.js';
import fc from 'fast-check';
import { cellAt, type SheetModel, type WorkbookModel } from '../../../src/core/sheet/model';
import { parseRange } from '../../../src/core/sheet/address';
import { arrivalsSheet, sourcesSheet } from '../../../src/core/submission/consolidationSheets';
import {
  consolidate,
  type Consolidation,
  type ConsolidationOptions,
} from '../../../src/core/submission/consolidate';
import { filledSummary } from '../../../src/core/submission/filledSummary';
import { openIssues } from '../../../src/core/submission/seal';
import { type Submission, submissionOf, unreadSubmission } from '../../../src/core/submission/submitted';
import { totalsOf } from '../../../src/core/submission/totals';
import { summaryPlan } from '../../../src/core/templates/summaryPlan';
import type { TemplateOptions } from '../../../src/core/templates/template';
import { validateWorkbook } from '../../../src/core/validation/validate';
import { library, renewLibrary, report, signed, FilledSheet } from '../validation/filledSheet';
import { digest, explained, sealed, typed, verified, workbookOf } from './sealing';

beforeAll(renewLibrary);

const CITY = { region: '南昌市', year: 2023 } as const;
const units = (): readonly string[] => summaryPlan(library, CITY).units.slice(1);
const HTE = { indicator: 'hte-count', field: 'actual' } as const;

const bookOf = (unit: string, share = 1.05, options: TemplateOptions = {}, on?: string): WorkbookModel =>
  sealed(explained(workbookOf(report({ region: unit, ...options }, share).asRead())), on);

const submitted = (file: string, book: WorkbookModel, unsealed = false): Submission =>
  submissionOf(library, file, book, digest, { unsealed });

let round: readonly Submission[] = [];
beforeAll(() => {
  round = units().map((unit, at) => submitted(`${unit}.xlsx`, bookOf(unit, 1.02 + at / 100)));
});

const run = (submissions: readonly Submission[], options: ConsolidationOptions = {}): Consolidation =>
  consolidate(library, submissions, options);

const without = (unit: string): readonly Submission[] => round.filter(({ forms }) => forms[0]?.unit !== unit);
const stateOf = ({ units: reports }: Consolidation, unit: string): string | undefined =>
  reports.find((each) => each.unit === unit)?.state;
const total = ({ totals }: Consolidation, indicator: string) =>
  totals.find((each) => each.indicator === indicator);

describe('a round of all units', () => {
  it('adds up exactly, by what each indicator allows', () => {
    const result = run(round);
    expect(result).toMatchObject({ region: '南昌市', year: 2023, period: '全年', strangers: [] });
    expect(result.units.map(({ state }) => state)).toEqual(units().map(() => 'in'));
    for (const { indicator, value, how, parts } of result.totals) {
      if (indicator === 'rd-intensity') {
        expect({ value, how }).toEqual({ value: null, how: 'none' });
        continue;
      }
      const figures = round.map(
        ({ forms }) => forms[0]?.figures.find((each) => each.indicator === indicator)?.value ?? '0',
      );
      const sum = figures.reduce((all, figure) => all.plus(figure), new Big(0));
      expect(value).toBe(sum.toFixed());
      expect(parts.map(({ unit }) => unit)).toEqual(units());
    }
  });

  it('knows file, sheet and cell of every figure', () => {
    for (const { parts, indicator } of run(round).totals) {
      for (const { unit, value, file, sheet, cell } of parts) {
        const form = report({ region: unit });
        expect(file).toBe(`${unit}.xlsx`);
        expect(sheet).toBe(form.asRead().name);
        expect(cell).toBe(form.at({ indicator, field: 'actual' }));
        const given = round
          .find((each) => each.file === file)
          ?.forms[0]?.figures.find((each) => each.cell === cell);
        expect(given?.value).toBe(value);
      }
    }
  });

  it('does not depend on the order of the files', () => {
    const odd = [
      unreadSubmission('坏.xlsx', 'encrypted', '加密'),
      submitted('去年.xlsx', bookOf('东湖区', 1.05, { year: 2024 })),
      submitted('再报.xlsx', bookOf('东湖区', 1.2)),
    ];
    const all = [...round, ...odd];
    // The plan has a function in it, which is never the same.
    const told = (submissions: readonly Submission[]): unknown => ({ ...run(submissions), plan: null });
    const expected = told(all);
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (order) => {
        expect(told(order)).toEqual(expected);
      }),
      { numRuns: 20 },
    );
  });

  it('adds decimals exactly, whatever they are', () => {
    const figure = fc.integer({ min: 0, max: 1e9 }).map((number) => new Big(number).div(1000).toFixed());
    fc.assert(
      fc.property(fc.array(figure, { minLength: 12, maxLength: 12 }), (figures) => {
        const changed = round.map((submission, at): Submission => ({
          ...submission,
          forms: submission.forms.map((form) => ({
            ...form,
            figures: [{ indicator: 'tech-contract', value: figures[at] ?? '0', cell: 'F9' }],
          })),
        }));
        const sum = figures.reduce((all, each) => all.plus(each), new Big(0));
        expect(total(run(changed), 'tech-contract')?.value).toBe(sum.toFixed());
        expect(total(run(changed), 'hte-count')).toMatchObject({ value: null, blank: units() });
      }),
      { numRuns: 50 },
    );
  });

  it('weighs shares where weights are given, and says whose are lacking', () => {
    const weights = Object.fromEntries(units().map((unit, at) => [unit, String(at + 1)]));
    const weighted = total(run(round, { weights: { 'rd-intensity': weights } }), 'rd-intensity');
    const parts = weighted?.parts ?? [];
    const above = parts.reduce(
      (all, { value, weight }) => all.plus(new Big(value).times(weight ?? 0)),
      new Big(0),
    );
    const below = parts.reduce((all, { weight }) => all.plus(weight ?? 0), new Big(0));
    expect(weighted).toMatchObject({ how: 'weighted', value: above.div(below).round(4).toFixed() });
    const others = Object.fromEntries(Object.entries(weights).filter(([unit]) => unit !== '东湖区'));
    expect(total(run(round, { weights: { 'rd-intensity': others } }), 'rd-intensity')).toMatchObject({
      value: null,
      reason: expect.stringContaining('东湖区') as string,
    });
  });
});

it('gathers the streets of a district as well, under the document that splits its targets', () => {
  const streets = summaryPlan(library, { region: '青云谱区', year: 2023 }).units.slice(1);
  const files = streets.map((unit) => submitted(`${unit}.xlsx`, bookOf(unit)));
  const result = run([...files, submitted('区.xlsx', bookOf('东湖区'))]);
  expect(result).toMatchObject({ region: '青云谱区', document: '青政办发〔2021〕23号', year: 2023 });
  expect(result.units.map(({ state }) => state)).toEqual(streets.map(() => 'in'));
  expect(result.strangers.map(({ file }) => file)).toEqual(['区.xlsx']);
  expect(run([...files, ...round]).region).toBe('南昌市');
  expect(run([...files, ...round], { region: '青云谱区' }).region).toBe('青云谱区');
  expect(() => run(round, { period: '上半年' })).toThrow('没有可以汇总的报表');
});

it('never merges ranks, and averages nothing that is no share', () => {
  const plan = summaryPlan(library, CITY);
  const units = run(round).units;
  for (const [measure, words] of [
    ['rank', '排名类指标不合并'],
    ['growth', '不能相加，留空'],
  ] as const) {
    const indicators = plan.indicators.map((each) => ({ ...each, measure, additive: false }));
    const weights = Object.fromEntries(indicators.map(({ id }) => [id, { 东湖区: '1' }]));
    for (const total of totalsOf({ ...plan, indicators }, units, weights)) {
      expect(total).toMatchObject({
        value: null,
        how: 'none',
        reason: expect.stringContaining(words) as string,
      });
    }
  }
});

describe('what is wrong with one file', () => {
  it('leaves a unit that is missing out, and says so', () => {
    const result = run(without('西湖区'));
    expect(stateOf(result, '西湖区')).toBe('missing');
    expect(total(result, 'hte-count')?.parts).toHaveLength(11);
  });

  it('returns what was changed after sealing, with the cells', () => {
    const book = bookOf('西湖区');
    const place = parseRange(report({ region: '西湖区' }).at(HTE));
    if (place === null) throw new Error('no place');
    const changed = typed(book, [
      { sheet: book.sheets[0]?.name ?? '', row: place.top, column: place.left, value: 1 },
    ]);
    const result = run([...without('西湖区'), submitted('西湖区.xlsx', changed)]);
    expect(stateOf(result, '西湖区')).toBe('returned');
    const [arrival] = result.units.find(({ unit }) => unit === '西湖区')?.arrivals ?? [];
    expect(arrival).toMatchObject({ taken: false, reason: { code: 'tampered' } });
    expect(arrival?.changes.map(({ cell }) => cell)).toEqual([report({ region: '西湖区' }).at(HTE)]);
  });

  it('returns what is not sealed, unless it is asked for; and what has open findings all the same', () => {
    const plain = workbookOf(report({ region: '西湖区' }).asRead());
    expect(stateOf(run([...without('西湖区'), submitted('x', plain)]), '西湖区')).toBe('returned');
    const taken = run([...without('西湖区'), submitted('x', plain, true)]);
    expect(stateOf(taken, '西湖区')).toBe('in');
    const open = workbookOf(report({ region: '西湖区' }).set(HTE, 99999).asRead());
    expect(stateOf(run([...without('西湖区'), submitted('x', open, true)]), '西湖区')).toBe('returned');
  });

  it('puts files of another year, of no unit and that cannot be read aside', () => {
    const result = run([
      ...round,
      submitted('去年.xlsx', bookOf('东湖区', 1.05, { year: 2024 })),
      submitted('街办.xlsx', bookOf('洪都街办')),
      submitted('空.xlsx', workbookOf({ name: '表', rows: [], merges: [] })),
      unreadSubmission('坏.xlsx', 'encrypted', '文件加了密码。'),
    ]);
    expect(result.strangers.map(({ file, reason }) => [file, reason?.code]).sort()).toEqual(
      [
        ['去年.xlsx', 'other'],
        ['坏.xlsx', 'encrypted'],
        ['空.xlsx', 'noForm'],
        ['街办.xlsx', 'other'],
      ].sort(),
    );
    expect(total(result, 'hte-count')?.value).toBe(total(run(round), 'hte-count')?.value);
  });

  it('says what is late by its date, or by when it was sealed', () => {
    const late = submitted('西湖区.xlsx', bookOf('西湖区', 1.05, {}, '2026-01-12 08:00:00'));
    const result = run([...without('西湖区'), late], { due: '2026-01-11' });
    expect(stateOf(result, '西湖区')).toBe('late');
    expect(stateOf(result, '东湖区')).toBe('in');
    expect(total(result, 'hte-count')?.parts).toHaveLength(12);
  });

  it('has nothing to consolidate without a form of a unit', () => {
    expect(() => run([unreadSubmission('坏.xlsx', 'encrypted', '加密')])).toThrow('没有可以汇总的报表');
  });
});

it('asks the unit again whose file cannot be read, where its name tells whose it is', () => {
  const broken = (name: string) => [
    ...without('西湖区'),
    unreadSubmission(name, 'encrypted', '文件加了密码。'),
  ];
  const result = run(broken('西湖区/报表.xlsx'));
  expect(stateOf(result, '西湖区')).toBe('returned');
  expect(result.strangers).toEqual([]);
  const [arrival] = result.units.find(({ unit }) => unit === '西湖区')?.arrivals ?? [];
  expect(arrival?.reason?.message).toContain('按文件名认作西湖区的');
  expect(run(broken('东湖区、西湖区.xlsx')).strangers).toHaveLength(1);
  // A sound form counts, whatever else came under the name of the unit.
  const both = run([...round, unreadSubmission('西湖区.xls', 'not-xlsx', '格式不对。')]);
  expect(stateOf(both, '西湖区')).toBe('in');
});

describe('a unit that sent several', () => {
  const first = () => submitted('一.xlsx', bookOf('西湖区', 1.05, {}, '2026-01-09 10:00:00'));
  const second = () => submitted('二.xlsx', bookOf('西湖区', 1.1, {}, '2026-01-09 16:00:00'));
  const reportIn = (result: Consolidation) => result.units.find(({ unit }) => unit === '西湖区');

  it('is listed with both, and counts with none', () => {
    const result = run([...without('西湖区'), first(), second()]);
    expect(reportIn(result)).toMatchObject({
      state: 'twice',
      form: null,
      arrivals: [
        { file: '一.xlsx', taken: false },
        { file: '二.xlsx', taken: false },
      ],
    });
  });

  it('counts with the newest where that is asked for', () => {
    const result = run([...without('西湖区'), second(), first()], { newest: true });
    expect(reportIn(result)).toMatchObject({ state: 'in', file: '二.xlsx' });
    expect(reportIn(result)?.arrivals.map(({ reason }) => reason?.code)).toEqual(['older', undefined]);
  });

  it('counts once when they are copies', () => {
    const copy = { ...first(), file: '一 (2).xlsx' };
    const result = run([...without('西湖区'), first(), copy]);
    expect(reportIn(result)).toMatchObject({ state: 'in', file: '一 (2).xlsx' });
    expect(total(result, 'hte-count')?.parts).toHaveLength(12);
  });

  it('counts with none when both were sealed at the same moment', () => {
    const same = submitted('三.xlsx', bookOf('西湖区', 1.1, {}, '2026-01-09 10:00:00'));
    expect(reportIn(run([...without('西湖区'), first(), same], { newest: true }))?.state).toBe('twice');
  });

  it('counts with the sound one where the other was returned', () => {
    const broken: Submission = {
      ...second(),
      refusal: { code: 'tampered', short: '封存后改动', message: '改动' },
    };
    expect(reportIn(run([...without('西湖区'), first(), broken]))).toMatchObject({
      state: 'in',
      file: '一.xlsx',
    });
  });
});

describe('the summary that is filled in', () => {
  const asSent = (result: Consolidation): SheetModel => filledSummary(library, result).sheet;

  it('is the form itself: signed, it validates, is sealed and passes up', () => {
    const result = run(without('西湖区'));
    const sheet = signedSheet(asSent(result));
    const [findings] = validateWorkbook(library, workbookOf(sheet));
    expect(findings).toMatchObject({ template: 'summary', recognisedBy: 'identity' });
    expect(openIssues(findings ? [findings] : []).filter(({ level }) => level === 'error')).toEqual([]);
    expect(verified(sealed(explained(workbookOf(sheet)))).kind).toBe('intact');
  });

  it('shows every figure and total where the form has it', () => {
    const result = run(round);
    const { sheet, placeOf } = filledSummary(library, result);
    for (const { indicator, value, parts } of result.totals) {
      const cell = (unit: string) => {
        const place = placeOf(indicator, unit);
        return place && cellAt(sheet, place.row, place.column)?.value;
      };
      for (const part of parts) expect(cell(part.unit)).toBe(Number(part.value));
      expect(cell('南昌市')).toBe(value === null ? null : Number(value));
    }
  });

  it('has sheets of arrivals and sources beside it that the validator leaves alone, and texts that stay texts', () => {
    const hostile = round.map((each, at) => (at === 0 ? { ...each, file: '=cmd|calc.xlsx' } : each));
    const result = run([...hostile, unreadSubmission('@坏.xlsx', 'encrypted', '+加密')]);
    const filled = filledSummary(library, result);
    const beside = [arrivalsSheet(result), sourcesSheet(result, filled)];
    expect(validateWorkbook(library, workbookOf(filled.sheet, ...beside))).toHaveLength(1);
    const cells = beside.flatMap(({ rows }) => rows.flat());
    expect(cells.filter((cell) => cell?.formula !== undefined)).toEqual([]);
    expect(cells.map((cell) => cell?.value)).toEqual(
      expect.arrayContaining(['=cmd|calc.xlsx', '@坏.xlsx', '+加密']),
    );
    const links = cells.flatMap((cell) => cell?.link ?? []);
    expect(links).toHaveLength(12 * 5 + 5);
  });
});

/** The sign-off line of the collector. */
function signedSheet(sheet: SheetModel): SheetModel {
  const form = signed(FilledSheet.of('summary', { ...CITY, period: '全年' })).asRead();
  const rows = sheet.rows.map((line, row) =>
    line.map((cell, column) =>
      cell?.role === 'identity' ? { ...cell, value: form.rows[row]?.[column]?.value ?? null } : cell,
    ),
  );
  return { ...sheet, rows };
}
