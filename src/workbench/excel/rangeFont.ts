import { BooleanNumber } from '@univerjs/core';
import { invalidArgument } from '../protocol/hostError';
import type { Members } from '../protocol/hostObject';
import { checkColor, color, flag, FormatPart } from './formatPart';

export class RangeFont extends FormatPart {
  readonly typeName = 'RangeFont';
  readonly members: Members = {
    scalars: {
      Bold: '1.1',
      Color: '1.1',
      Italic: '1.1',
      Name: '1.1',
      Size: '1.1',
      Strikethrough: '1.9',
      Underline: '1.1',
    },
  };

  get Bold(): boolean | null {
    return this.common((style) => style.bl === BooleanNumber.TRUE);
  }

  set Bold(bold: boolean | null) {
    if (bold === null) return;
    this.apply({ bl: flag(bold) });
  }

  get Color(): string | null {
    return this.common((style) => color(style.cl?.rgb) ?? '#000000');
  }

  set Color(value: string | null) {
    if (value === null) return;
    this.apply({ cl: { rgb: checkColor(value) } });
  }

  get Italic(): boolean | null {
    return this.common((style) => style.it === BooleanNumber.TRUE);
  }

  set Italic(italic: boolean | null) {
    if (italic === null) return;
    this.apply({ it: flag(italic) });
  }

  get Name(): string | null {
    return this.common((style) => style.ff ?? '宋体');
  }

  set Name(name: string | null) {
    if (name === null) return;
    this.apply({ ff: name });
  }

  get Size(): number | null {
    return this.common((style) => style.fs ?? 11);
  }

  set Size(points: number | null) {
    if (points === null) return;
    if (!(points >= 1 && points <= 409)) throw invalidArgument('size');
    this.apply({ fs: points });
  }

  get Strikethrough(): boolean | null {
    return this.common((style) => style.st?.s === BooleanNumber.TRUE);
  }

  set Strikethrough(struck: boolean | null) {
    if (struck === null) return;
    this.apply({ st: { s: flag(struck) } });
  }

  get Underline(): string | null {
    return this.common((style) => (style.ul?.s === BooleanNumber.TRUE ? 'Single' : 'None'));
  }

  set Underline(underline: string | null) {
    if (underline === null) return;
    this.apply({ ul: { s: flag(underline !== 'None') } });
  }
}
