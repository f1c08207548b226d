import type { Recipe } from './recipe';

const KEY = '云州发〔2026〕3号';

const PLAN = {
  $schema: '../document.schema.json',
  key: KEY,
  number: KEY,
  title: '云州市科技创新三年行动方案',
  shortTitles: ['云州三年行动'],
  issuer: '云州市',
  level: 'city',
  issued: '2026-03-01',
  regions: [{ name: '上河区', level: 'county', parent: '云州市', synonyms: ['上河'], notTheSame: [] }],
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
      years: [{ year: 2026, printed: '2026年' }],
      spareRows: 0,
      rows: [
        { row: 1, region: '云州市', label: '全市', printed: ['100', '50'] },
        { row: 2, region: '上河区', label: '上河区', printed: ['100', '50'] },
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
  responsibilities: [],
};

/** Words that later plans of the city will need, too. */
const CITY = { name: '云州市', level: 'city', parent: null, synonyms: ['云州'], notTheSame: [] };
const CHARGING_PILES = {
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
  notTheSame: [],
};

export const addDocument: Recipe = {
  readme: 'seeds/README.md',
  heading: 'Adding a document',
  names: { '<name>': 'yunzhou-2026-3' },
  apply(copy) {
    copy.create('seeds/documents/yunzhou-2026-3.json', JSON.stringify(PLAN, null, 2));
    copy.insert('seeds/indicators.json', '[', `${JSON.stringify(CHARGING_PILES)},`);
    copy.insert('seeds/regions.json', '[', `${JSON.stringify(CITY)},`);
  },
  commands: ['npm run -s cli -- check-seeds', 'npm run seeds', 'npx jest test/seeds/generated.test.ts'],
  uses: [
    { command: 'npm run -s cli -- call TARGET 充电桩 2026 上河', says: /^50$/m },
    { command: `npm run -s cli -- call STATUS 高企 120 2027 云州 ${KEY}`, says: /持平，未突破/ },
    { command: 'npm run -s cli -- call TARGET 高企 2025', says: /^3000$/m },
  ],
};
