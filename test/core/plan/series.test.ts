import { embeddedLibrary } from '../../../src/core/plan/embedded';
import { createLibrary } from '../../../src/core/plan/library';
import { series } from '../../../src/core/plan/series';
import type { Statement } from '../../../src/core/plan/types';
import { document, seeds, statement } from './invented';
import { refusalOf } from './planErrors';

function saying(...statements: readonly Partial<Statement>[]): ReturnType<typeof createLibrary> {
  return createLibrary(seeds({ documents: [document({ statements: statements.map(statement) })] }));
}

describe('the targets of an indicator year after year', () => {
  const library = saying(
    { year: 2031, printed: '12', value: '12' },
    { year: 2030, printed: '10', value: '10' },
    { year: null, printed: '20', value: '20' },
    { year: 2032, printed: '翻番', value: null },
    { year: 2031, region: '东区', printed: '7', value: '7' },
  );

  it('leave out what names no year or no number', () => {
    const answer = series(library, { indicator: '实验室' });
    expect(answer.map(({ year, value }) => [year, value.toNumber()])).toEqual([
      [2030, 10],
      [2031, 12],
    ]);
  });

  it.each([
    [{}, '#N/A 指标库中没有给西区定“实验室”的目标。'],
    [{ document: '甲府发〔2029〕1号' }, '#N/A 甲府发〔2029〕1号中没有给西区定“实验室”的目标。'],
  ])('are refused where there is no year with a target %j', (where, sentence) => {
    expect(refusalOf(() => series(library, { indicator: '实验室', region: '西区', ...where }))).toBe(
      sentence,
    );
  });

  it('leave out the baseline', () => {
    const years = series(embeddedLibrary, { indicator: '高企' }).map(({ year }) => year);
    expect(years).not.toContain(2022);
    expect(years).toEqual([2023, 2024, 2025]);
  });

  it.each([
    [undefined, '2023:60 2024:72 2025:90'],
    ['青政办发〔2021〕23号', '2021:99 2022:111 2023:130'],
  ])('are those of one plan, never of two in a row: %s', (document, told) => {
    const answer = series(embeddedLibrary, { indicator: '高企', region: '青云谱区', document });
    expect(answer.map(({ year, printed }) => `${year}:${printed}`).join(' ')).toBe(told);
  });

  it('are not given where a figure is damaged, instead of leaving out its year', () => {
    const damaged = { value: null, printed: undefined as unknown as string };
    const plans = saying({ year: 2030 }, { year: 2031, ...damaged });
    expect(() => series(plans, { indicator: '实验室' })).toThrow(/lacks a value for \{printed\}/);
  });

  it('come from the older plan where the one in force has no number', () => {
    const plans = createLibrary(
      seeds({
        documents: [
          document({
            key: '旧',
            number: '旧',
            issued: '2028-01-02',
            statements: [statement({ year: 2029 })],
          }),
          document({ statements: [statement({ printed: '翻番', value: null })] }),
        ],
      }),
    );
    expect(series(plans, { indicator: '实验室' }).map(({ year }) => year)).toEqual([2029]);
  });
});
