import { PERIODS, type Period, type TemplateOptions } from '../core/templates/template';
import { cliWording } from '../core/wording/cli';
import { fill } from '../core/wording/text';
import { type Options, Unusable } from './command';

function readYear(text: string): number {
  if (!/^\d{4}$/.test(text)) throw new Unusable(fill(cliWording.notAYear, { year: text }));
  return Number(text);
}

function readPeriod(text: string): Period {
  const period = PERIODS.find((known) => known === text);
  if (period === undefined) {
    throw new Unusable(fill(cliWording.notAPeriod, { period: text, known: PERIODS }));
  }
  return period;
}

/** Region, year and period, as they are said on the line. @throws Unusable for what is none */
export function formOptions(options: Options): Pick<TemplateOptions, 'region' | 'year' | 'period'> {
  return {
    ...(options.region !== undefined && { region: options.region }),
    ...(options.year !== undefined && { year: readYear(options.year) }),
    ...(options.period !== undefined && { period: readPeriod(options.period) }),
  };
}
