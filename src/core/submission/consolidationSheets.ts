/** The sheets beside the summary: what came in, and where every figure comes from. Texts of others are only text. */
import { cellAddress, sheetAddress } from '../sheet/address';
import type { Cell, CellStyle, CellValue, SheetModel } from '../sheet/model';
import { periodText } from '../templates/identityBlock';
import { printSetup } from '../templates/printSetup';
import { SheetDraft } from '../templates/sheetDraft';
import {
  bodyStyle,
  CLOSED_FILL,
  FORM_SIZE,
  headerStyle,
  noteStyle,
  runningStyle,
  TEXT_FORMAT,
  titleStyle,
} from '../templates/styles';
import { consolidationSheetWording, consolidationWording } from '../wording/submission';
import { fill, type Text } from '../wording/text';
import type { Consolidation } from './consolidate';
import type { FilledSummary } from './filledSummary';
import type { Total } from './totals';
import type { Arrival, UnitReport } from './unitReport';

const plain: CellStyle = bodyStyle(FORM_SIZE);
const text: CellStyle = { ...plain, numberFormat: TEXT_FORMAT };
const long: CellStyle = { ...runningStyle(FORM_SIZE), numberFormat: TEXT_FORMAT };
const head: CellStyle = headerStyle(FORM_SIZE);
const whole: CellStyle = { ...plain, fill: CLOSED_FILL, bold: true };
const link: CellStyle = { ...text, color: '#0563C1' };

/** Looks of the states, as the summary shows them. */
const STATE_LOOKS: Readonly<Record<UnitReport['state'], Pick<CellStyle, 'fill' | 'color'>>> = {
  in: { fill: '#E2F0D9', color: '#375623' },
  late: { fill: '#FFF2CC', color: '#7F6000' },
  returned: { fill: '#FBE5D6', color: '#843C0B' },
  twice: { fill: '#FBE5D6', color: '#843C0B' },
  missing: { fill: '#FBE5D6', color: '#843C0B' },
};

/** A value, how it looks, and where a click leads. */
type Put = readonly [CellValue, CellStyle, (string | undefined)?];

/** The head of a sheet: title, what it is about, headings; gives the row of the headings. */
function putHead(draft: SheetDraft, title: Text, note: string, headings: readonly Text[]): number {
  draft.line({ value: fill(title), style: titleStyle, role: 'title' }, 34);
  draft.line({ value: note, style: noteStyle, role: 'note' });
  const header = draft.nextRow;
  for (const [column, heading] of headings.entries())
    draft.put(header, column, { value: fill(heading), style: head, role: 'label' });
  draft.minimumHeight(header, 24);
  return header;
}

function finished(draft: SheetDraft, name: Text, header: number): SheetModel {
  draft.frame({ top: header, left: 0, bottom: draft.nextRow - 1, right: draft.columns - 1 });
  return draft.finish(fill(name), {
    print: printSetup({
      orientation: 'landscape',
      headerRows: { from: header, to: header },
      lastRow: draft.nextRow - 1,
      lastColumn: draft.columns - 1,
    }),
    freeze: { rows: header + 1, columns: 0 },
  });
}

function putRow(draft: SheetDraft, cells: readonly Put[]): void {
  const row = draft.nextRow;
  for (const [column, [value, style, target]] of cells.entries()) {
    const cell: Cell = { value, style, ...(target !== undefined && { link: target }) };
    draft.put(row, column, cell);
  }
  draft.minimumHeight(row, 20);
}

const ARRIVAL_WIDTHS = [6, 14, 11, 42, 12.5, 20, 19, 42];

/** 报送情况: unit by unit what came in, then files of nobody. */
export function arrivalsSheet(consolidation: Consolidation): SheetModel {
  const { region, year, period, units, strangers } = consolidation;
  const words = consolidationSheetWording.arrivals;
  const draft = new SheetDraft(ARRIVAL_WIDTHS);
  const count = (...states: readonly UnitReport['state'][]): number =>
    units.filter(({ state }) => states.includes(state)).length;
  const counts = {
    in: count('in', 'late'),
    late: count('late'),
    returned: count('returned'),
    twice: count('twice'),
    missing: count('missing'),
    strangers: strangers.length,
  };
  const about = { region, period: periodText(year, period), count: units.length, ...counts };
  const header = putHead(draft, words.title, fill(words.note, about), Object.values(words.columns));
  for (const [at, report] of units.entries()) {
    const { unit, state, arrivals } = report;
    const look = { ...plain, ...STATE_LOOKS[state] };
    const lines = arrivals.length > 0 ? arrivals : [null];
    for (const [line, arrival] of lines.entries()) {
      putRow(draft, [
        [line === 0 ? at + 1 : null, plain],
        [unit, text],
        [fill(consolidationWording.states[state]), look],
        ...arrivalCells(arrival),
      ]);
    }
  }
  for (const arrival of strangers) {
    const state = arrival.reason?.code === 'other' ? words.other : words.refused;
    putRow(draft, [
      ['—', plain],
      [arrival.unit ?? '—', text],
      [fill(state), plain],
      ...arrivalCells(arrival),
    ]);
  }
  return finished(draft, words.sheetName, header);
}

function arrivalCells(arrival: Arrival | null): Put[] {
  const words = consolidationSheetWording.arrivals;
  if (arrival === null) return [null, null, null, null, null].map((value) => [value, long]);
  const { file, reportedOn, sealed, taken, late, reason } = arrival;
  const said = [taken && late ? fill(words.late) : '', reason?.message ?? ''].filter((each) => each !== '');
  return [
    [file, long],
    [reportedOn, text],
    [sealed?.on ?? null, text],
    [sealed?.code.slice(0, 16) ?? null, text],
    [said.join('') || (taken ? fill(words.taken) : null), long],
  ];
}

const SOURCE_WIDTHS = [6, 26, 15, 13, 12, 42, 36, 9];

/** 汇总来源: every total with the figures in it, each with file, sheet and cell, and a link to where it stands here. */
export function sourcesSheet(consolidation: Consolidation, summary: FilledSummary): SheetModel {
  const { region, totals, units } = consolidation;
  const words = consolidationSheetWording.sources;
  const draft = new SheetDraft(SOURCE_WIDTHS);
  const header = putHead(draft, words.title, fill(words.note), Object.values(words.columns));
  for (const [at, total] of totals.entries()) {
    const linked = (unit: string): Put => {
      const place = summary.placeOf(total.indicator, unit);
      if (!place) return [null, text];
      const address = cellAddress(place.row, place.column);
      return [address, link, sheetAddress(summary.sheet.name, address)];
    };
    const [value, style, target] = linked(region);
    const row = draft.nextRow;
    putRow(draft, [
      [at + 1, whole],
      [total.label, { ...whole, align: 'left', indent: 1 }],
      [fill(words.whole, { region }), whole],
      [total.value === null ? null : Number(total.value), whole],
      [value, { ...whole, color: style.color ?? '#000000' }, target],
    ]);
    const said = {
      value: howText(total, units.length),
      style: { ...whole, bold: false, align: 'left', indent: 1 } as const,
    };
    draft.span({ top: row, left: 5, bottom: row, right: draft.columns - 1 }, said);
    for (const part of total.parts) {
      putRow(draft, [
        [null, plain],
        [total.label, long],
        [part.unit, text],
        [Number(part.value), plain],
        linked(part.unit),
        [part.file, long],
        [part.sheet, long],
        [part.cell, text],
      ]);
    }
  }
  return finished(draft, words.sheetName, header);
}

function howText({ how, reason, parts, blank }: Total, all: number): string {
  const words = consolidationSheetWording.sources;
  const said = how === 'none' ? (reason ?? '') : fill(words[how], { count: parts.length, all });
  return blank.length === 0 ? said : `${said}${fill(words.blank, { units: blank })}`;
}
