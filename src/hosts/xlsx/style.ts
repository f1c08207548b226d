/** Looks of cells, from the model to the file and back. */
import type { CellStyle as FileStyle } from 'hucre/xlsx';
import type {
  Borders,
  BorderWeight,
  CellStyle,
  ConditionalFormat,
  HorizontalAlign,
} from '../../core/sheet/model';
import { readColour, writeColour } from './colour';
import { showsDay } from './numberFormat';

/** The font of cells that name none: what a Chinese Excel starts a workbook with. */
export const DEFAULT_FONT = { name: '宋体', size: 11 } as const;

/** Code page 936: lets a machine without the official font choose another Chinese one. */
const CHINESE_CHARSET = 134;

const VERTICAL_TEXT = 255;

type FileFont = NonNullable<FileStyle['font']>;
type FileBorder = NonNullable<FileStyle['border']>;
type FileSide = NonNullable<FileBorder['top']>;
type Mutable<T> = { -readonly [K in keyof T]: T[K] };

const SIDES = ['top', 'right', 'bottom', 'left'] as const;

/** Looks of the file for looks of the model; equal objects in, the same object out. */
export function createStyleWriter(): (style: CellStyle) => FileStyle {
  const written = new Map<CellStyle, FileStyle>();
  return (style) => {
    const known = written.get(style);
    if (known !== undefined) return known;
    const file = writeStyle(style);
    written.set(style, file);
    return file;
  };
}

function writeStyle(style: CellStyle): FileStyle {
  const file: FileStyle = {};
  const font = writeFont(style);
  if (font !== undefined) file.font = font;
  if (style.fill !== undefined) {
    file.fill = {
      type: 'pattern',
      pattern: 'solid',
      fgColor: writeColour(style.fill),
      bgColor: { indexed: 64 },
    };
  }
  const border = style.borders && writeBorders(style.borders);
  if (border !== undefined) file.border = border;
  const alignment = writeAlignment(style);
  if (alignment !== undefined) file.alignment = alignment;
  if (style.numberFormat !== undefined && style.numberFormat !== 'General') file.numFmt = style.numberFormat;
  if (style.locked !== undefined) file.protection = { locked: style.locked };
  return file;
}

function writeFont(style: CellStyle): FileFont | undefined {
  const { font, size, bold, italic, color } = style;
  if (font === undefined && size === undefined && !bold && !italic && color === undefined) return undefined;
  const name = font ?? DEFAULT_FONT.name;
  const file: FileFont = { name, size: size ?? DEFAULT_FONT.size };
  if (bold) file.bold = true;
  if (italic) file.italic = true;
  if (color !== undefined) file.color = writeColour(color);
  if (/\p{Script=Han}/u.test(name) && name !== DEFAULT_FONT.name) file.charset = CHINESE_CHARSET;
  return file;
}

function writeBorders(borders: Borders): FileBorder | undefined {
  const file: FileBorder = {};
  for (const side of SIDES) {
    const weight = borders[side];
    if (weight !== undefined) file[side] = { style: weight, color: { indexed: 64 } };
  }
  return Object.keys(file).length > 0 ? file : undefined;
}

function writeAlignment(style: CellStyle): FileStyle['alignment'] {
  const file: NonNullable<FileStyle['alignment']> = {};
  if (style.align !== undefined) file.horizontal = style.align;
  if (style.valign !== undefined) file.vertical = style.valign === 'middle' ? 'center' : style.valign;
  if (style.wrap) file.wrapText = true;
  if (style.indent) {
    file.indent = style.indent;
    // An indent counts only from a side; centred or general text ignores it.
    file.horizontal ??= 'left';
  }
  if (style.vertical) file.textRotation = VERTICAL_TEXT;
  return Object.keys(file).length > 0 ? file : undefined;
}

/** Look of a conditional format: fills of such looks are stored the other way round than fills of cells. */
export function writeDifference(style: ConditionalFormat['style']): FileStyle {
  const file: FileStyle = {};
  const font: FileFont = {};
  if (style.bold) font.bold = true;
  if (style.color !== undefined) font.color = writeColour(style.color);
  if (Object.keys(font).length > 0) file.font = font;
  if (style.fill !== undefined) {
    const colour = writeColour(style.fill);
    file.fill = { type: 'pattern', pattern: 'solid', fgColor: colour, bgColor: colour };
  }
  return file;
}

export interface StyleReader {
  /** The look of a cell; cells that look alike share one object. `undefined` when nothing stands out. */
  readonly read: (file: FileStyle) => CellStyle | undefined;
  readonly readDifference: (file: FileStyle | undefined) => ConditionalFormat['style'];
  /** Whether something was met that the model cannot hold. */
  readonly lost: () => boolean;
}

/** The looks of a workbook, by the numbers that its cells give. */
export interface CellLooks {
  readonly of: (look: number | undefined) => CellStyle | undefined;
  /** The look of a cell that holds nothing: that of the workbook goes without saying. */
  readonly ofBlank: (look: number | undefined) => CellStyle | undefined;
  readonly showsDay: (look: number | undefined) => boolean;
}

export function createCellLooks(styles: readonly FileStyle[], reader: StyleReader): CellLooks {
  const looks: (CellStyle | null)[] = [];
  const days: boolean[] = [];
  let plain: CellStyle | null | undefined;
  const of = (look: number | undefined): CellStyle | undefined => {
    const style = styles[look ?? -1];
    if (style === undefined || look === undefined) {
      plain ??= reader.read({}) ?? null;
      return plain ?? undefined;
    }
    return (looks[look] ??= reader.read(style) ?? null) ?? undefined;
  };
  return {
    of,
    ofBlank(look) {
      const style = styles[look ?? -1];
      return style === undefined || Object.keys(style).length === 0 ? undefined : of(look);
    },
    showsDay(look) {
      const style = styles[look ?? -1];
      if (style === undefined || look === undefined) return false;
      return (days[look] ??= showsDay(style.numFmt ?? ''));
    },
  };
}

/**
 * Reads looks of one workbook.
 *
 * @param theme its colours, asked for when a look refers to one
 */
export function createStyleReader(
  theme: () => readonly string[] | undefined,
  defaultFont: FileFont | undefined,
): StyleReader {
  const shared = new Map<string, CellStyle>();
  let lost = false;

  const readFont = (file: FileFont | undefined, style: Mutable<CellStyle>): void => {
    const font = file ?? defaultFont;
    const name = font?.name ?? defaultFont?.name;
    const size = font?.size ?? defaultFont?.size;
    if (name !== undefined && name !== DEFAULT_FONT.name) style.font = name;
    if (size !== undefined && size !== DEFAULT_FONT.size) style.size = size;
    if (font === undefined) return;
    if (font.bold) style.bold = true;
    if (font.italic) style.italic = true;
    const colour = readColour(font.color, theme);
    // Black is what text has anyway; leaving it out keeps cells alike that look alike.
    if (colour !== undefined && colour !== '#000000') style.color = colour;
    if (font.underline || font.strikethrough || font.vertAlign) lost = true;
  };

  const readFill = (fill: FileStyle['fill']): string | undefined => {
    if (fill === undefined) return undefined;
    if (fill.type === 'gradient') {
      lost = true;
      return readColour(fill.stops[0]?.color, theme);
    }
    if (fill.pattern === 'none') return undefined;
    if (fill.pattern !== 'solid') lost = true;
    return readColour(fill.fgColor, theme) ?? readColour(fill.bgColor, theme);
  };

  const readSide = (side: FileSide | undefined): BorderWeight | undefined => {
    if (side === undefined) return undefined;
    const weight = (
      ['medium', 'thick', 'double', 'mediumDashed', 'mediumDashDot', 'mediumDashDotDot'] as const
    ).some((heavy) => heavy === side.style)
      ? 'medium'
      : 'thin';
    const colour = readColour(side.color, theme);
    if (side.style !== weight || (colour !== undefined && colour !== '#000000')) lost = true;
    return weight;
  };

  const readBorders = (border: FileBorder | undefined): Borders | undefined => {
    if (border === undefined) return undefined;
    const borders: Mutable<Borders> = {};
    for (const side of SIDES) {
      const weight = readSide(border[side]);
      if (weight !== undefined) borders[side] = weight;
    }
    if (border.diagonalUp || border.diagonalDown) lost = true;
    return Object.keys(borders).length > 0 ? borders : undefined;
  };

  const readAlignment = (file: FileStyle['alignment'], style: Mutable<CellStyle>): void => {
    if (file === undefined) return;
    const align = readAlign(file.horizontal);
    if (align !== undefined) style.align = align;
    if (file.vertical === 'center' || file.vertical === 'distributed' || file.vertical === 'justify') {
      style.valign = 'middle';
    } else if (file.vertical === 'top') {
      // The bottom is where cells stand anyway; some programs write it on every cell, others on none.
      style.valign = file.vertical;
    }
    if (file.wrapText) style.wrap = true;
    if (file.indent) style.indent = file.indent;
    if (file.textRotation === VERTICAL_TEXT) style.vertical = true;
    else if (file.textRotation || file.shrinkToFit) lost = true;
  };

  return {
    read(file) {
      const style: Mutable<CellStyle> = {};
      readFont(file.font, style);
      const fill = readFill(file.fill);
      if (fill !== undefined) style.fill = fill;
      readAlignment(file.alignment, style);
      const borders = readBorders(file.border);
      if (borders !== undefined) style.borders = borders;
      const format = readNumberFormat(file.numFmt ?? '');
      if (format !== '' && format !== 'General') style.numberFormat = format;
      if (file.protection?.locked === false) style.locked = false;
      const content = JSON.stringify(style);
      if (content === '{}') return undefined;
      const known = shared.get(content);
      if (known === undefined) shared.set(content, style);
      return known ?? style;
    },
    readDifference(file) {
      const style: Mutable<ConditionalFormat['style']> = {};
      if (file?.font?.bold) style.bold = true;
      const colour = readColour(file?.font?.color, theme);
      if (colour !== undefined) style.color = colour;
      const fill = file?.fill;
      if (fill !== undefined && fill.type === 'pattern') {
        // Without a pattern of its own such a fill is solid, and its colour is the background.
        const shown = readColour(fill.bgColor, theme) ?? readColour(fill.fgColor, theme);
        if (shown !== undefined) style.fill = shown;
      }
      return style;
    },
    lost: () => lost,
  };
}

/** Excel and LibreOffice put a backslash before signs that need none: yyyy\\-mm\\-dd. */
function readNumberFormat(format: string): string {
  return format.replace(/"[^"]*"|\\([-+() ])|\\./g, (piece, sign: string | undefined) => sign ?? piece);
}

function readAlign(horizontal: string | undefined): HorizontalAlign | undefined {
  switch (horizontal) {
    case 'left':
    case 'justify':
    case 'fill':
      return 'left';
    case 'center':
    case 'centerContinuous':
    case 'distributed':
      return 'center';
    case 'right':
      return 'right';
    default:
      return undefined;
  }
}
