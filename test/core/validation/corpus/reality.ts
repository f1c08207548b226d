/** What really happened in every unit: all sheets of one workbook report from the same reality. */
import Big from 'big.js';
import type { Indicator } from '../../../../src/core/plan/types';
import { PERIODS, type Period } from '../../../../src/core/templates/template';
import { library } from '../filledSheet';
import type { Random } from './random';

interface Course {
  /** Figure of the year before, which a standing count begins with. */
  readonly start: number;
  /** Figure of the whole year. */
  readonly end: number;
  /** Share of the year's work that is done by the end of each period. */
  readonly progress: readonly number[];
}

export class Reality {
  private readonly courses = new Map<string, Course>();

  constructor(
    private readonly random: Random,
    private readonly document: string,
  ) {}

  /** The figure at the end of a period, counted from the start of the year where the indicator is. */
  figure(indicator: Indicator, region: string, year: number, period: Period, target: number): number {
    const { start, end, progress } = this.course(indicator, region, year, target);
    const share = progress[PERIODS.indexOf(period)] ?? 1;
    if (indicator.measure === 'increment' || indicator.measure === 'annual')
      return rounded(indicator, end * share);
    return rounded(indicator, start + (end - start) * share);
  }

  private course(indicator: Indicator, region: string, year: number, target: number): Course {
    const known = this.courses.get(key(indicator, region, year));
    if (known) return known;
    const start =
      this.courses.get(key(indicator, region, year - 1))?.end ??
      this.startOf(indicator, region, year, target);
    const steps = PERIODS.map(() => this.random.between(0.6, 1.4));
    const all = steps.reduce((sum, step) => sum + step, 0);
    let done = 0;
    const progress = steps
      .map((step) => (done += step) / all)
      .map((share, at) => (at === steps.length - 1 ? 1 : share));
    const course = { start, end: rounded(indicator, this.endOf(indicator, start, target)), progress };
    this.courses.set(key(indicator, region, year), course);
    return course;
  }

  private startOf(indicator: Indicator, region: string, year: number, target: number): number {
    const before = library.targets.find(
      (each) =>
        each.document === this.document &&
        each.indicator === indicator.id &&
        each.region === region &&
        each.year === year - 1 &&
        each.qualifier === undefined,
    );
    const value = before?.value ? Number(before.value.toFixed()) : target * this.random.between(0.8, 0.95);
    return rounded(indicator, value);
  }

  private endOf(indicator: Indicator, start: number, target: number): number {
    const { random } = this;
    const mood = random.next();
    if (indicator.measure === 'rank') return Math.max(1, target + random.integer(-3, mood < 0.2 ? 3 : 0));
    if (mood < 0.07) return Math.max(target, indicator.measure === 'level' ? start : 0);
    const missed = mood < 0.27;
    const share = missed ? random.between(0.72, 0.99) : random.between(1, mood > 0.93 ? 1.4 : 1.12);
    if (indicator.measure === 'level')
      return Math.max(start, missed ? start + (target - start) * share : target * share);
    const value = target * (indicator.measure === 'ratio' ? Math.min(share, 1.1) : share);
    return indicator.unit === '%' ? Math.min(value, 99) : value;
  }
}

function key({ id }: Indicator, region: string, year: number): string {
  return `${id}|${region}|${year}`;
}

/** As an office would write it: whole where the indicator is, else with the decimals that documents print. */
function rounded(indicator: Indicator, value: number): number {
  const places = indicator.integer ? 0 : Math.max(indicator.decimals, 2);
  return Number(new Big(value).round(places).toFixed());
}
