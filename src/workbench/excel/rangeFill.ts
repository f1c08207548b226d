import type { Members } from '../protocol/hostObject';
import { checkColor, color, FormatPart } from './formatPart';

export class RangeFill extends FormatPart {
  readonly typeName = 'RangeFill';
  readonly members: Members = { scalars: { Color: '1.1' }, methods: { Clear: '1.1' } };

  /** White where there is no fill, as in Excel. */
  get Color(): string | null {
    return this.common((style) => color(style.bg?.rgb) ?? '#FFFFFF');
  }

  set Color(value: string | null) {
    if (value === null) return;
    this.apply({ bg: value === '' ? null : { rgb: checkColor(value) } });
  }

  Clear(): void {
    this.apply({ bg: null });
  }
}
