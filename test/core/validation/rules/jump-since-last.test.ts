import { jumpSinceLast } from '../../../../src/core/validation/rules/jump-since-last';
import { allocation, annex, report, summary } from '../filledSheet';
import { runRule } from '../ruleTester';

const count = { indicator: 'high-growth', field: 'actual' };
const amount = { indicator: 'tech-contract', field: 'actual' };
const talent = { indicator: 'nat-talent-new', field: 'actual' };
const share = { indicator: 'ht-va-share', field: 'actual' };
const rank = { indicator: 'ht-zone-rank', field: 'actual' };

const CITY = { region: '南昌市', year: 2024 };
// Targets of the year: 210 enterprises, 300 (亿元) of contracts, a share of 45 %, rank 21.
const half = report({ ...CITY, period: '上半年' }, 0.5)
  .change({})
  .named('上半年');
const now = report({ ...CITY, period: '前三季度' }, 0.8).named('前三季度');
const before = half.set(count, 150).set(amount, 120).set(share, 43).set(rank, 22);
const plain = now.set(count, 170).set(amount, 200).set(share, 44).set(rank, 21);
/** The reason, once for each of two sheets. */
const TWICE = /没有上一报告期.*\n.*没有上一报告期/;

runRule(jumpSinceLast, {
  valid: [
    { name: 'a year that goes on as it began', sheets: [before, plain] },
    {
      name: 'contracts that grow with the months',
      sheets: [before.set(amount, 100), plain.set(amount, 440)],
    },
    {
      name: 'additions that grow with the months',
      sheets: [before.set(talent, 2), plain.set(talent, 8)],
    },
    { name: 'a jump that lands near the target', sheets: [before.set(count, 30), plain.set(count, 240)] },
    { name: 'something where there was nothing', sheets: [before.set(count, 0), plain.set(count, 400)] },
    { name: 'a fall of a count, which another rule asks about', sheets: [before, plain.set(count, 30)] },
    {
      name: 'more than seven times the target, which another rule asks about',
      sheets: [before, plain.set(count, 2100)],
    },
    { name: 'a fraction in place of a share, likewise', sheets: [before, plain.set(share, 0.44)] },
    { name: 'a blank', sheets: [before, plain.set(count, null)] },
    { name: 'a rank that moves by twenty places', sheets: [before, plain.set(rank, 42)] },
    {
      name: 'a share that falls by two thirds, but to more than half the target',
      sheets: [before.set(share, 90), plain.set(share, 29)],
    },
  ],
  invalid: [
    {
      name: 'a count that is four times that of June',
      sheets: [plain.set(count, 640), before],
      issues: [
        {
          cell: plain.at(count),
          sheet: '前三季度',
          level: 'query',
          messageId: 'jump',
          actual: '640',
          related: [`上半年!${before.at(count)}`],
          data: { when: '2024年上半年', before: '150', ratio: '4.3' },
        },
      ],
    },
    {
      name: 'an amount, measured against what the months make of it',
      sheets: [before, plain.set(amount, 720)],
      issues: [{ cell: plain.at(amount), messageId: 'jump', data: { before: '120', ratio: '4' } }],
    },
    {
      name: 'a count in place of a share falls to a tenth',
      sheets: [before, plain.set(share, 9)],
      issues: [{ cell: plain.at(share), messageId: 'drop', data: { before: '43' } }],
    },
    {
      name: 'a rank that moves by more than twenty places, for the better too',
      sheets: [before.set(rank, 48), plain],
      issues: [{ cell: plain.at(rank), messageId: 'rank', data: { before: '48' } }],
    },
    {
      name: 'additions beyond what the months make of them',
      sheets: [before.set(talent, 2), plain.set(talent, 10)],
      issues: [{ cell: plain.at(talent), messageId: 'jump', data: { before: '2', ratio: '3.3' } }],
    },
    {
      name: 'a rank after one of nought',
      sheets: [before.set(rank, 0), plain],
      issues: [{ cell: plain.at(rank), messageId: 'rank', data: { before: '0' } }],
    },
    {
      name: 'the form of the year before',
      sheets: [
        report({ region: '南昌市', year: 2023, period: '全年' }).set(count, 150).named('2023'),
        plain.set(count, 640),
      ],
      issues: [{ cell: plain.at(count), messageId: 'jump', data: { when: '2023年全年' } }],
    },
  ],
  notApplicable: [
    { name: 'no earlier form in the workbook', sheets: plain, because: /没有上一报告期/ },
    {
      name: 'only the form of another unit',
      sheets: [report({ year: 2023 }).named('2023'), plain.set(count, 640)],
      because: /没有上一报告期/,
    },
    { name: 'an annex has nothing to fill in', sheets: annex('city-annex-3') },
    { name: 'a summary alone', sheets: summary(), because: /没有上一报告期/ },
    { name: 'targets handed on to the units are no actuals', sheets: allocation() },
    {
      name: 'a later form of another unit, so that either stands alone',
      sheets: [report({ year: 2023 }), report({ region: '东湖区', year: 2024 }).named('2024')],
      because: TWICE,
    },
    {
      name: 'a later form of another kind, so that either stands alone',
      sheets: [report({ region: '南昌市', year: 2023 }), summary({ year: 2024 })],
      because: TWICE,
    },
    {
      name: 'a form whose unit cannot be read, after one of the city that it is not',
      sheets: [before, plain.set({ identity: 'unit' }, '某单位').set(count, 640)],
      because: TWICE,
    },
    {
      name: 'a form whose period cannot be read beside one whose period can',
      sheets: [before.set({ identity: 'period' }, null), plain],
      because: TWICE,
    },
  ],
});
