/** How an actual is typed in: what a cell accepts, how it looks, and how the row shows 达标 and 滞后. */
import { cellAddress, columnLetters } from '../sheet/address';
import type { CellRange } from '../sheet/range';
import type { CellStyle, ConditionalFormat, DataValidation } from '../sheet/model';
import type { Indicator } from '../plan/types';
import { entryPurposes, numberHints, statusWords } from '../wording/templates';
import { fill } from '../wording/text';
import { hinted } from './identityBlock';
import { entryStyle } from './styles';

export const GOOD = { color: '#1E6B34', fill: '#E3F4E6' };
export const BEHIND = { color: '#A4262C', fill: '#FDE7E9' };
export const EVEN = { color: '#8A5A00', fill: '#FFF1D6' };

/** Counts and ranks are whole numbers; other figures show the decimals that are typed. */
export function actualStyle(indicator: Indicator): CellStyle {
  return entryStyle(indicator.integer ? '0' : 'General');
}

/** What may be typed for an indicator, with a Chinese prompt and refusal. */
export function entryValidation(
  indicator: Indicator,
  range: CellRange,
  purpose: keyof typeof entryPurposes,
): DataValidation {
  const { rule, hint } = accepted(indicator);
  const { title, what } = entryPurposes[purpose];
  const words = { what, name: indicator.label, unit: indicator.unit };
  const say = (text: string): string => fill({ zh: text, en: text }, words);
  return hinted(range, rule, { title, prompt: say(hint.prompt), error: say(hint.error) });
}

function accepted(indicator: Indicator): {
  readonly rule: DataValidation['rule'];
  readonly hint: { readonly prompt: string; readonly error: string };
} {
  const { measure, unit, integer } = indicator;
  if (measure === 'rank') return { rule: { type: 'whole', min: 1 }, hint: numberHints.rank };
  if (integer) return { rule: { type: 'whole', min: 0 }, hint: numberHints.count };
  if (unit === '%') {
    // Growth can be negative, a share cannot.
    const min = measure === 'growth' ? -100 : 0;
    return { rule: { type: 'decimal', min, max: 100 }, hint: numberHints.percentage };
  }
  const hint = unit.endsWith('元') ? numberHints.money : numberHints.amount;
  return { rule: { type: 'decimal', min: 0 }, hint };
}

/** Columns that the formats look at. */
export interface FormatColumns {
  readonly status: number;
  readonly pace: number;
  readonly reason: number;
}

/**
 * 达标 green; 滞后 red: behind linear progress, or not met in the report of the whole year, with the reason still
 * missing. A worse rank is the higher number, so ranks look the other way.
 */
export function indicatorFormats(
  indicators: readonly Indicator[],
  top: number,
  columns: FormatColumns,
  paceShare: string,
): ConditionalFormat[] {
  const bottom = top + indicators.length - 1;
  const column = (at: number): CellRange => ({ top, left: at, bottom, right: at });
  const status = `$${columnLetters(columns.status)}${top + 1}`;
  const short = `AND(${status}="${statusWords.short}",${paceShare}=1`;
  const formats: ConditionalFormat[] = [
    { range: column(columns.status), formula: `=${status}="${statusWords.met}"`, style: GOOD },
    { range: column(columns.status), formula: `=${status}="${statusWords.equalNotBeyond}"`, style: EVEN },
    { range: column(columns.status), formula: `=${short})`, style: BEHIND },
    {
      range: column(columns.reason),
      formula: `=${short},${cellAddress(top, columns.reason)}="")`,
      style: { fill: BEHIND.fill },
    },
  ];
  for (const [index, { direction }] of indicators.entries()) {
    const cell = cellAddress(top + index, columns.pace);
    const range = { top: top + index, left: columns.pace, bottom: top + index, right: columns.pace };
    const previous = formats.at(-1) as ConditionalFormat;
    // Neighbours that look the same way share one format.
    if (index > 0 && indicators[index - 1]?.direction === direction) {
      formats[formats.length - 1] = { ...previous, range: { ...previous.range, bottom: range.bottom } };
      continue;
    }
    const worse = direction === 'lower' ? '>0' : '<0';
    formats.push({ range, formula: `=AND(ISNUMBER(${cell}),${cell}${worse})`, style: BEHIND });
  }
  return formats;
}
