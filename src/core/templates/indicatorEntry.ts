/** How an actual is typed in: what a cell accepts, how it looks, and how the row shows 达标 and 滞后. */
import { cellAddress, columnLetters, type CellRange } from '../sheet/address';
import type { CellStyle, ConditionalFormat, DataValidation } from '../sheet/model';
import type { Indicator } from '../plan/types';
import { entryHints, statusWords } from '../wording/templates';
import { fill } from '../wording/text';
import { hinted } from './identityBlock';
import { entryStyle } from './styles';

const GOOD = { color: '#1E6B34', fill: '#E3F4E6' };
const BEHIND = { color: '#A4262C', fill: '#FDE7E9' };
const EVEN = { color: '#8A5A00', fill: '#FFF1D6' };

/** Counts and ranks are whole numbers; other figures show the decimals that are typed. */
export function actualStyle(indicator: Indicator): CellStyle {
  return entryStyle(indicator.integer ? '0' : 'General');
}

/** What may be typed as the actual of an indicator, with a Chinese prompt and refusal. */
export function actualValidation(indicator: Indicator, cell: CellRange): DataValidation {
  const { rule, hint } = accepted(indicator);
  const words = { name: indicator.label, unit: indicator.unit };
  const say = (text: string): string => fill({ zh: text, en: text }, words);
  return hinted(cell, rule, { title: hint.title, prompt: say(hint.prompt), error: say(hint.error) });
}

function accepted(indicator: Indicator) {
  if (indicator.measure === 'rank')
    return { rule: { type: 'whole', min: 1 }, hint: entryHints.rank } as const;
  if (indicator.integer) return { rule: { type: 'whole', min: 0 }, hint: entryHints.count } as const;
  if (indicator.unit === '%') {
    // Growth can be negative, a share cannot.
    const min = indicator.measure === 'growth' ? -100 : 0;
    return { rule: { type: 'decimal', min, max: 100 }, hint: entryHints.percentage } as const;
  }
  const hint = indicator.unit.endsWith('元') ? entryHints.money : entryHints.amount;
  return { rule: { type: 'decimal', min: 0 }, hint } as const;
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
