import { embeddedLibrary } from '../../../src/core/plan/embedded';
import type { Indicator } from '../../../src/core/plan/types';
import {
  firstRegion,
  numberFormatOf,
  otherDocuments,
  otherFigures,
  printedTarget,
  regionArgument,
  regionsWithTargets,
  rowYear,
  targetRows,
} from '../../../src/taskpane/indicators/indicatorTargets';

function indicator(id: string): Indicator {
  const found = embeddedLibrary.indicators.find((candidate) => candidate.id === id);
  if (!found) throw new Error(`no indicator ${id}`);
  return found;
}

const rowsOf = (
  id: string,
  region: string,
): readonly (readonly [string | null, string, string, number | null])[] =>
  targetRows(embeddedLibrary, indicator(id), region).map(
    ({ target, answersFor }) =>
      [rowYear(target), printedTarget(target), `${target.document}${target.source}`, answersFor] as const,
  );

describe('targets of one indicator', () => {
  it('come by year, with the baseline that answers nothing', () => {
    expect(rowsOf('rd-intensity', '南昌市')).toEqual(
      expect.arrayContaining([
        ['2022', '预估2.0以上', '洪发〔2023〕10号附件2', null],
        ['2025', '2.68', expect.stringMatching(/^洪发〔2023〕10号附件/), 2025],
      ]),
    );
  });

  it('show the document in force, and what the district says otherwise', () => {
    const row = targetRows(embeddedLibrary, indicator('hte-count'), '青云谱区').find(
      ({ answersFor }) => answersFor === 2023,
    );
    expect(row?.target.printed).toBe('60');
    expect(
      row && otherFigures(row).map(({ target, sources }) => [target.document, target.printed, sources]),
    ).toEqual([
      ['青政办发〔2021〕23号', '130', ['附件（一）']],
      ['青政办发〔2021〕23号', '130', ['二']],
    ]);
  });

  it('show that the text says 突破 where the table prints a bare number', () => {
    const row = targetRows(embeddedLibrary, indicator('hte-count'), '南昌市').find(
      ({ answersFor }) => answersFor === 2025,
    );
    expect(row && otherFigures(row).map(({ target, sources }) => [printedTarget(target), sources])).toEqual([
      ['> 3000', ['一（二）', '三（二）5']],
    ]);
  });

  it('are none for a region that no document speaks of', () => {
    expect(rowsOf('rd-intensity', '洪都街办')).toEqual([]);
  });

  it('begin with the home of the plans', () => {
    const regions = regionsWithTargets(embeddedLibrary, indicator('hte-count'));
    expect(regions.length).toBeGreaterThan(13);
    expect(firstRegion(embeddedLibrary, regions)).toBe('南昌市');
    expect(firstRegion(embeddedLibrary, [])).toBe('');
  });

  it('name the other documents that can be asked', () => {
    const others = otherDocuments(embeddedLibrary, indicator('hte-count'), '青云谱区', 2023);
    expect(others.map(({ document, printed }) => [document, printed])).toEqual([
      ['青政办发〔2021〕23号', '130'],
    ]);
    expect(otherDocuments(embeddedLibrary, indicator('hte-count'), '青云谱区', 2025)).toEqual([]);
  });
});

describe('what a target looks like', () => {
  it.each([
    ['>', '3000', '> 3000'],
    ['≥', '2.68', '≥ 2.68'],
    ['=', '1.80', '1.80'],
    ['≤', '20强', '20强'],
    ['range', '1-2', '1-2'],
  ] as const)('%s %s is shown as %s', (comparator, printed, shown) => {
    expect(printedTarget({ comparator, printed })).toBe(shown);
  });

  it.each([
    ['1.80', '0.00'],
    ['6.0', '0.0'],
    ['3000', '0'],
    ['20强', '0'],
  ])('%s keeps its decimals with the format %s', (printed, format) => {
    expect(numberFormatOf({ printed })).toBe(format);
  });

  it('names the years of a period', () => {
    expect(rowYear({ year: 2025, fromYear: 2023 })).toBe('2023–2025');
    expect(rowYear({ year: null })).toBeNull();
  });

  it('names the region in a formula unless functions assume it', () => {
    expect(regionArgument(embeddedLibrary, '南昌市', undefined)).toEqual({});
    expect(regionArgument(embeddedLibrary, '南昌市', '洪府发〔2018〕39号')).toEqual({ region: '南昌市' });
    expect(regionArgument(embeddedLibrary, '青云谱区', undefined)).toEqual({ region: '青云谱区' });
  });
});
