/** Unit mistakes that an indicator's unit invites, told by the ratio to what was expected. */
import type Big from 'big.js';
import type { Indicator } from '../../plan/types';

export interface Slip {
  /** What the figure was multiplied with by mistake. */
  readonly factor: string;
  /** Unit that was meant, where it has a name. */
  readonly meant: string;
}

const NONE: readonly Slip[] = [];

export function slipsOf({ unit }: Indicator): readonly Slip[] {
  if (unit === '亿元') {
    return [
      { factor: '10000', meant: '万元' },
      { factor: '100000000', meant: '元' },
    ];
  }
  if (unit === '万元') {
    return [
      { factor: '10000', meant: '元' },
      { factor: '0.0001', meant: '亿元' },
    ];
  }
  if (/^万(名|人|件|家|个)$/.test(unit)) return [{ factor: '10000', meant: unit.slice(1) }];
  if (unit === '%') {
    return [
      { factor: '0.01', meant: '小数' },
      { factor: '100', meant: '百分号后再乘100' },
    ];
  }
  return NONE;
}

/**
 * The slip that a ratio to the expected figure points to. A hundredfold slip leaves less room between a slip and a
 * good or bad year than a ten-thousandfold one.
 */
export function slipFor(indicator: Indicator, ratio: Big): Slip | undefined {
  return slipsOf(indicator).find(({ factor }) => {
    const rest = ratio.div(factor);
    return factor === '100' || factor === '0.01' ? within(rest, '0.25', '4') : within(rest, '0.02', '50');
  });
}

export function within(value: Big, from: string, to: string): boolean {
  return value.gte(from) && value.lte(to);
}
