import { type BorderWeight, FONT_FALLBACKS } from '../../../core/sheet/model';
import { PRINT_PAGE } from '../../../core/sheet/printPage';
import { type CellRange, shared } from '../../../core/sheet/range';
import { fill } from '../../../core/wording/text';
import { xlsxWording } from '../../../core/wording/xlsxHost';
import { element } from '../element';
import { lengthOf, type Pagination, type PrintedPage, type Span } from './pagination';
import type { PrintedCell, PrintedSheet } from './printedSheet';

const SVG = 'http://www.w3.org/2000/svg';
/** Points. */
const LINES: Readonly<Record<BorderWeight, number>> = { thin: 0.5, medium: 1.25 };
/** Points between the edge of a cell and its text, and of a step of indent. */
const PADDING = 1.5;
const INDENT = 9;
const DEFAULT_FONT = '宋体';
const DEFAULT_SIZE = 11;
const VERTICAL = { top: 'flex-start', middle: 'center', bottom: 'flex-end' } as const;

/** A box on the paper. Points. */
interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The pages of a sheet, drawn to measure; {@link letTextsFit} looks at them once they are in the document. */
export function drawPages(sheet: PrintedSheet, { paper, scale, pages }: Pagination): readonly HTMLElement[] {
  const { margins } = PRINT_PAGE;
  return pages.map((page, index) => {
    const drawn = element('div', { class: 'print-page' });
    const width = lengthOf(page.columns, sheet.widths) * scale;
    const left = sheet.print.centred ? (paper.width - width) / 2 : margins.left;
    let { top } = margins as { top: number };
    for (const rows of [page.titleRows, page.rows]) {
      if (!rows) continue;
      const edge = (paper.width - margins.right - left) / scale;
      drawn.append(drawBlock(sheet, rows, page, { left, top, scale, edge }));
      top += lengthOf(rows, sheet.heights) * scale;
    }
    if (sheet.print.pageNumber) {
      const number = fill(xlsxWording.pageNumber, { page: index + 1, pages: pages.length });
      const footer = element('div', { class: 'print-footer' }, number);
      footer.style.bottom = `${margins.footer}pt`;
      drawn.append(footer);
    }
    drawn.style.width = `${paper.width}pt`;
    drawn.style.height = `${paper.height}pt`;
    return drawn;
  });
}

function drawBlock(
  sheet: PrintedSheet,
  rows: Span,
  { columns }: PrintedPage,
  at: Pick<Box, 'left' | 'top'> & { readonly scale: number; readonly edge: number },
): HTMLElement {
  const block = { top: rows.from, bottom: rows.to, left: columns.from, right: columns.to };
  const across = offsets(columns, sheet.widths);
  const down = offsets(rows, sheet.heights);
  const boxOf = ({ top, left, bottom, right }: CellRange): Box => {
    const box = { left: across(left), top: down(top) };
    return { ...box, width: across(right + 1) - box.left, height: down(bottom + 1) - box.top };
  };
  const drawn = element('div', { class: 'print-block' });
  const lines: Record<BorderWeight, string> = { thin: '', medium: '' };
  for (const cell of sheet.cells) {
    const part = shared(cell.range, block);
    if (!part) continue;
    const box = boxOf(part);
    if (box.width === 0 || box.height === 0) continue;
    if (cell.style.fill !== undefined) {
      const ground = element('div', { class: 'print-fill' });
      ground.style.background = cell.style.fill;
      place(ground, box);
      drawn.append(ground);
    }
    addLines(lines, cell, box);
    if (cell.text === '') continue;
    const cells = roomOf(sheet, cell, part, block);
    const room = boxOf(cells);
    // Beside the last column there is nothing: a text goes on to the margin.
    const isFree = cells !== part && cells.right === sheet.range.right;
    const width = isFree ? Math.max(room.width, at.edge - room.left) : room.width;
    drawn.append(drawText(cell, box, { ...room, width }));
  }
  const size = { width: across(columns.to + 1), height: down(rows.to + 1) };
  drawn.append(drawLines(lines, size));
  place(drawn, { left: at.left, top: at.top, ...size });
  drawn.style.transform = `scale(${at.scale})`;
  return drawn;
}

/** Where rows or columns begin, from the first of them on. */
function offsets({ from, to }: Span, size: (index: number) => number): (index: number) => number {
  const starts = [0];
  for (let index = from; index <= to; index++) starts.push((starts.at(-1) ?? 0) + size(index));
  return (index) => starts[index - from] ?? 0;
}

/** The cells that a text may run into: as in the grid, a text that is not wrapped takes what is empty beside it. */
function roomOf(
  sheet: PrintedSheet,
  { range, kind, style }: PrintedCell,
  part: CellRange,
  block: CellRange,
): CellRange {
  const isMerged = range.top !== range.bottom || range.left !== range.right;
  if (isMerged || kind !== 'text' || style.wrap === true || style.vertical === true) return part;
  let { left, right } = part;
  const row = part.top;
  if (style.align !== 'right') while (right < block.right && sheet.isEmpty(row, right + 1)) right++;
  if (style.align === 'right' || style.align === 'center') {
    while (left > block.left && sheet.isEmpty(row, left - 1)) left--;
  }
  return { ...part, left, right };
}

function drawText({ text, kind, style }: PrintedCell, box: Box, room: Box): HTMLElement {
  const words = element('span', {}, text);
  const drawn = element('div', { class: 'print-cell' }, words);
  const align = style.align ?? (kind === 'number' ? 'right' : kind === 'text' ? 'left' : 'center');
  // A text in the middle stays in the middle of its own cell.
  const aside = align === 'center' ? Math.min(box.left - room.left, rightOf(room) - rightOf(box)) : 0;
  const left = align === 'center' ? box.left - aside : room.left;
  place(drawn, { ...box, left, width: align === 'center' ? box.width + 2 * aside : room.width });
  const indent = (style.indent ?? 0) * INDENT + PADDING;
  drawn.style.padding = `0 ${align === 'right' ? indent : PADDING}pt 0 ${align === 'right' ? PADDING : indent}pt`;
  drawn.style.alignItems = VERTICAL[style.valign ?? 'bottom'];
  const isVertical = style.vertical === true;
  drawn.classList.toggle('print-vertical', isVertical);
  drawn.style.justifyContent = isVertical ? 'center' : '';
  words.style.textAlign = align;
  words.style.whiteSpace = style.wrap === true || text.includes('\n') ? 'pre-wrap' : 'pre';
  const font = style.font ?? DEFAULT_FONT;
  words.style.fontFamily = [font, ...(FONT_FALLBACKS[font] ?? ['SimSun', 'Noto Serif CJK SC'])]
    .map((family) => `"${family.replace(/["\\]/g, '')}"`)
    .join(', ');
  words.style.fontSize = `${style.size ?? DEFAULT_SIZE}pt`;
  if (style.bold === true) words.style.fontWeight = 'bold';
  if (style.italic === true) words.style.fontStyle = 'italic';
  if (style.color !== undefined) words.style.color = style.color;
  return drawn;
}

function rightOf({ left, width }: Box): number {
  return left + width;
}

function place({ style }: HTMLElement, { left, top, width, height }: Box): void {
  style.left = `${left}pt`;
  style.top = `${top}pt`;
  style.width = `${width}pt`;
  style.height = `${height}pt`;
}

function addLines(lines: Record<BorderWeight, string>, { style }: PrintedCell, box: Box): void {
  const { left, top } = box;
  const right = left + box.width;
  const bottom = top + box.height;
  const { borders = {} } = style;
  if (borders.top) lines[borders.top] += `M${left} ${top}H${right}`;
  if (borders.bottom) lines[borders.bottom] += `M${left} ${bottom}H${right}`;
  if (borders.left) lines[borders.left] += `M${left} ${top}V${bottom}`;
  if (borders.right) lines[borders.right] += `M${right} ${top}V${bottom}`;
}

function drawLines(
  lines: Readonly<Record<BorderWeight, string>>,
  { width, height }: Pick<Box, 'width' | 'height'>,
): SVGElement {
  const drawn = document.createElementNS(SVG, 'svg');
  drawn.setAttribute('viewBox', `0 0 ${width} ${height}`);
  drawn.setAttribute('aria-hidden', 'true');
  for (const weight of ['thin', 'medium'] as const) {
    if (lines[weight] === '') continue;
    const path = document.createElementNS(SVG, 'path');
    path.setAttribute('d', lines[weight]);
    path.setAttribute('stroke-width', String(LINES[weight]));
    drawn.append(path);
  }
  return drawn;
}

/** Points that a text becomes smaller by at a time, and how small it may become. */
const STEP = 0.5;
const SMALLEST = 4;

/** Sets texts smaller that their cells would cut: fonts of this machine may be wider than those of the form. */
export function letTextsFit(pages: readonly HTMLElement[]): void {
  const cut = pages
    .flatMap((page) => [...page.querySelectorAll<HTMLElement>('.print-cell')])
    .filter((cell) => isCut(cell));
  for (const cell of cut) {
    const words = cell.firstElementChild as HTMLElement;
    for (let size = Number.parseFloat(words.style.fontSize); size > SMALLEST && isCut(cell); size -= STEP) {
      words.style.fontSize = `${size - STEP}pt`;
    }
  }
}

function isCut(cell: HTMLElement): boolean {
  const words = cell.firstElementChild as HTMLElement;
  return (
    Math.max(words.offsetHeight, words.scrollHeight) > cell.clientHeight + 1 ||
    words.scrollWidth > words.clientWidth + 1 ||
    words.offsetWidth > cell.clientWidth + 1
  );
}
