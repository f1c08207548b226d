import Big from 'big.js';
import { digits } from '../../plan/decimal';
import { startsAtZero } from '../../plan/startsAtZero';
import type { PlanLibrary } from '../../plan/types';
import type { CellBinding } from '../../sheet/model';
import { isTyped } from '../recognition/layout';
import { numberOf } from '../recognition/readValue';
import { referenceOf } from '../evidence/reference';
import { targetsOf } from '../evidence/targetsOf';
import { about, sheetRule } from '../rule';

export const incrementCumulative = sheetRule(
  {
    id: 'increment-cumulative',
    level: 'query',
    layer: 'plan',
    description: {
      zh: '按年填报的数像是填成了几年的累计',
      en: 'A yearly figure looks like the running total of several years',
    },
    why: {
      zh: '新增类和年度额类指标各年分别填报，填成累计会把完成率抬高几倍。',
      en: 'Additions and yearly amounts are reported year by year; a running total inflates the rate.',
    },
    example: {
      wrong: { zh: '新增国家级人才每年5名，2025年填 15', en: '5 a year, typed as 15 in 2025' },
      right: { zh: '2025年填当年新增的 5', en: 'The 5 of 2025' },
    },
    misses: {
      zh: '只有一个年度目标的指标，以及各年数目很小的新增数，无法判断。',
      en: 'Indicators with a target for one year only, and additions of very small numbers.',
    },
    messages: {
      cumulative: {
        zh: '{cell}（{what}）填的是 {actual}，当年目标是 {expected}，而 {from}—{to} 年目标合计正好约为 {sum}，像是填了累计数；请填当年数。',
        en: '{cell} ({what}) is {actual} against {expected} for the year; the targets of {from}–{to} add up to about {sum}. Type the figure of the year.',
      },
      oneYear: {
        zh: '文件只有一个年度的目标，无法判断是否填成了累计数。',
        en: 'The document has targets for one year only, so running totals cannot be told.',
      },
    },
  },
  function* ({ library, sheet, indicator }) {
    let isAsked = false;
    let isJudged = false;
    for (const cell of sheet.cells) {
      const { binding } = cell.expected;
      const subject = indicator(binding.indicator);
      if (!isTyped(cell.expected) || binding.field !== 'actual') continue;
      if (!subject || !startsAtZero(subject)) continue;
      const value = numberOf(cell.reading);
      const reference = referenceOf(library, sheet, cell.expected);
      if (value === null || !reference) continue;
      isAsked = true;
      const years = yearlyTargets(library, binding, reference.value);
      if (years.size < 2) continue;
      isJudged = true;
      const sum = [...years.values()].reduce((total, target) => total.plus(target), new Big(0));
      const near = sum.times(subject.measure === 'increment' ? '0.1' : '0.15');
      if (
        value.lt(reference.value.times(subject.measure === 'increment' ? '1.5' : '1.9')) ||
        value.minus(sum).abs().gt(near)
      )
        continue;
      yield {
        ...about(cell),
        messageId: 'cumulative',
        expected: reference.printed,
        data: { sum: digits(sum), from: Math.min(...years.keys()), to: Math.max(...years.keys()) },
      };
    }
    if (isAsked && !isJudged) yield { notRun: 'oneYear' };
  },
);

/** What the tables of one document set, year by year up to that of the cell: the document that sets its own target. */
function yearlyTargets(library: PlanLibrary, binding: CellBinding, own: Big): ReadonlyMap<number, Big> {
  // Every actual of a form names its year.
  const { year } = binding as Required<CellBinding>;
  const printed = targetsOf(library, binding).flatMap((target) =>
    target.role === 'target' && target.row !== null && target.year !== null && target.value !== null
      ? [{ document: target.document, year: target.year, value: target.value }]
      : [],
  );
  const source = printed.find((target) => target.year === year && target.value.eq(own))?.document;
  // Two tables of one document may print the same number, which counts once.
  return new Map(
    printed
      .filter((target) => target.document === source && target.year <= year)
      .map((target) => [target.year, target.value] as const),
  );
}
