import { PlanError, type PlanLibrary } from '../../../../src/core/plan/types';
import type { CellValue, SheetModel } from '../../../../src/core/sheet/model';
import { templateById } from '../../../../src/core/templates/catalogue';
import type { Template, TemplateId } from '../../../../src/core/templates/template';
import { ActualSheet } from '../../../../src/core/validation/recognition/actualSheet';
import { layoutOf, recognise, type Recognition } from '../../../../src/core/validation/recognition/recognise';
import { annex, FilledSheet, library, renewLibrary, report, summary } from '../filledSheet';

beforeEach(renewLibrary);

const CODE = { identity: 'formCode' } as const;
const UNIT = { identity: 'unit' } as const;
const PERIOD = { identity: 'period' } as const;
const BASIS = { identity: 'basis' } as const;

function recognised(sheet: FilledSheet, known?: readonly Template[]): Recognition {
  return recognise(library, new ActualSheet(sheet.asRead()), known);
}

/** Template, options and what was assumed of a sheet that is recognised. */
function formOf(sheet: FilledSheet): unknown {
  const found = recognised(sheet);
  if (found.kind !== 'found') return found.kind;
  const { layout, assumed, recognisedBy } = found.sheet;
  return { template: layout.template.id, by: recognisedBy, options: layout.options, assumed: [...assumed] };
}

const FORM = { template: 'report-indicators', by: 'identity' };
const COMPLETE = { region: '南昌高新区', year: 2023, period: '全年' };

describe('a form is known by its 表号', () => {
  it.each([
    ['as printed', 'KC-ZB-01/1'],
    ['in small letters and full width', 'ｋｃ－ｚｂ－01／1'],
    ['with blanks', ' KC-ZB-01 / 1 '],
    ['with its label in one cell', '表号：KC-ZB-01/1'],
  ])('%s', (_, code) => {
    expect(formOf(report().set(CODE, code))).toMatchObject(FORM);
    expect(recognised(report().set(CODE, code))).not.toHaveProperty('otherVersion');
  });

  it('in the last cell of the sheet, too', () => {
    const form = report().set(CODE, null);
    const { rows } = form.asRead();
    const corner = [...Array.from({ length: 30 }, () => undefined), { value: 'KC-ZB-01/1' }];
    expect(formOf(form.with([...rows, corner]))).toMatchObject(FORM);
  });

  it.each([
    ['of another version', 'KC-ZB-01/2'],
    ['without a version', 'KC-ZB-01'],
  ])('%s, and the version is told with its place', (_, code) => {
    const form = report().set(CODE, code);
    expect(recognised(form)).toMatchObject({
      kind: 'found',
      otherVersion: { code, row: 1 },
      sheet: { recognisedBy: 'identity' },
    });
  });

  it('only as long as it is the product’s own', () => {
    expect(formOf(report().set(CODE, 'KC-XX-01/1'))).toMatchObject({ ...FORM, by: 'labels' });
    expect(formOf(report().set(CODE, 'KC ZB 01'))).toMatchObject({ ...FORM, by: 'labels' });
    expect(formOf(report().set(CODE, 12))).toMatchObject({ ...FORM, by: 'labels' });
  });
});

describe('unit, period and document are read from the form', () => {
  it.each([
    ['as printed', {}, COMPLETE, []],
    ['the unit under another name', { unit: '高新区' }, COMPLETE, []],
    ['the period in full width with blanks', { period: '２０２３年 全年' }, COMPLETE, []],
    ['a document that nobody knows', { basis: '某发〔2020〕1号' }, COMPLETE, []],
    ['no document', { basis: null }, COMPLETE, []],
    ['no unit', { unit: null }, { year: 2023, period: '全年' }, ['region']],
    ['an unknown unit', { unit: '某单位' }, { year: 2023, period: '全年' }, ['region']],
    ['no period', { period: null }, { region: '南昌高新区' }, ['year', 'period']],
    ['a period in other words', { period: '今年' }, { region: '南昌高新区' }, ['year', 'period']],
    ['neither', { unit: null, period: null }, {}, ['region', 'year', 'period']],
  ])('%s', (_, texts: { unit?: CellValue; period?: CellValue; basis?: CellValue }, options, assumed) => {
    let form = report();
    if (texts.unit !== undefined) form = form.set(UNIT, texts.unit);
    if (texts.period !== undefined) form = form.set(PERIOD, texts.period);
    if (texts.basis !== undefined) form = form.set(BASIS, texts.basis);
    const document = texts.basis === undefined ? { document: '洪发〔2023〕10号' } : {};
    expect(formOf(form)).toEqual({ ...FORM, options: { ...document, ...options }, assumed });
  });

  it('a year without targets is assumed, and so is the unit', () => {
    expect(formOf(report().set(PERIOD, '2031年全年'))).toEqual({
      ...FORM,
      options: {},
      assumed: ['region', 'year'],
    });
  });

  it('a year without targets and a unit that nobody knows', () => {
    const form = report().set(PERIOD, '2031年全年').set(UNIT, '某单位');
    expect(formOf(form)).toMatchObject({ options: {}, assumed: ['region', 'year'] });
  });

  it('a document that has nothing for the unit gives way to the one in force', () => {
    const { options } = formOf(report().set(BASIS, '青政办发〔2021〕23号')) as { options: object };
    expect(options).toEqual(COMPLETE);
  });

  it('a document of its own for a unit that two documents speak of', () => {
    const district = FilledSheet.of('report-indicators', {
      region: '青云谱区',
      year: 2023,
      period: '全年',
      document: '青政办发〔2021〕23号',
    });
    const basis = district.value(BASIS);
    expect(formOf(district)).toMatchObject({ options: { region: '青云谱区', document: basis }, assumed: [] });
  });

  it('a unit that only this form speaks of', () => {
    const tasks = templateById('report-tasks')!;
    for (const { unit, years } of tasks.choices!(library)) {
      const form = FilledSheet.of('report-tasks', { region: unit, year: years[0]!, period: '上半年' });
      expect(formOf(form)).toMatchObject({
        template: 'report-tasks',
        options: { region: unit },
        assumed: [],
      });
    }
  });
});

describe('a table without 表号 is known by its labels', () => {
  it('and by what its form asks for', () => {
    expect(formOf(summary({ year: 2024 }).set(CODE, null))).toMatchObject({
      template: 'summary',
      by: 'labels',
      options: { region: '南昌市', year: 2024, period: '全年' },
      assumed: [],
    });
    expect(
      formOf(annex('city-annex-3').mapCells((cell) => (cell?.role === 'official' ? undefined : cell))),
    ).toMatchObject({
      template: 'city-annex-3',
    });
    expect(formOf(annex('city-annex-2'))).toEqual({
      template: 'city-annex-2',
      by: 'labels',
      options: {},
      assumed: [],
    });
  });

  it('however many rows of other things stand around it', () => {
    const filler = Array.from({ length: 12 }, (_, row) => [{ value: `备忘${row}` }]);
    const { rows } = annex('city-annex-3').asRead();
    expect(formOf(annex('city-annex-3').with([...rows, ...filler]))).toMatchObject({
      template: 'city-annex-3',
    });
  });

  it('in no sheet of other things', () => {
    expect(recognised(FilledSheet.of('city-annex-3').mapCells(() => undefined))).toEqual({ kind: 'none' });
    expect(recognised(annex('city-annex-3').with([[{ value: '值班表' }, { value: '电话' }]]))).toEqual({
      kind: 'none',
    });
  });
});

/** A tiny table of the annex kind: labels in the first row and column, figures inside. */
function tiny(id: TemplateId, labels: readonly string[], figures: readonly number[]): Template {
  const rows: SheetModel['rows'] = [
    labels.map((value) => ({ value, role: 'label' as const })),
    [
      { value: '南昌县', role: 'label' as const },
      ...figures.map((value) => ({
        value,
        role: 'official' as const,
        binding: { indicator: 'hte-count', region: '南昌县', field: 'target' as const },
      })),
    ],
    [{ value: '注：以上均为年末数', role: 'note' as const }],
  ];
  return {
    id,
    kind: 'annex',
    formCode: null,
    title: { zh: id, en: id },
    document: '洪发〔2023〕10号',
    needs: [],
    build: () => ({ name: id, rows, merges: [] }),
  };
}

function sheetWith(rows: readonly (readonly CellValue[])[]): ActualSheet {
  return new ActualSheet({
    name: '表',
    rows: rows.map((row) => row.map((value) => ({ value }))),
    merges: [],
  });
}

describe('of several templates', () => {
  const labels = ['名称', '甲', '乙', '丙'];
  const one = tiny('city-annex-1', labels, [1, 2, 3]);
  const other = tiny('city-annex-2', labels, [7, 8, 9]);

  const filledWith = (figures: readonly CellValue[]): ActualSheet =>
    sheetWith([labels, ['南昌县', ...figures], ['注：以上均为年末数']]);

  it.each([
    ['its figures', [1, 2, 3], 'city-annex-1'],
    ['most of its figures', [7, 8, 5], 'city-annex-2'],
  ])('with the same labels the one with %s is meant', (_, figures, id) => {
    const found = recognise(library, filledWith(figures), [one, other]);
    expect(found).toMatchObject({
      kind: 'found',
      sheet: { recognisedBy: 'labels', layout: { template: { id } } },
    });
  });

  it.each([
    ['no figures', [null, null, null]],
    ['other figures', [4, 5, 6]],
    ['some figures of each', [1, 8, 5]],
  ])('with the same labels and %s none is taken', (_, figures) => {
    expect(recognise(library, filledWith(figures), [one, other])).toEqual({
      kind: 'ambiguous',
      candidates: ['city-annex-1', 'city-annex-2'],
    });
  });

  it('half of the figures are too few', () => {
    const four = ['名称', '甲', '乙', '丙', '丁'];
    const [first, second] = [
      tiny('city-annex-1', four, [1, 2, 3, 4]),
      tiny('city-annex-2', four, [5, 6, 7, 8]),
    ];
    const half = sheetWith([four, ['南昌县', 1, 2, 0, 0], ['注：以上均为年末数']]);
    expect(recognise(library, half, [first, second]).kind).toBe('ambiguous');
  });

  it('words among the figures say nothing', () => {
    const worded = tiny('city-annex-2', labels, [7, 8, 9]);
    const some: Template = {
      ...worded,
      build: (...asked) => {
        const model = worded.build(...asked);
        const rows = model.rows.map((row) =>
          row.map((cell) => (cell?.value === 9 ? { ...cell, value: '稳步提升' } : cell)),
        );
        return { ...model, rows };
      },
    };
    expect(recognise(library, filledWith([7, 8, '稳步提升']), [one, some])).toMatchObject({
      kind: 'found',
      sheet: { layout: { template: { id: 'city-annex-2' } } },
    });
  });

  it('with the same figures too none is taken', () => {
    const twin = tiny('city-annex-2', labels, [1, 2, 3]);
    expect(recognise(library, filledWith([1, 2, 3]), [one, twin]).kind).toBe('ambiguous');
  });

  it('the one with more labels is meant', () => {
    const wider = tiny('city-annex-3', [...labels, '丁', '戊'], [1, 2, 3, 4, 5]);
    expect(recognise(library, filledWith([1, 2, 3]), [wider, one])).toMatchObject({
      kind: 'found',
      sheet: { layout: { template: { id: 'city-annex-1' } } },
    });
  });

  it('one that has nothing in this library does not count', () => {
    const empty: Template = {
      ...one,
      build: () => {
        throw new PlanError('#N/A', '没有');
      },
    };
    expect(recognise(library, filledWith([7, 8, 9]), [empty, other])).toMatchObject({ kind: 'found' });
    const broken: Template = {
      ...one,
      build: () => {
        throw new TypeError('a slip');
      },
    };
    expect(() => recognise(library, filledWith([7, 8, 9]), [broken, other])).toThrow(TypeError);
    const form = templateById('report-indicators')!;
    const brokenForUnits: Template = {
      ...form,
      build: (of, options) => {
        if (options.region === '南昌县') throw new TypeError('a slip');
        return form.build(of, options);
      },
    };
    const sheet = new ActualSheet(report({ region: '南昌县' }).asRead());
    expect(() => recognise(library, sheet, [brokenForUnits])).toThrow(TypeError);
  });
});

describe('a table that lacks labels', () => {
  // Ten labels with the region; the note does not count among what is lacking.
  const labels = ['名称', '甲', '乙', '丙', '丁', '戊', '己', '庚', '辛'];
  const template = tiny('city-annex-1', labels, [1, 2, 3, 4, 5, 6, 7, 8]);
  const kept = (count: number): ActualSheet =>
    sheetWith([labels.map((label, at) => (at < count ? label : null)), ['南昌县', 1, 2, 3, 4, 5, 6, 7, 8]]);

  it('is recognised with six of ten', () => {
    expect(recognise(library, kept(5), [template]).kind).toBe('found');
  });

  it('is like the template with four and five of ten, and what it lacks is named', () => {
    expect(recognise(library, kept(4), [template])).toEqual({
      kind: 'similar',
      template: 'city-annex-1',
      lacking: ['丁', '戊', '己', '庚', '辛'],
    });
    expect(recognise(library, kept(3), [template]).kind).toBe('similar');
  });

  it('is not recognised with three of ten', () => {
    expect(recognise(library, kept(2), [template])).toEqual({ kind: 'none' });
  });
});

describe('layouts', () => {
  const form = templateById('report-indicators')!;

  it('are worked out once for a library and the same options', () => {
    const options = { region: '南昌县', year: 2024, period: '全年' } as const;
    const layout = layoutOf(library, form, options);
    expect(layoutOf(library, form, { ...options })).toBe(layout);
    const again: PlanLibrary = { ...library };
    expect(layoutOf(again, form, options)).not.toBe(layout);
  });

  it.each([
    { region: '进贤县', year: 2024, period: '全年' },
    { region: '南昌县', year: 2025, period: '全年' },
    { region: '南昌县', year: 2024, period: '上半年' },
    { region: '南昌县', year: 2024, period: '全年', document: '洪发〔2023〕10号' },
  ] as const)('differ for other options: %j', (options) => {
    const layout = layoutOf(library, form, { region: '南昌县', year: 2024, period: '全年' });
    expect(layoutOf(library, form, options)).not.toBe(layout);
    expect(layoutOf(library, form, options).options).toEqual(options);
  });
});
