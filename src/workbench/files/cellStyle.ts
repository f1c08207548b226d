import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  type IBorderStyleData,
  type IStyleData,
  type Nullable,
  VerticalAlign,
  WrapStrategy,
} from '@univerjs/core';
import type { Borders, BorderWeight, CellStyle } from '../../core/sheet/model';
import { INDENT } from '../grid/units';

const HORIZONTAL = {
  left: HorizontalAlign.LEFT,
  center: HorizontalAlign.CENTER,
  right: HorizontalAlign.RIGHT,
} as const;

const VERTICAL = {
  top: VerticalAlign.TOP,
  middle: VerticalAlign.MIDDLE,
  bottom: VerticalAlign.BOTTOM,
} as const;

/** Sides of a cell in the model and in the grid. */
const SIDES = [
  ['top', 't'],
  ['right', 'r'],
  ['bottom', 'b'],
  ['left', 'l'],
] as const;

/** The look of a cell in the words of the grid. Whether it is locked is not part of it there. */
export function toGridStyle(style: CellStyle): IStyleData {
  return {
    ...(style.font === undefined ? {} : { ff: style.font }),
    ...(style.size === undefined ? {} : { fs: style.size }),
    ...(style.bold === undefined ? {} : { bl: style.bold ? BooleanNumber.TRUE : BooleanNumber.FALSE }),
    ...(style.italic === undefined ? {} : { it: style.italic ? BooleanNumber.TRUE : BooleanNumber.FALSE }),
    ...(style.color === undefined ? {} : { cl: { rgb: style.color } }),
    ...(style.fill === undefined ? {} : { bg: { rgb: style.fill } }),
    ...(style.align === undefined ? {} : { ht: HORIZONTAL[style.align] }),
    ...(style.valign === undefined ? {} : { vt: VERTICAL[style.valign] }),
    ...(style.wrap === undefined ? {} : { tb: style.wrap ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW }),
    ...(style.indent === undefined ? {} : { pd: { l: style.indent * INDENT } }),
    ...(style.vertical ? { tr: { a: 0, v: BooleanNumber.TRUE } } : {}),
    ...(style.borders === undefined ? {} : { bd: toGridBorders(style.borders) }),
    ...(style.numberFormat === undefined ? {} : { n: { pattern: style.numberFormat } }),
  };
}

function toGridBorders(borders: Borders): NonNullable<IStyleData['bd']> {
  const lines: Record<string, IBorderStyleData> = {};
  for (const [side, edge] of SIDES) {
    const weight = borders[side];
    if (weight === undefined) continue;
    const s = weight === 'medium' ? BorderStyleTypes.MEDIUM : BorderStyleTypes.THIN;
    lines[edge] = { s, cl: { rgb: '#000000' } };
  }
  return lines;
}

/** The look of a cell of the grid in the words of the model; undefined where it is the plain one. */
export function fromGridStyle(style: IStyleData, unlocked: boolean): CellStyle | undefined {
  const borders = fromGridBorders(style.bd);
  const align = nameOf(HORIZONTAL, style.ht);
  const valign = nameOf(VERTICAL, style.vt);
  const color = style.cl?.rgb ? hex(style.cl.rgb) : undefined;
  const fill = style.bg?.rgb ? hex(style.bg.rgb) : undefined;
  const indent = Math.round((style.pd?.l ?? 0) / INDENT);
  const made: CellStyle = {
    ...(style.ff ? { font: style.ff } : {}),
    ...(style.fs ? { size: style.fs } : {}),
    ...(style.bl === BooleanNumber.TRUE ? { bold: true } : {}),
    ...(style.it === BooleanNumber.TRUE ? { italic: true } : {}),
    ...(color === undefined ? {} : { color }),
    ...(fill === undefined ? {} : { fill }),
    ...(align === undefined ? {} : { align }),
    ...(valign === undefined ? {} : { valign }),
    ...(style.tb === WrapStrategy.WRAP ? { wrap: true } : {}),
    ...(indent > 0 ? { indent } : {}),
    ...(style.tr?.v ? { vertical: true } : {}),
    ...(borders === undefined ? {} : { borders }),
    ...(style.n?.pattern && style.n.pattern !== 'General' ? { numberFormat: style.n.pattern } : {}),
    ...(unlocked ? { locked: false } : {}),
  };
  return Object.keys(made).length > 0 ? made : undefined;
}

function fromGridBorders(lines: Nullable<IStyleData['bd']>): Borders | undefined {
  const borders: { -readonly [Side in keyof Borders]: BorderWeight } = {};
  for (const [side, edge] of SIDES) {
    const line = lines?.[edge];
    if (!line?.s) continue;
    const thick = line.s === BorderStyleTypes.MEDIUM || line.s === BorderStyleTypes.THICK;
    borders[side] = thick ? 'medium' : 'thin';
  }
  return Object.keys(borders).length > 0 ? borders : undefined;
}

function nameOf<Name extends string>(
  names: Readonly<Record<Name, number>>,
  value: Nullable<number>,
): Name | undefined {
  return (Object.keys(names) as Name[]).find((name) => names[name] === value);
}

/** "#RRGGBB" of whatever the grid has kept. */
export function hex(rgb: string): string | undefined {
  if (/^#[0-9a-f]{6}$/i.test(rgb)) return rgb.toUpperCase();
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(rgb);
  if (short)
    return `#${short
      .slice(1)
      .map((digit) => digit + digit)
      .join('')}`.toUpperCase();
  const parts = /^rgba?\((\d+),\s*(\d+),\s*(\d+)/.exec(rgb);
  if (!parts) return undefined;
  const digits = parts.slice(1).map((part) => Number(part).toString(16).padStart(2, '0'));
  return `#${digits.join('')}`.toUpperCase();
}
