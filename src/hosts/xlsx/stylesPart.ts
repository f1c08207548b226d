/** The looks that cells refer to by number, and those of conditional formats. */
import type { CellStyle as FileStyle } from 'hucre/xlsx';
import type { FileColour } from './colour';
import { NUMBERED_FORMATS } from './numberFormat';
import type { Part } from './package';
import { isOn, type Attributes, type PartReader } from './xml';

type FileFont = NonNullable<FileStyle['font']>;
type FileFill = NonNullable<FileStyle['fill']>;
type FileBorder = NonNullable<FileStyle['border']>;
type FileSide = NonNullable<FileBorder['left']>;
type FileAlignment = NonNullable<FileStyle['alignment']>;

export interface StylesPart {
  /** Look of cells by their number; `{}` where it says nothing. */
  readonly cells: readonly FileStyle[];
  readonly differences: readonly FileStyle[];
  readonly defaultFont: FileFont | undefined;
}

interface Look {
  readonly format: number;
  readonly font: number;
  readonly fill: number;
  readonly border: number;
  readonly rest: FileStyle;
}

/** @param part `undefined` for a workbook without looks */
export function readStyles(reader: PartReader, part: Part | undefined): StylesPart {
  const gatherer = new StyleGatherer();
  if (part !== undefined) {
    reader.read(part, 'styleSheet', {
      open: (name, attributes, section) => {
        gatherer.open(name, attributes, section);
      },
      close: (name) => {
        gatherer.close(name);
      },
    });
  }
  return gatherer.end();
}

const SIDES: Readonly<Record<string, 'left' | 'right' | 'top' | 'bottom' | 'diagonal'>> = {
  left: 'left',
  start: 'left',
  right: 'right',
  end: 'right',
  top: 'top',
  bottom: 'bottom',
  diagonal: 'diagonal',
};

class StyleGatherer {
  readonly #formats = new Map<number, string>();
  readonly #fonts: FileFont[] = [];
  readonly #fills: FileFill[] = [];
  readonly #borders: FileBorder[] = [];
  readonly #looks: Look[] = [];
  readonly #differences: FileStyle[] = [];
  /** What the elements within belong to. */
  #font: FileFont | undefined;
  #border: FileBorder | undefined;
  #colourOf: ((name: string, colour: FileColour) => void) | undefined;
  #stops: { position: number; color: FileColour }[] | undefined;

  open(name: string, attributes: Attributes, section: string): void {
    switch (section) {
      case 'numFmts':
        if (name === 'numFmt') {
          this.#formats.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '');
        }
        break;
      case 'fonts':
      case 'fills':
      case 'borders':
      case 'dxfs':
        this.#openPart(name, attributes, section);
        break;
      case 'cellXfs':
        this.#openLook(name, attributes);
        break;
    }
  }

  #openPart(name: string, attributes: Attributes, section: string): void {
    const difference = section === 'dxfs' ? this.#differences.at(-1) : undefined;
    if (name === 'dxf') this.#differences.push({});
    else if (name === 'font') {
      this.#font = {};
      if (difference !== undefined) difference.font = this.#font;
      else this.#fonts.push(this.#font);
    } else if (this.#font !== undefined) this.#openFont(this.#font, name, attributes);
    else if (name === 'border') {
      this.#border = {};
      if (isOn(attributes['diagonalUp'])) this.#border.diagonalUp = true;
      if (isOn(attributes['diagonalDown'])) this.#border.diagonalDown = true;
      if (difference !== undefined) difference.border = this.#border;
      else this.#borders.push(this.#border);
    } else if (this.#border !== undefined) this.#openBorder(this.#border, name, attributes);
    else this.#openFill(name, attributes, difference);
  }

  #openFont(font: FileFont, name: string, attributes: Attributes): void {
    const { val } = attributes;
    const isSet = val !== '0' && val !== 'false';
    if (name === 'b') font.bold = isSet;
    else if (name === 'i') font.italic = isSet;
    else if (name === 'strike') font.strikethrough = isSet;
    else if (name === 'u') font.underline = val !== 'none';
    else if (name === 'sz' && val) font.size = Number(val);
    else if (name === 'name' && val) font.name = val;
    else if (name === 'color') font.color = colourOf(attributes);
    else if (name === 'vertAlign' && (val === 'superscript' || val === 'subscript')) font.vertAlign = val;
  }

  #openBorder(border: FileBorder, name: string, attributes: Attributes): void {
    const side = SIDES[name];
    if (side !== undefined && attributes['style'] && attributes['style'] !== 'none') {
      const line: FileSide = { style: attributes['style'] as FileSide['style'] };
      border[side] = line;
      this.#colourOf = (_, colour) => (line.color = colour);
    } else if (side !== undefined) this.#colourOf = undefined;
    else if (name === 'color') this.#colourOf?.(name, colourOf(attributes));
  }

  #openFill(name: string, attributes: Attributes, difference: FileStyle | undefined): void {
    const keep = (fill: FileFill): void => {
      if (difference !== undefined) difference.fill = fill;
      else this.#fills[this.#fills.length - 1] = fill;
    };
    if (name === 'fill') {
      const none: FileFill = { type: 'pattern', pattern: 'none' };
      if (difference === undefined) this.#fills.push(none);
      else difference.fill = none;
    } else if (name === 'patternFill') {
      type Pattern = Extract<FileFill, { type: 'pattern' }>;
      const fill: Pattern = {
        type: 'pattern',
        pattern: (attributes['patternType'] ?? 'none') as Pattern['pattern'],
      };
      keep(fill);
      this.#colourOf = (which, colour) => {
        if (which === 'fgColor') fill.fgColor = colour;
        else if (which === 'bgColor') fill.bgColor = colour;
      };
    } else if (name === 'gradientFill') {
      this.#stops = [];
      keep({ type: 'gradient', stops: this.#stops });
    } else if (name === 'color' && this.#stops !== undefined) {
      this.#stops.push({ position: this.#stops.length, color: colourOf(attributes) });
    } else if (name === 'fgColor' || name === 'bgColor') this.#colourOf?.(name, colourOf(attributes));
  }

  #openLook(name: string, attributes: Attributes): void {
    if (name === 'xf') {
      this.#looks.push({
        format: Number(attributes['numFmtId'] ?? 0),
        font: Number(attributes['fontId'] ?? 0),
        fill: Number(attributes['fillId'] ?? 0),
        border: Number(attributes['borderId'] ?? 0),
        rest: {},
      });
      return;
    }
    const look = this.#looks.at(-1);
    if (look === undefined) return;
    if (name === 'alignment') look.rest.alignment = alignmentOf(attributes);
    else if (name === 'protection') {
      const { locked } = attributes;
      look.rest.protection = locked === undefined ? {} : { locked: isOn(locked) };
    }
  }

  close(name: string): void {
    if (name === 'font') this.#font = undefined;
    else if (name === 'border') this.#border = undefined;
    else if (name === 'fill') {
      this.#stops = undefined;
      this.#colourOf = undefined;
    }
  }

  end(): StylesPart {
    const cells = this.#looks.map(({ format, font, fill, border, rest }): FileStyle => {
      const numFmt = this.#formats.get(format) ?? NUMBERED_FORMATS[format];
      const style: FileStyle = { ...rest };
      if (format !== 0 && numFmt) style.numFmt = numFmt;
      // The first of each is what every cell has anyway; the second fill is kept for programs.
      const ownFont = font === 0 ? undefined : this.#fonts[font];
      if (ownFont !== undefined) style.font = ownFont;
      const ownFill = fill <= 1 ? undefined : this.#fills[fill];
      if (ownFill !== undefined) style.fill = ownFill;
      const ownBorder = border === 0 ? undefined : this.#borders[border];
      if (ownBorder !== undefined) style.border = ownBorder;
      return style;
    });
    return { cells, differences: this.#differences, defaultFont: this.#fonts[0] };
  }
}

function alignmentOf(attributes: Attributes): FileAlignment {
  const { horizontal, vertical, textRotation, indent } = attributes;
  const alignment: FileAlignment = {};
  if (horizontal) alignment.horizontal = horizontal as NonNullable<FileAlignment['horizontal']>;
  if (vertical) alignment.vertical = vertical as NonNullable<FileAlignment['vertical']>;
  if (isOn(attributes['wrapText'])) alignment.wrapText = true;
  if (isOn(attributes['shrinkToFit'])) alignment.shrinkToFit = true;
  if (textRotation) alignment.textRotation = Number(textRotation);
  if (indent) alignment.indent = Number(indent);
  return alignment;
}

function colourOf({ rgb, theme, tint, indexed }: Attributes): FileColour {
  return {
    ...(rgb && { rgb: rgb.length === 8 ? rgb.slice(2) : rgb }),
    ...(theme && { theme: Number(theme) }),
    ...(tint && { tint: Number(tint) }),
    ...(indexed && { indexed: Number(indexed) }),
  };
}
