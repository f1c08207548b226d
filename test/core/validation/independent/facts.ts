/**
 * What units reached: figures that scatter around the targets as real ones do, the same on every sheet of a workbook.
 * Counts creep up, additions and amounts begin each year at nothing, certificates are mostly granted late in the year.
 */
import type { Indicator, Target } from '../../../../src/core/plan/types';
import { PERIODS, type Period } from '../../../../src/core/templates/template';
import { library } from '../filledSheet';
import { Random } from '../corpus/random';
import { rounded } from './formula';

/** Standing counts that do not go down. */
const LASTING = [
  'high-growth',
  'academician-local',
  'prov-lab',
  'county-innov-national',
  'county-innov-provincial',
];

/** The numbers of the annexes, targets and baselines alike; annexes 2 and 3 agree where both speak. */
const printed = new Map(
  library.targets
    .filter(({ row }) => row !== null)
    .map((each) => [[each.document, each.indicator, each.region, each.year].join('|'), each]),
);

export class Facts {
  private readonly known = new Map<string, number>();

  constructor(
    private readonly seed: number,
    readonly document: string,
  ) {}

  /** Reached by the end of the period, counted from the beginning of the year where the form asks for that. */
  at(indicator: string, unit: string, year: number, period: Period): number {
    const key = [indicator, unit, year, period].join('|');
    const value = this.known.get(key) ?? this.workOut(indicator, unit, year, period);
    this.known.set(key, value);
    return value;
  }

  private workOut(id: string, unit: string, year: number, period: Period): number {
    const indicator = indicatorOf(id);
    const parts = indicator.additive ? this.partsOf(id, unit, year) : [];
    if (parts.length > 0) {
      return rounded(
        parts.reduce((sum, part) => sum + this.at(id, part, year, period), 0),
        6,
      );
    }
    const target = this.goal(id, unit, year) ?? 0;
    const places = placesOf(indicator, target);
    if (indicator.measure === 'rank') return this.rank(id, unit, year, period, target);
    const begin = startsAtNothing(indicator) ? 0 : this.begin(indicator, unit, year, target);
    const end = this.end(indicator, unit, year, target, begin);
    const value = rounded(begin + (end - begin) * this.progress(indicator, unit, year, period), places);
    return value === 0 && begin > 0 ? target : value;
  }

  private begin(indicator: Indicator, unit: string, year: number, target: number): number {
    if (this.target(indicator.id, unit, year - 1)?.role === 'target') {
      return this.at(indicator.id, unit, year - 1, '全年');
    }
    const before = this.target(indicator.id, unit, year - 1);
    if (before && before.value !== null && before.qualifier === undefined) return Number(before.value);
    const growth = this.chance(indicator.id, unit, year, 'growth').between(1.01, 1.05);
    return indicator.measure === 'ratio' ? target / (1 + (growth - 1) / 2) : target / growth;
  }

  private end(indicator: Indicator, unit: string, year: number, target: number, begin: number): number {
    const chance = this.chance(indicator.id, unit, year, 'end');
    const places = placesOf(indicator, target);
    if (indicator.integer && target <= 12) {
      const end = Math.max(0, target + chance.pick([-1, 0, 0, 0, 0, 1, 1]));
      return LASTING.includes(indicator.id) ? Math.max(begin, Math.min(end, target + 1)) : end;
    }
    const spread = {
      ratio: [0.99, 1.02],
      annual: target < 1 ? [0.8, 1.45] : [0.92, 1.25],
      level: [0.96, 1.06],
      rank: [1, 1],
      increment: [0.8, 1.3],
      growth: [0.9, 1.1],
    }[indicator.measure] as [number, number];
    // The middle of three is more often near the middle, as real figures are.
    const draws = [0, 1, 2].map(() => chance.between(...spread)).sort((a, b) => a - b);
    const end = rounded(target * (draws[1] ?? 1), places);
    return LASTING.includes(indicator.id) ? Math.max(begin, end) : end;
  }

  private progress(indicator: Indicator, unit: string, year: number, period: Period): number {
    if (period === '全年') return 1;
    const chance = this.chance(indicator.id, unit, year, 'pace');
    const late = indicator.measure === 'level' && chance.chance(0.3);
    const steps = late ? [0.02, 0.15, 0.4] : [0.2, 0.47, 0.72];
    const jitter = steps.map((step) => step + chance.between(-0.02, 0.06));
    return jitter[PERIODS.indexOf(period)] ?? 1;
  }

  private rank(id: string, unit: string, year: number, period: Period, target: number): number {
    // The list comes out once a year, in the second half.
    const from = period === '一季度' || period === '上半年' ? year - 1 : year;
    const known = this.goal(id, unit, from) ?? target;
    return known + this.chance(id, unit, from, 'rank').pick([-1, 0, 0, 0, 1, 2]);
  }

  partsOf(indicator: string, unit: string, year: number): readonly string[] {
    const document = library.documents.find(({ key }) => key === this.document);
    const tables = (document?.annexes ?? []).flatMap((annex) =>
      annex.kind === 'allocation' &&
      annex.rows[0]?.region === unit &&
      annex.indicators.includes(indicator) &&
      annex.years.some((each) => each.year === year)
        ? [annex]
        : [],
    );
    return (tables[0]?.rows ?? []).slice(1).map(({ region }) => region);
  }

  /** The number that the document sets, or `null`. */
  goal(indicator: string, unit: string, year: number): number | null {
    const value = this.target(indicator, unit, year)?.value ?? null;
    return value === null ? null : Number(value);
  }

  private target(indicator: string, unit: string, year: number): Target | undefined {
    return printed.get([this.document, indicator, unit, year].join('|'));
  }

  private chance(...about: (string | number)[]): Random {
    return new Random(hashed([this.seed, this.document, ...about].join('|')));
  }
}

export function indicatorOf(id: string): Indicator {
  const found = library.indicators.find((each) => each.id === id);
  if (!found) throw new Error(`no indicator ${id}`);
  return found;
}

export function startsAtNothing({ measure }: Indicator): boolean {
  return measure === 'increment' || measure === 'annual';
}

/** Decimals that an office writes: enough to show a small amount, none for a count. */
export function placesOf(indicator: Indicator, target: number): number {
  if (indicator.integer) return 0;
  if (indicator.measure === 'ratio') return 2;
  if (target >= 10) return indicator.id === 'talent-total' ? 1 : 2;
  return target < 0.5 ? 4 : 3;
}

export function hashed(text: string): number {
  let hash = 2_166_136_261;
  for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 16_777_619);
  return hash >>> 0;
}
