/** Whose form it is, of which period, and who signs for it. */
import { serial, periodEnd } from '../people';
import { periodText } from '../fill';
import { form, indicators, type Kind, type Pointed, type Scene } from './kind';
import { type } from '../sheets';
import type { IdentityField } from '../../../../../src/core/sheet/model';
import type { CellValue } from '../../../../../src/core/sheet/model';
import type { Book } from '../sheets';

/** Any of the forms that report on a period. */
const report = (seed: number): Book =>
  ([indicators(), form('summary'), form('report-tasks')][seed % 3] ?? indicators())(seed);
const any = (seed: number): Book => (seed % 4 === 3 ? form('report-allocation')(seed) : report(seed));

function field(
  name: IdentityField,
  change: (scene: Scene, before: CellValue) => CellValue | undefined,
  format?: string,
): (scene: Scene) => Pointed {
  return (scene) => {
    const spot = scene.page.identity(name);
    if (!spot) return null;
    const after = change(scene, spot.value);
    if (after === undefined || after === spot.value) return null;
    type(spot, after, format);
    return [spot];
  };
}

function kind(name: string, why: string, spoil: Kind['spoil'], base: Kind['base'] = any): Kind {
  return { name, why, base, spoil };
}

const day = (scene: Scene): number => {
  const { year, period } = periodText(scene.page);
  return periodEnd(year, period);
};

export const identityKinds: readonly Kind[] = [
  kind(
    'unit of another form',
    'the figures and targets are those of another unit',
    field('unit', (_, before) => (before === '东湖区' ? '西湖区' : '东湖区')),
    indicators(),
  ),
  kind(
    'no unit',
    'nobody knows who reports',
    field('unit', () => null),
  ),
  kind(
    'a firm as the unit',
    'not an office of the plan',
    field('unit', () => '江西某某科技集团有限公司'),
  ),
  kind(
    'town for the district',
    '青云谱镇 is a part of 青云谱区',
    field('unit', () => '青云谱镇'),
    indicators({ region: '青云谱区', year: 2022 }),
  ),
  kind(
    'city for the county',
    '南昌 alone is not 南昌县',
    field('unit', () => '南昌市'),
    indicators({ region: '南昌县' }),
  ),
  kind(
    'another development zone',
    '小蓝经开区 is not 南昌经开区',
    field('unit', () => '小蓝经开区'),
    indicators({ region: '南昌经开区' }),
  ),
  kind(
    'form of last year with this year’s heading',
    'targets of one year under the name of another',
    field('period', (_, before) => String(before).replace(/^\d+/, (year) => String(Number(year) + 1))),
    indicators({ region: '南昌县', year: 2024 }),
  ),
  kind(
    'year with a digit typed wrong',
    '2205年',
    field('period', (_, before) => String(before).replace(/^20(\d)(\d)/, '2$10$2')),
  ),
  kind(
    'no period',
    'nobody knows what the figures are about',
    field('period', () => null),
  ),
  kind(
    'a month for the period',
    'the form knows quarters only',
    field('period', (_, before) => `${String(before).slice(0, 4)}年5月`),
    report,
  ),
  kind(
    'period without a year',
    'any year',
    field('period', (_, before) => String(before).slice(5)),
    report,
  ),
  kind(
    'no form number',
    'the identity of the form is gone',
    field('formCode', () => null),
  ),
  kind(
    'form number of another form',
    'KC-HZ-01/1 over another table',
    field('formCode', (_, before) => (before === 'KC-HZ-01/1' ? 'KC-ZB-01/1' : 'KC-HZ-01/1')),
  ),
  kind(
    'another document as the basis',
    'the targets are not from there',
    field('basis', (_, before) =>
      before === '青政办发〔2021〕23号' ? '洪发〔2023〕10号' : '赣府厅字〔2021〕88号',
    ),
  ),
  kind(
    'document with a digit typed wrong',
    '洪发〔2022〕10号',
    field('basis', (_, before) => String(before).replace(/〔20(\d)(\d)〕/, '〔20$19〕')),
  ),
  kind(
    'no basis',
    'the document is missing',
    field('basis', () => null),
  ),
  kind(
    'nobody in charge',
    '单位负责人 is blank',
    field('head', () => null),
  ),
  kind(
    'nobody who filled it in',
    '填表人 is blank',
    field('filler', () => null),
  ),
  kind(
    'slash for a name',
    'nobody is called /',
    field('head', ({ random }) => random.pick(['/', '—', '无', '略', 'XXX'])),
  ),
  kind(
    'number for a name',
    'a telephone number stands where the name belongs',
    field('filler', () => 13_970_012_345),
  ),
  kind(
    'no telephone',
    '联系电话 is blank',
    field('phone', () => null),
  ),
  kind(
    'telephone cut short',
    'a digit or more is missing',
    field('phone', ({ random }) => random.pick(['8388', '0791-8388', '1397001234', '079183886'])),
  ),
  kind(
    'telephone too long',
    'a digit too many',
    field('phone', ({ random }) => random.pick(['139700123456', '0791-838862189', '0791-8388621899'])),
  ),
  kind(
    'word for a telephone',
    'nobody can be called',
    field('phone', ({ random }) => random.pick(['见通讯录', '略', '同上', '已报'])),
  ),
  kind(
    'no date',
    '报出日期 is blank',
    field('reportedOn', () => null),
  ),
  kind(
    'date as one number',
    '20250708 is no day of the calendar',
    field('reportedOn', (scene) => Number(`${periodText(scene.page).year + 1}0108`), 'General'),
  ),
  kind(
    'month thirteen',
    'no such month',
    field('reportedOn', (scene) => `${periodText(scene.page).year}-13-08`),
  ),
  kind(
    'thirtieth of February',
    'no such day',
    field('reportedOn', (scene) => `${periodText(scene.page).year + 1}年2月30日`),
  ),
  kind(
    'date without a year',
    'which year?',
    field('reportedOn', () => '7月8日'),
  ),
  kind(
    'date in words',
    'no day',
    field('reportedOn', ({ random }) => random.pick(['近期', '本月', '月底前', '已报'])),
  ),
  kind(
    'signed before the end of the period',
    'nobody can know the figures yet',
    field('reportedOn', (scene) => day(scene) - scene.random.integer(20, 75), 'yyyy-mm-dd'),
    report,
  ),
  kind(
    'first quarter signed in January',
    'the quarter had hardly begun',
    field(
      'reportedOn',
      (scene) => serial(periodText(scene.page).year, 1, scene.random.integer(5, 20)),
      'yyyy-mm-dd',
    ),
    indicators({ period: '一季度' }),
  ),
  kind(
    'date of the year before',
    'the year was not changed when the form was copied',
    field('reportedOn', (scene) => day(scene) - 365 + 8, 'yyyy-mm-dd'),
    report,
  ),
  kind(
    'date far ahead',
    '2052 for 2025',
    field('reportedOn', (scene) => serial(periodText(scene.page).year + 27, 7, 8), 'yyyy-mm-dd'),
  ),
  kind(
    'date as text before the end of the period',
    'written in Chinese, and too early',
    field('reportedOn', (scene) => `${periodText(scene.page).year}年1月${scene.random.integer(4, 25)}日`),
    report,
  ),
  kind('nothing signed', 'four blanks at the foot', (scene) => {
    const spots = (['head', 'filler', 'phone', 'reportedOn'] as const).flatMap(
      (name) => scene.page.identity(name) ?? [],
    );
    for (const spot of spots) type(spot, null);
    return spots;
  }),
  kind('foot of the form deleted', 'nobody signs', (scene) => {
    for (const name of ['reportedOn', 'head'] as const) {
      const spot = scene.page.identity(name);
      if (spot && scene.page.placeOf(spot).row >= 0) scene.dropRow(spot);
    }
    return 'sheet';
  }),
  kind('name and date in each other’s place', 'the date stands under 填表人', (scene) => {
    const [filler, date] = [scene.page.identity('filler'), scene.page.identity('reportedOn')];
    if (!filler || !date) return null;
    [filler.value, date.value] = [date.value, filler.value];
    return [filler, date];
  }),
];
