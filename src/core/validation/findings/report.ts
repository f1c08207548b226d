/** 校验报告: the findings as a sheet, to be sorted, printed, kept and sent back. */
import type { PlanLibrary } from '../../plan/types';
import { sheetAddress } from '../../sheet/address';
import type { Cell, CellStyle, CellValue, SheetModel } from '../../sheet/model';
import { printSetup } from '../../templates/printSetup';
import { SheetDraft } from '../../templates/sheetDraft';
import {
  bodyStyle,
  FORM_SIZE,
  headerStyle,
  noteStyle,
  printedNumberFormat,
  runningStyle,
  titleStyle,
} from '../../templates/styles';
import { reportWording } from '../../wording/report';
import { templateTitle } from '../../templates/catalogue';
import { fill, type Language, type Text } from '../../wording/text';
import { layerTexts, levelTexts } from '../../wording/validation';
import type { Issue, IssueValue, Layer, Level, SheetFindings } from '../issue';
import { LEVEL_STYLES } from './levelStyles';
import { rules } from '../rules';

/** One file, or the open workbook, and what was found in it. */
export interface CheckedFile {
  /** Left out for the workbook that the report is put into. */
  readonly file?: string;
  /** Why the file was not read at all. */
  readonly refused?: string;
  readonly findings: readonly SheetFindings[];
}

export interface ReportOptions {
  /** Day of the check, as it is to be shown (2026-01-08). */
  readonly on?: string;
  /** The words around the findings; these themselves are in Chinese. */
  readonly language?: Language;
  /** Whose templates the sheets are of; left out, the library that comes with the product. */
  readonly library?: PlanLibrary;
}

/** How many findings of each kind there are. */
export interface Counts extends Readonly<Record<Level, number>> {
  /** Findings to be verified that carry an explanation. */
  readonly explained: number;
  readonly void: number;
  readonly notRun: number;
}

const LEVELS: readonly Level[] = ['error', 'query', 'info'];

type Column = keyof typeof reportWording.columns;
const WIDTHS: Readonly<Record<Column, number>> = {
  number: 7,
  file: 18,
  sheet: 18,
  cell: 10,
  level: 9,
  rule: 20,
  message: 44,
  actual: 11,
  expected: 11,
  difference: 11,
  unit: 8,
  basis: 18,
  suspects: 24,
  explanation: 20,
};
const SUSPECTS_SHOWN = 3;
/** Excel draws links one by one, and holds 65,530 of them; nobody goes through more findings than this by clicking. */
const MOST_LINKS = 2_000;
/** What a spreadsheet takes in one cell. */
const LONGEST_TEXT = 32_000;

/**
 * The findings of the open workbook as a sheet 校验报告: a table without merged cells, one line per finding, with
 * links to the cells; below it the sheets one by one, and the checks that were not run.
 *
 * @example reportSheet([]).name // '校验报告'
 */
export function reportSheet(findings: readonly SheetFindings[], options: ReportOptions = {}): SheetModel {
  return reportOnFiles([{ findings }], options);
}

/** Like {@link reportSheet}, for several files: with a column that names the file, and without links. */
export function reportOnFiles(files: readonly CheckedFile[], options: ReportOptions = {}): SheetModel {
  return new Report(files, options).build();
}

/**
 * Counts findings by level, and checks that were not run.
 *
 * @example countFindings([]).error // 0
 */
export function countFindings(findings: readonly SheetFindings[]): Counts {
  const counts = { error: 0, query: 0, info: 0, explained: 0, void: 0, notRun: 0 };
  for (const { issues, notRun, template } of findings) {
    if (template !== null) counts.notRun += notRun.length;
    for (const { status, level, explanation, voidExplanation } of issues) {
      if (status === 'notRun') counts.notRun += 1;
      else counts[level] += 1;
      if (explanation) counts.explained += 1;
      if (voidExplanation) counts.void += 1;
    }
  }
  return counts;
}

const plainStyle = bodyStyle(FORM_SIZE);
const longStyle = runningStyle(FORM_SIZE);
const headStyle = headerStyle(FORM_SIZE);
const linkStyle: CellStyle = { ...plainStyle, color: '#0563C1' };
const sectionStyle: CellStyle = { ...headStyle, align: 'left', wrap: false };
const remarkStyle: CellStyle = { ...noteStyle, wrap: false, valign: 'middle' };
const topStyle: CellStyle = { ...titleStyle, align: 'left', wrap: false };

class Report {
  private readonly draft: SheetDraft;
  private readonly columns: readonly Column[];
  private readonly named: boolean;
  private readonly language: Language;

  constructor(
    private readonly files: readonly CheckedFile[],
    private readonly options: ReportOptions,
  ) {
    this.named = files.some(({ file }) => file !== undefined);
    this.columns = (Object.keys(WIDTHS) as Column[]).filter((column) => this.named || column !== 'file');
    this.draft = new SheetDraft(this.columns.map((column) => WIDTHS[column]));
    this.language = options.language ?? 'zh-CN';
  }

  build(): SheetModel {
    const { draft } = this;
    this.putHead();
    const header = this.putIssues();
    this.putSheets();
    this.putNotRun();
    return draft.finish(this.say(reportWording.sheetName), {
      print: printSetup({
        orientation: 'landscape',
        headerRows: { from: header, to: header },
        lastRow: draft.nextRow - 1,
        lastColumn: draft.columns - 1,
      }),
      freeze: { rows: header + 1, columns: 0 },
    });
  }

  private say(text: Text, fillings: Readonly<Record<string, string | number>> = {}): string {
    return fill(text, fillings, this.language);
  }

  /** Nothing is merged, and a blank row keeps the head off the table: both would be in the way of sorting. */
  private putHead(): void {
    const { draft, options } = this;
    const counts = countFindings(this.files.flatMap(({ findings }) => findings));
    draft.put(0, 0, { value: this.say(reportWording.title), style: topStyle, role: 'title' });
    const on = options.on === undefined ? '' : this.say(reportWording.on, { on: options.on });
    draft.put(1, 0, { value: on + this.say(reportWording.counts, { ...counts }), style: remarkStyle });
    draft.put(2, 0, { value: null });
  }

  private putIssues(): number {
    const { draft } = this;
    const header = draft.nextRow;
    this.putRow(
      header,
      this.columns.map((column) => ({
        value: this.say(reportWording.columns[column]),
        style: headStyle,
        role: 'label',
      })),
    );
    let number = 0;
    for (const { file, findings } of this.files) {
      for (const { issues } of findings) {
        for (const issue of byLevel(issues)) {
          number += 1;
          const cells = this.cellsOf(issue, number, file);
          this.putRow(
            draft.nextRow,
            this.columns.map((column) => cells[column]),
          );
        }
      }
    }
    if (number === 0) {
      const row = draft.nextRow;
      this.putRow(
        row,
        this.columns.map((column) => ({
          value: column === 'message' ? this.say(reportWording.clean) : null,
          style: column === 'message' ? longStyle : plainStyle,
        })),
      );
    }
    draft.frame({ top: header, left: 0, bottom: draft.nextRow - 1, right: draft.columns - 1 });
    return header;
  }

  private cellsOf(issue: Issue, number: number, file: string | undefined): Readonly<Record<Column, Cell>> {
    const { level, suspects, explanation, voidExplanation } = issue;
    const plain = (value: CellValue): Cell => ({ value, style: plainStyle });
    const long = (value: string): Cell => ({ value: cut(value), style: longStyle });
    const said = explanation
      ? this.say(reportWording.explained, { ...explanation })
      : (voidExplanation?.reason ?? '');
    const suspected = (suspects ?? [])
      .slice(0, SUSPECTS_SHOWN)
      .map(({ cell, reasoning }) => this.say(reportWording.suspect, { cell, reasoning }));
    return {
      number: plain(number),
      file: long(file ?? ''),
      sheet: long(issue.sheet),
      cell: this.linked(file === undefined && number <= MOST_LINKS, issue.sheet, issue.cell),
      level: { value: this.say(levelTexts[level]), style: { ...plainStyle, ...LEVEL_STYLES[level] } },
      rule: long(this.ruleTitle(issue.ruleId)),
      message: long(issue.message),
      actual: figure(issue.actual),
      expected: figure(issue.expected),
      difference: figure(issue.difference ?? null),
      unit: plain(issue.unit ?? null),
      basis: long(issue.basis ?? ''),
      suspects: long(suspected.join('\n')),
      explanation: long(said),
    };
  }

  /** The sheets one by one: what they are, and how many findings each has. */
  private putSheets(): void {
    const { draft } = this;
    const { sheets, columns } = reportWording;
    this.putSection(this.say(sheets.title));
    const top = draft.nextRow;
    const labels: Partial<Record<Column, Text>> = {
      number: columns.number,
      file: columns.file,
      sheet: columns.sheet,
      cell: levelTexts.error,
      level: levelTexts.query,
      rule: sheets.template,
      message: sheets.recognisedBy,
      actual: levelTexts.info,
      expected: sheets.explained,
      difference: sheets.void,
      unit: sheets.notRun,
    };
    this.putLine(labels, (text) => ({ value: this.say(text), style: headStyle, role: 'label' }));
    let number = 0;
    for (const { file, refused, findings } of this.files) {
      if (refused !== undefined) {
        const message = this.say(sheets.refused, { message: refused });
        number += 1;
        this.putLine<string | number>({ number, file: file ?? '', message }, (value) =>
          this.textOrNumber(value),
        );
      }
      for (const each of findings) {
        number += 1;
        const counts = countFindings([each]);
        const cells: Partial<Record<Column, string | number>> = {
          number,
          file: file ?? '',
          sheet: each.sheet,
          cell: counts.error,
          level: counts.query,
          rule: each.template === null ? '' : this.say(templateTitle(each.template, this.options.library)),
          message: this.say(sheets[each.recognisedBy]),
          actual: counts.info,
          expected: counts.explained,
          difference: counts.void,
          unit: counts.notRun,
        };
        this.putLine(cells, (value) => this.textOrNumber(value));
      }
    }
    draft.frame({ top, left: 0, bottom: draft.nextRow - 1, right: this.at('unit') });
  }

  /** A check without ground says so, once per sheet and reason. */
  private putNotRun(): void {
    const { draft } = this;
    const lines = this.files.flatMap(({ file, findings }) =>
      findings.flatMap((each) => gapsOf(each).map((gap) => ({ file: file ?? '', ...gap }))),
    );
    if (lines.length === 0) return;
    const { notRun, columns } = reportWording;
    this.putSection(this.say(notRun.title));
    draft.put(draft.nextRow, 0, { value: this.say(notRun.note), style: remarkStyle });
    const top = draft.nextRow;
    const labels: Partial<Record<Column, Text>> = {
      number: columns.number,
      file: columns.file,
      sheet: columns.sheet,
      cell: notRun.layer,
      level: notRun.count,
      rule: columns.rule,
      message: notRun.reason,
    };
    this.putLine(labels, (text) => ({ value: this.say(text), style: headStyle, role: 'label' }));
    for (const [index, { file, sheet, layer, ruleIds, reason }] of lines.entries()) {
      const cells: Partial<Record<Column, string | number>> = {
        number: index + 1,
        file,
        sheet,
        cell: this.say(layerTexts[layer]),
        level: ruleIds.length,
        rule: ruleIds.map((id) => this.ruleTitle(id)).join(this.say(reportWording.ruleSeparator)),
        message: reason,
      };
      this.putLine(cells, (value) => this.textOrNumber(value));
    }
    draft.frame({ top, left: 0, bottom: draft.nextRow - 1, right: this.at('message') });
  }

  private putSection(title: string): void {
    const row = this.draft.nextRow;
    this.draft.put(row, 0, { value: null });
    this.draft.put(row + 1, 0, { value: title, style: sectionStyle });
  }

  private putRow(row: number, cells: readonly Cell[]): void {
    for (const [column, cell] of cells.entries()) this.draft.put(row, column, cell);
  }

  /** A row that uses only some of the columns. */
  private putLine<Value>(values: Partial<Record<Column, Value>>, cellOf: (value: Value) => Cell): void {
    const row = this.draft.nextRow;
    for (const [at, column] of this.columns.entries()) {
      const value = values[column];
      if (value !== undefined) this.draft.put(row, at, cellOf(value));
    }
  }

  private textOrNumber(value: string | number): Cell {
    if (typeof value === 'number') return { value, style: plainStyle };
    return { value: cut(value), style: longStyle };
  }

  private at(column: Column): number {
    return this.columns.indexOf(column);
  }

  private linked(leads: boolean, sheet: string, cell: string): Cell {
    if (!leads) return { value: cell, style: plainStyle };
    return { value: cell, style: linkStyle, link: sheetAddress(sheet, cell) };
  }

  private ruleTitle(id: string): string {
    const rule = rules.find(({ meta }) => meta.id === id);
    return rule ? this.say(rule.meta.description) : id;
  }
}

/** The graver first; within a level as the validator lists them. */
function byLevel(issues: readonly Issue[]): readonly Issue[] {
  return LEVELS.flatMap((level) =>
    issues.filter((issue) => issue.status === 'fail' && issue.level === level),
  );
}

interface Gap {
  readonly sheet: string;
  readonly layer: Layer;
  readonly ruleIds: readonly string[];
  readonly reason: string;
}

/** Of a sheet that was not recognised nothing could be checked, which is said among the sheets. */
function gapsOf({ sheet, template, notRun }: SheetFindings): readonly Gap[] {
  if (template === null) return [];
  const gaps = new Map<string, Gap>();
  for (const { ruleId, layer, reason } of notRun) {
    const key = `${layer}\n${reason}`;
    const ruleIds = [...(gaps.get(key)?.ruleIds ?? []), ruleId];
    gaps.set(key, { sheet, layer, ruleIds: [...new Set(ruleIds)], reason });
  }
  return [...gaps.values()];
}

/** A number as documents write it: no zero in front, as a telephone number has. */
const FIGURE = /^-?(0|[1-9]\d*)(\.\d{1,6})?$/;
/** Digits that a spreadsheet keeps of a number. */
const MOST_DIGITS = 15;

/** A figure as a number with its decimals, so that the column sorts; everything else stays the text that it is. */
function figure(value: IssueValue): Cell {
  if (typeof value !== 'string') return { value, style: plainStyle };
  if (!FIGURE.test(value) || value.replace(/\D/g, '').length > MOST_DIGITS) {
    return { value: cut(value), style: plainStyle };
  }
  return { value: Number(value), style: { ...plainStyle, numberFormat: printedNumberFormat(value) } };
}

function cut(text: string): string {
  return text.length <= LONGEST_TEXT ? text : `${text.slice(0, LONGEST_TEXT)}…`;
}
