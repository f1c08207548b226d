/* eslint-disable @typescript-eslint/no-unsafe-member-access, @typescript-eslint/no-unsafe-call, @typescript-eslint/no-unsafe-return -- the files are broken on purpose */
import { resolve } from 'node:path';
import { checkSeeds } from '../../src/cli/checkSeeds';
import { SeedFolder } from './seedFolder';

const city = 'documents/nanchang-2023-10.json';
const district = 'documents/qingyunpu-2021-23.json';

describe('the seeds as they are', () => {
  it('have nothing wrong', () => {
    expect(checkSeeds(resolve(__dirname, '../../seeds'))).toEqual([]);
  });
});

describe('a document that is malformed or incomplete is refused with a sentence naming file and place', () => {
  let folder: SeedFolder;
  beforeEach(() => {
    folder = new SeedFolder();
  });
  afterEach(() => {
    folder.remove();
  });

  const annex = 2;
  type Edit = Parameters<SeedFolder['change']>[1];

  it.each<[string, string, Edit, string]>([
    [
      'a missing cell',
      city,
      (d) => d.annexes[annex].rows[3].printed.pop(),
      `${city}，附件3第4行：有14个数，应有15个（每个指标、每个年份各一个）。`,
    ],
    [
      'a blank cell',
      city,
      (d) => (d.annexes[annex].rows[3].printed[3] = ''),
      `${city}，附件3第4行“高新技术企业数量”2023年：缺少数字。`,
    ],
    [
      'text in place of a number',
      city,
      (d) => (d.annexes[annex].rows[3].printed[3] = '三百'),
      `${city}，附件3第4行“高新技术企业数量”2023年：“三百”不是数字，也没有“以上、预估、左右”一类说明。`,
    ],
    [
      'letters behind a number',
      city,
      (d) => (d.annexes[1].rows[0].printed[1] = '2.37a'),
      `${city}，附件2第1行“全社会研发经费投入强度”2023年：“2.37a”不是数字，也没有“以上、预估、左右”一类说明。`,
    ],
    [
      'a lost row',
      district,
      (d) => d.annexes[1].rows.splice(4, 1),
      `${district}，附件（一）第6行：行号应为5，写成了6，可能漏行或重复。`,
    ],
    [
      'a total that does not add up',
      district,
      (d) => (d.annexes[2].rows[2].printed[0] = '0.5'),
      `${district}，附件（二）“技术合同成交金额”2021年：各地区合计6.45，合计行是6，相差0.45。`,
    ],
    [
      'a ratio outside its parts',
      city,
      (d) => (d.annexes[annex].rows[0].printed[0] = '9.9'),
      `${city}，附件3“全社会研发经费投入强度”2023年：合计行9.9不在各地区0.35至5.62之间。`,
    ],
    [
      'tables that contradict each other',
      city,
      (d) => (d.annexes[1].rows[12].printed[1] = '2001'),
      `${city}，附件3第1行“高新技术企业数量”2023年：南昌市的数是2000，附件2中是2001。`,
    ],
    [
      'an unknown indicator in a table',
      city,
      (d) => (d.annexes[1].rows[1].indicator = 'no-such'),
      `${city}，附件2第2行：没有编号为“no-such”的指标。`,
    ],
    [
      'an unknown region in a table',
      city,
      (d) => (d.annexes[annex].rows[2].region = '高新区'),
      `${city}，附件3第3行：没有名为“高新区”的地区。`,
    ],
    [
      'a region that is there twice',
      city,
      (d) => (d.annexes[annex].rows[2].region = '南昌县'),
      `${city}，附件3：“南昌县”出现不止一次。`,
    ],
    [
      'an unknown region in the text',
      city,
      (d) => (d.statements[0].region = '洪州'),
      `${city}，一（二）“全社会研发经费投入强度”：没有名为“洪州”的地区。`,
    ],
    [
      'a unit of another scale',
      city,
      (d) => (d.statements[3].unit = '万元'),
      `${city}，一（二）“技术合同成交金额”：计量单位“万元”与指标的“亿元”不符。`,
    ],
    [
      'a statement that is there twice',
      city,
      (d) => d.statements.push({ ...d.statements[0] }),
      `${city}，一（二）“全社会研发经费投入强度”：与一（二）中的另一个目标完全相同。`,
    ],
    [
      'a repeat of nothing',
      district,
      (d) => (d.statements[0].repeats = '九'),
      `${district}，二“全社会研发经费投入强度”：“九”没有同一指标的目标可重复。`,
    ],
    [
      'a range that is none',
      'documents/jiangxi-2021-88.json',
      (d) => (d.statements.find((s: { upper?: string }) => s.upper !== undefined).upper = '0'),
      '范围的上限应大于下限。',
    ],
    [
      'an unknown field',
      city,
      (d) => (d.annexes[1].colour = 'red'),
      `${city}，annexes[1]：有不认识的字段“colour”。`,
    ],
    ['a missing field', city, (d) => delete d.issued, `${city}，整个文件：缺少“issued”。`],
    [
      'a number instead of its digits',
      city,
      (d) => (d.statements[0].value = 2.68),
      `${city}，statements[0].value：内容不对：`,
    ],
    ['a date that does not exist', city, (d) => (d.issued = '2023-02-30'), `${city}，issued：内容不对：`],
    ['an unknown issuer', city, (d) => (d.issuer = '洪州'), `${city}，issuer：没有名为“洪州”的地区。`],
    [
      'a key that is not the number',
      city,
      (d) => (d.key = '洪发10号'),
      `${city}，key：有文号时，编号应等于文号。`,
    ],
    [
      'an indicator that is there twice',
      'indicators.json',
      (list) => list.push({ ...list[0] }),
      'indicators.json，rd-intensity：指标“rd-intensity”与indicators.json重复。',
    ],
    [
      'a synonym of two indicators',
      'indicators.json',
      (list) => list[0].synonyms.push('高企'),
      'hte-count：名称“高企”同时指向rd-intensity、hte-count，查询时无法区分。',
    ],
    [
      'a name that is its own look-alike',
      'indicators.json',
      (list) => list[0].notTheSame.push('研发强度'),
      'indicators.json，rd-intensity：“研发强度”既是它的名称，又列在“不是同一项”里。',
    ],
    [
      'a unit that the name contradicts',
      'indicators.json',
      (list) => (list[0].unit = '万元'),
      'indicators.json，rd-intensity：名称“全社会研发经费投入强度（%）”末尾的单位与“万元”不符。',
    ],
    [
      'a region without the region above',
      'regions.json',
      (list) => (list[3].parent = '洪州'),
      'regions.json，南昌经开区：没有名为“洪州”的地区。',
    ],
    [
      'regions that are each other’s part',
      'regions.json',
      (list) => (list[0].parent = '南昌市'),
      'regions.json，江西省：“江西省”的上级绕回了它自己。',
    ],
    [
      'two home regions',
      'regions.json',
      (list) => (list[0].home = true),
      '不止一个地区标为默认地区：江西省、南昌市。',
    ],
    [
      'a synonym inside an unknown document',
      'regions.json',
      (list) => (list[3].synonymsIn = { 某文: ['经开'] }),
      'regions.json，南昌经开区：没有编号为“某文”的文件。',
    ],
  ])('%s', (_what, file, edit, sentence) => {
    folder.change(file, edit);
    const problems = checkSeeds(folder.path);
    expect(problems.some((problem) => problem.includes(sentence))).toBe(true);
  });

  it('a document that is there twice', () => {
    folder.write('documents/copy.json', folder.read(city));
    expect(checkSeeds(folder.path)).toContain(
      `${city}，key：文件“洪发〔2023〕10号”与documents/copy.json重复。`,
    );
  });

  it('a file that is no JSON', () => {
    folder.write('documents/broken.json', '{ "key": ');
    expect(checkSeeds(folder.path).join()).toMatch(/^documents\/broken\.json，整个文件：不是有效的JSON/);
  });

  it('a folder without documents', () => {
    expect(checkSeeds(`${folder.path}/documents`).join()).toMatch(/文件夹里没有任何文件的JSON.*没有这个文件/);
  });
});
