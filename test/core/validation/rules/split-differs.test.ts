import { splitDiffers } from '../../../../src/core/validation/rules/split-differs';
import { totalDiffers } from '../../../../src/core/validation/rules/total-differs';
import { validateWorkbook } from '../../../../src/core/validation/validate';
import { allocation, annex, FilledSheet, library, report, signed } from '../filledSheet';
import { runRule } from '../ruleTester';

/** The city's targets of 2023, split as annex 3 does. */
const form = FilledSheet.of('report-allocation', { region: '南昌市', year: 2023 });
const official = signed(
  form.mapCells((cell) => {
    const { indicator, region, year } = cell?.binding ?? {};
    const target = library.targets.find(
      (each) =>
        each.indicator === indicator &&
        each.region === region &&
        each.year === year &&
        each.role === 'target',
    );
    return cell?.role === 'entry' && indicator !== undefined && target?.value
      ? { ...cell, value: Number(target.value.toFixed()) }
      : cell;
  }),
);
const part = (region: string, indicator = 'hte-count') => ({ region, indicator, field: 'target' });
const of = (region: string, indicator?: string): number => official.value(part(region, indicator)) as number;
const at = (region: string, indicator?: string): string => official.at(part(region, indicator));
const moved = (sheet: FilledSheet, region: string, by: number): FilledSheet =>
  sheet.set(part(region), of(region) + by);
const swapped = (sheet: FilledSheet, indicator: string): FilledSheet =>
  sheet
    .set(part('东湖区', indicator), of('西湖区', indicator))
    .set(part('西湖区', indicator), of('东湖区', indicator));

runRule(splitDiffers, {
  valid: [
    { name: 'the parts as the document has them', sheets: official },
    { name: 'a sum that does not agree is another matter', sheets: moved(official, '东湖区', 3) },
    { name: 'parts still to be filled in', sheets: form },
    { name: 'a split of its own throughout', sheets: allocation() },
  ],
  invalid: [
    {
      name: 'a few more for one region and as many fewer for another',
      sheets: moved(moved(official, '东湖区', 5), '西湖区', -5),
      issues: [
        {
          cell: at('东湖区'),
          messageId: 'several',
          level: 'query',
          expected: String(of('东湖区')),
          related: [at('东湖区'), at('西湖区')],
          data: {
            cells: [at('东湖区'), at('西湖区')],
            wanted: [String(of('东湖区')), String(of('西湖区'))],
          },
        },
      ],
    },
    {
      name: 'two regions in each other’s place, and two more with wrong numbers',
      sheets: moved(moved(official, '东湖区', 5), '西湖区', -5)
        .set(part('进贤县'), of('安义县'))
        .set(part('安义县'), of('进贤县')),
      issues: [
        {
          cell: at('进贤县'),
          messageId: 'several',
          related: ['进贤县', '安义县', '东湖区', '西湖区'].map((region) => at(region)),
        },
      ],
    },
    {
      name: 'two regions in each other’s place in one column, and two others in the next',
      sheets: swapped(official, 'hte-count')
        .set(part('进贤县', 'tech-sme'), of('安义县', 'tech-sme'))
        .set(part('安义县', 'tech-sme'), of('进贤县', 'tech-sme')),
      issues: [
        {
          cell: at('进贤县', 'tech-sme'),
          messageId: 'swapped',
          related: [at('进贤县', 'tech-sme'), at('安义县', 'tech-sme')],
        },
        { cell: at('东湖区'), messageId: 'swapped', related: [at('东湖区'), at('西湖区')] },
      ],
    },
    {
      name: 'two regions in each other’s place',
      sheets: swapped(official, 'hte-count'),
      issues: [
        {
          cell: at('东湖区'),
          messageId: 'swapped',
          data: { other: at('西湖区'), another: String(of('西湖区')) },
        },
      ],
    },
    {
      name: 'two rows in each other’s place are told once',
      sheets: swapped(swapped(official, 'hte-count'), 'tech-sme'),
      issues: [{ cell: at('东湖区'), messageId: 'rows', data: { one: '东湖区', two: '西湖区', count: 4 } }],
    },
  ],
  notApplicable: [
    { name: 'an annex', sheets: annex('city-annex-3') },
    { name: 'the report of one unit', sheets: report() },
    {
      name: 'a unit whose targets no document splits',
      sheets: allocation({ region: '南昌县' }),
    },
  ],
});

test('two wrong numbers in a column are both suspected, and no number that equals the document', () => {
  const sheet = moved(moved(official, '东湖区', 5), '进贤县', 2).asRead();
  const [findings] = validateWorkbook(library, { sheets: [sheet] }, [totalDiffers]);
  expect(findings?.issues).toHaveLength(1);
  expect(findings?.issues[0]?.suspects?.map(({ cell }) => cell).sort()).toEqual(
    [at('东湖区'), at('进贤县')].sort(),
  );
  expect(findings?.issues[0]?.suspects?.map(({ reasoning }) => reasoning).join()).toContain(
    `${at('东湖区')} 填的是 ${of('东湖区') + 5}，文件的分解表为 ${of('东湖区')}。`,
  );
});
