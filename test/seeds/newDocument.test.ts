/** A plan of another city is added as one file, without code. */
import { join } from 'node:path';
import { readFileSync } from 'node:fs';
import { checkSeeds } from '../../src/cli/checkSeeds';
import { documentFiles } from '../../src/cli/generateSeeds';
import { createLibrary } from '../../src/core/plan/library';
import type { DocumentSeed, Indicator, PlanLibrary, Region } from '../../src/core/plan/types';
import { evaluate } from '../../src/functions/evaluate';
import type { FunctionName } from '../../src/core/plan/functionTable';
import { SeedFolder } from './seedFolder';

const plan = {
  $schema: '../document.schema.json',
  key: '云州发〔2026〕3号',
  number: '云州发〔2026〕3号',
  title: '云州市科技创新三年行动方案',
  shortTitles: ['云州三年行动'],
  issuer: '云州市',
  level: 'city',
  issued: '2026-03-01',
  regions: [
    { name: '云州市', level: 'city', parent: null, synonyms: ['云州'], notTheSame: [] },
    { name: '上河区', level: 'county', parent: '云州市', synonyms: ['上河'], notTheSame: [] },
    { name: '下河县', level: 'county', parent: '云州市', synonyms: [], notTheSame: ['下河镇'] },
    {
      name: '云州高新区',
      level: 'zone',
      parent: '云州市',
      synonyms: [],
      notTheSame: [],
      shortForms: ['高新区'],
      synonymsIn: { '云州发〔2026〕3号': ['高新区'] },
    },
  ],
  indicators: [
    {
      id: 'charging-piles',
      name: '充电桩（台）',
      label: '充电桩',
      unit: '台',
      measure: 'level',
      direction: 'higher',
      additive: true,
      decimals: 0,
      integer: true,
      synonyms: ['充电桩数量'],
      notTheSame: ['换电站'],
    },
  ],
  annexes: [
    {
      kind: 'allocation',
      id: 'yunzhou-annex',
      source: '附表',
      title: '任务分解表',
      unitLine: null,
      labelHeader: ['地区'],
      indicative: false,
      indicators: ['hte-count', 'charging-piles'],
      years: [
        { year: 2026, printed: '2026年' },
        { year: 2027, printed: '2027年' },
      ],
      spareRows: 0,
      rows: [
        { row: 1, region: '云州市', label: '全市', printed: ['100', '120', '50', '75'] },
        { row: 2, region: '云州高新区', label: '高新区', printed: ['60', '70', '20', '30'] },
        { row: 3, region: '上河区', label: '上河区', printed: ['30', '35', '20', '30'] },
        { row: 4, region: '下河县', label: '下河县', printed: ['10', '15', '10', '15'] },
      ],
    },
  ],
  statements: [
    {
      section: '一',
      indicator: 'hte-count',
      region: '云州市',
      year: 2027,
      comparator: '>',
      printed: '120',
      value: '120',
      unit: '家',
      lead: ['市科技局'],
      responsible: ['各县区'],
    },
  ],
  responsibilities: [
    { section: '一', task: '培育高新技术企业', lead: ['市科技局'], responsible: ['各县区'] },
  ],
};

describe('a plan of another city', () => {
  let folder: SeedFolder;
  let library: PlanLibrary;
  const value = (name: FunctionName, ...args: unknown[]): unknown => {
    const result = evaluate(library, name, args);
    return 'error' in result ? `${result.error} ${result.message}` : result.value;
  };

  beforeAll(() => {
    folder = new SeedFolder();
    folder.write('documents/yunzhou.json', plan);
    const read = (file: string): unknown => JSON.parse(readFileSync(join(folder.path, file), 'utf8'));
    library = createLibrary({
      documents: documentFiles(folder.path).map((file) => read(`documents/${file}`) as DocumentSeed),
      indicators: read('indicators.json') as Indicator[],
      regions: read('regions.json') as Region[],
    });
  });
  afterAll(() => {
    folder.remove();
  });

  it('passes the checks as one more file', () => {
    expect(checkSeeds(folder.path)).toEqual([]);
  });

  it('is refused when its sums are wrong', () => {
    folder.write('documents/yunzhou.json', JSON.stringify(plan).replace('"35"', '"36"'));
    expect(checkSeeds(folder.path)).toEqual([
      'documents/yunzhou.json，附表“高新技术企业数量”2027年：各地区合计121，合计行是120，相差1。',
    ]);
    folder.write('documents/yunzhou.json', plan);
  });

  it.each<[FunctionName, unknown[], unknown]>([
    ['TARGET', ['高企', 2027, '云州市'], 120],
    ['TARGET', ['高企', 2027, '', '云州三年行动'], 120],
    ['TARGET', ['充电桩', 2026, '上河'], 20],
    ['TARGET', ['充电桩（台）', 2026, '高新区', '云州发〔2026〕3号'], 20],
    ['GAP', ['充电桩数量', 45, 2026, '云州'], 5],
    ['STATUS', ['高企', 120, 2027, '云州'], '持平，未突破'],
    ['SOURCE', ['高企', 2026, '下河县'], '云州发〔2026〕3号 附表'],
    ['LEAD', ['高企', '2026'], '牵头单位：市科技局；责任单位：各县区'],
    [
      'ALLOCATION_CHECK',
      [
        [
          ['高新区', 60],
          ['下河县', 10],
          ['上河', 30],
        ],
        '高企',
        2026,
        '云州市',
      ],
      '通过',
    ],
  ])('answers %s%j', (name, args, answer) => {
    expect(value(name, ...args)).toEqual(answer);
  });

  it('leaves the answers about the home region as they were', () => {
    expect(value('TARGET', '高企', 2025)).toBe(3000);
    expect(value('TARGET', '高企', 2026)).toMatch(/^#N\/A 指标库中没有南昌市/);
    expect(value('TARGET', '高企', 2025, '高新区')).toMatch(/^#VALUE! “高新区”可能指：.*云州高新区/);
  });

  it('makes its own city the home region where it is the only plan', () => {
    const { documents, indicators, regions } = library;
    library = createLibrary({
      documents: documents.filter(({ key }) => key === plan.key),
      indicators,
      regions: regions.filter(({ name }) => plan.regions.some((region) => region.name === name)),
    });
    expect(value('TARGET', '高企', 2027)).toBe(120);
  });
});
