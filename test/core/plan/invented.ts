/** Small invented plans for tests: a city of two districts, and overrides. */
import type {
  AllocationAnnex,
  DocumentSeed,
  Indicator,
  IndicatorAnnex,
  PlanSeeds,
  Region,
  Statement,
} from '../../../src/core/plan/types';

export function indicator(overrides: Partial<Indicator> = {}): Indicator {
  return {
    id: 'labs',
    name: '实验室（家）',
    label: '实验室',
    unit: '家',
    measure: 'level',
    direction: 'higher',
    additive: true,
    decimals: 2,
    integer: false,
    synonyms: [],
    notTheSame: [],
    ...overrides,
  };
}

export function region(name: string, overrides: Partial<Region> = {}): Region {
  return { name, level: 'county', parent: '甲市', synonyms: [], notTheSame: [], ...overrides };
}

export function statement(overrides: Partial<Statement> = {}): Statement {
  return {
    section: '一',
    indicator: 'labs',
    region: '甲市',
    year: 2030,
    comparator: '≥',
    printed: '10',
    value: '10',
    unit: '家',
    ...overrides,
  };
}

/** The whole city, a year across. */
export function indicatorAnnex(overrides: Partial<IndicatorAnnex> = {}): IndicatorAnnex {
  return {
    kind: 'indicators',
    id: 'table',
    source: '附件1',
    title: '目标表',
    region: '甲市',
    years: [{ year: 2030, printed: '2030年', role: 'target' }],
    rows: [{ row: 1, indicator: 'labs', printed: ['10'] }],
    ...overrides,
  };
}

/** The city split between its two districts. */
export function allocationAnnex(overrides: Partial<AllocationAnnex> = {}): AllocationAnnex {
  return {
    kind: 'allocation',
    id: 'split',
    source: '附件2',
    title: '分解表',
    unitLine: null,
    labelHeader: ['县区'],
    indicative: false,
    indicators: ['labs'],
    years: [{ year: 2030, printed: '2030年' }],
    spareRows: 0,
    rows: [
      { row: 1, region: '甲市', label: '甲市', printed: ['10'] },
      { row: 2, region: '东区', label: '东区', printed: ['6'] },
      { row: 3, region: '西区', label: '西区', printed: ['4'] },
    ],
    ...overrides,
  };
}

export function document(overrides: Partial<DocumentSeed> = {}): DocumentSeed {
  return {
    key: '甲府发〔2029〕1号',
    number: '甲府发〔2029〕1号',
    title: '甲市实验室建设方案',
    shortTitles: [],
    issuer: '甲市',
    level: 'city',
    issued: '2029-01-02',
    annexes: [],
    statements: [],
    responsibilities: [],
    ...overrides,
  };
}

export function seeds(overrides: Partial<PlanSeeds> = {}): PlanSeeds {
  return {
    documents: [document({ statements: [statement()] })],
    indicators: [indicator()],
    regions: [region('甲市', { level: 'city', parent: null }), region('东区'), region('西区')],
    ...overrides,
  };
}
