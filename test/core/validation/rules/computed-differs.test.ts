import { computedDiffers } from '../../../../src/core/validation/rules/computed-differs';
import { annex, report, summary } from '../filledSheet';
import { runRule } from '../ruleTester';

const gap = { indicator: 'hte-count', field: 'gap' };
const actual = { indicator: 'hte-count', field: 'actual' };
const rate = { indicator: 'hte-count', field: 'completion' };
const form = report().set(actual, 660);
const city = report({ region: '南昌市', year: 2025 }).set({ indicator: 'ht-zone-rank', field: 'actual' }, 19);
const rankRank = { indicator: 'ht-zone-rank', field: 'actual' };
const rankGap = { indicator: 'ht-zone-rank', field: 'gap' };
const rankRate = { indicator: 'ht-zone-rank', field: 'completion' };
const rdGap = { indicator: 'rd-intensity', field: 'gap' };
const state = { indicator: 'hte-count', field: 'status' };
const cityActual = { indicator: 'hte-count', field: 'actual' };
const cityState = { indicator: 'hte-count', field: 'status' };
const half = report({ region: '南昌市', period: '上半年' }, 0.5).set(
  { indicator: 'tech-contract', field: 'actual' },
  119.16,
);
const pace = { indicator: 'tech-contract', field: 'pace' };

runRule(computedDiffers, {
  valid: [
    { name: 'formulas that are not calculated yet', sheets: report() },
    { name: 'the right gap, typed', sheets: form.set(gap, -29) },
    { name: 'a rate typed to a tenth of a percent', sheets: form.set(rate, 1.0465) },
    { name: 'the rate of a rank is turned round', sheets: city.set(rankRate, 1.0526) },
    {
      name: 'neither target nor actual to count with',
      sheets: form.set(gap, 5).set(actual, null),
    },
    {
      name: 'rates of several units in one summary',
      sheets: summary()
        .set({ ...rate, region: '东湖区' }, 1.049)
        .set({ ...rate, region: '西湖区' }, 1.056),
    },
    { name: 'rank 19 against 20 is one place beyond', sheets: city.set(rankGap, -1) },
    { name: 'the right state, typed', sheets: form.set(state, '已完成') },
    { name: 'exactly the target is met', sheets: form.set(actual, 631).set(state, ' 已完成') },
    {
      name: 'exactly the target, where the document wants more',
      sheets: city.set(cityActual, 3000).set(cityState, '持平，未突破'),
    },
    { name: 'a better rank is met', sheets: city.set({ ...rankRank, field: 'status' }, '已完成') },
    { name: 'the right lead in time, typed to a hundredth', sheets: half.set(pace, 10.06) },
    { name: 'the last day of the period, typed', sheets: half.set('C4', 45107) },
  ],
  invalid: [
    {
      name: 'a state typed over that is not true',
      sheets: form.set(actual, 600).set(state, '已完成'),
      issues: [{ cell: form.at(state), messageId: 'typed', actual: '已完成', expected: '未完成' }],
    },
    {
      name: 'a state in words of one’s own',
      sheets: form.set(state, '基本完成'),
      issues: [{ cell: form.at(state), messageId: 'typed', expected: '已完成' }],
    },
    {
      name: 'met, where the document wants more than the target',
      sheets: city.set(cityActual, 3000).set(cityState, '已完成'),
      issues: [{ cell: city.at(cityState), messageId: 'typed', expected: '持平，未突破' }],
    },
    {
      name: 'a lead in time that is made up',
      sheets: half.set(pace, 60),
      issues: [{ cell: half.at(pace), messageId: 'typed' }],
    },
    {
      name: 'another last day of the period, told once',
      sheets: half.set('C4', 45199).set(pace, 60),
      issues: [{ cell: 'C4', messageId: 'periodEnd', actual: '2023-09-30', expected: '2023-06-30' }],
    },
    {
      name: 'the last day of the period typed as digits alone, and a gap that is wrong for itself',
      sheets: half.set('C4', 20230630).set({ ...pace, field: 'gap' }, 5),
      issues: [
        { cell: 'C4', messageId: 'periodEnd', actual: 20230630, expected: '2023-06-30' },
        { cell: half.at({ ...pace, field: 'gap' }), messageId: 'typed' },
      ],
    },
    {
      name: 'a gap with the wrong sign',
      sheets: form.set(gap, 29),
      issues: [{ cell: form.at(gap), messageId: 'typed', expected: '-29', level: 'error' }],
    },
    {
      name: 'a gap that is not calculated again, by half a thousandth',
      sheets: city.set(rdGap, -0.1305, { formula: '=E7-F7' }),
      issues: [{ cell: city.at(rdGap), messageId: 'stale', expected: '-0.13', level: 'query' }],
    },
    {
      name: 'a gap typed with half a thousandth too much',
      sheets: city.set(rdGap, -0.1305),
      issues: [{ cell: city.at(rdGap), messageId: 'typed', expected: '-0.13' }],
    },
    {
      name: 'rank 19 against 20 told as one place short',
      sheets: city.set(rankGap, 1),
      issues: [{ cell: city.at(rankGap), messageId: 'typed', expected: '-1' }],
    },
    {
      name: 'a rate of the old actual',
      sheets: form.set(rate, 1.0465, { formula: '=F8/E8' }),
      issues: [
        { cell: form.at(rate), messageId: 'stale', level: 'query', actual: '1.0465', expected: '1.045959' },
      ],
    },
    {
      name: 'a typed rate that is off by a tenth of a percent',
      sheets: form.set(rate, 1.047),
      issues: [{ cell: form.at(rate), messageId: 'typed', expected: '1.045959' }],
    },
    {
      name: 'the rate of one unit typed beside that of another',
      sheets: summary().set({ ...rate, region: '西湖区' }, 0.5),
      issues: [{ cell: summary().at({ ...rate, region: '西湖区' }), messageId: 'typed', region: '西湖区' }],
    },
  ],
  notApplicable: [
    { name: 'an annex has nothing computed', sheets: annex('city-annex-3') },
    { name: 'a rank of nought has no rate', sheets: city.set(rankRank, 0).set(rankRate, 1) },
  ],
});
