/** What a template expects of a sheet, worked out once from the sheet model that the template builds. */
import type { PlanLibrary } from '../../plan/types';
import type { CellRange } from '../../sheet/range';
import type { Cell, CellBinding, CellRole, IdentityField, SheetModel } from '../../sheet/model';
import type { Template, TemplateOptions } from '../../templates/template';
import { wordsOf } from './readValue';
import { createVocabulary, plainLabel, type Token, type Vocabulary } from './vocabulary';

/** A cell of the template that holds data: official, to be filled in, computed or spare. */
export interface DataCell {
  readonly row: number;
  readonly column: number;
  readonly cell: Cell;
  readonly role: Extract<CellRole, 'official' | 'entry' | 'computed' | 'spare'>;
  readonly binding: CellBinding;
}

/** A label of the template, with the block of cells that it covers. */
export interface LabelCell {
  readonly row: number;
  readonly column: number;
  readonly span: CellRange;
  readonly text: string;
  readonly token: Token;
  readonly role: CellRole;
  readonly binding: CellBinding;
}

export interface IdentityCell {
  readonly row: number;
  readonly column: number;
  readonly cell: Cell;
  readonly field: IdentityField;
  /** The words that name the field, beside its value. */
  readonly label: string;
  /** Columns from the label to the value. */
  readonly distance: number;
}

/** A row or column that holds data. */
export interface Line {
  readonly index: number;
  /** Meanings of its labels on the levels that tell the lines apart; `''` when it has none (spare rows). */
  readonly key: string;
  readonly tokens: readonly Token[];
}

/** The rows, or the columns, of the table. */
export interface Axis {
  readonly lines: readonly Line[];
  /** Label columns (for rows) or header rows (for columns) whose labels together tell the lines apart. */
  readonly levels: readonly {
    readonly index: number;
    readonly tokens: ReadonlySet<Token>;
    /** True when one label stands over several lines. */
    readonly grouped: boolean;
  }[];
  readonly byKey: ReadonlyMap<string, Line>;
}

/** Parts that must add up to a whole, as places in the template's data. */
export interface SumLayout {
  readonly indicator: string;
  readonly year: number | undefined;
  readonly field: string | undefined;
  readonly total: DataCell;
  readonly parts: readonly DataCell[];
  /** Spare cells of the same column: what is filled in there is a part too. */
  readonly spare: readonly DataCell[];
}

export interface Layout {
  readonly template: Template;
  readonly options: TemplateOptions;
  /** Document that the table is of, or that the form rests on. */
  readonly basis: string;
  readonly model: SheetModel;
  readonly vocabulary: Vocabulary;
  readonly rows: Axis;
  readonly columns: Axis;
  readonly data: readonly DataCell[];
  readonly labels: readonly LabelCell[];
  readonly identity: readonly IdentityCell[];
  /** Column where the offices write the names of units that the form does not name; `null` when it has no room for any. */
  readonly nameColumn: number | null;
  readonly sums: readonly SumLayout[];
  /** Every word that the sheet may be recognised by. */
  readonly signature: ReadonlySet<Token>;
}

const DATA_ROLES: ReadonlySet<CellRole | undefined> = new Set(['official', 'entry', 'computed', 'spare']);
/** Fields whose figures add up when the indicator does. */
const ADDABLE_FIELDS: ReadonlySet<string | undefined> = new Set([
  undefined,
  'target',
  'actual',
  'before',
  'baseline',
]);
/** Fields of an indicator's row that hold words. */
const WORD_FIELDS: ReadonlySet<string | undefined> = new Set(['reason', 'remark', 'status', 'name', 'unit']);

/** Works out the layout of a template's model. */
export function createLayout(library: PlanLibrary, template: Template, options: TemplateOptions): Layout {
  const model = template.build(library, options);
  const cells = placedCells(model);
  const data = cells.filter(isData).map(asData);
  const basis = documentOf(template, cells);
  const vocabulary = createVocabulary(library, basis, {
    regions: new Set(cells.flatMap(({ binding }) => binding.region ?? [])),
    indicators: new Set(cells.flatMap(({ binding }) => binding.indicator ?? [])),
  });
  const labels = cells.filter(isLabel).map((placed) => asLabel(placed, model, vocabulary));
  const names = nameCells(data, model, vocabulary);
  const covering = coverage([...labels, ...names]);
  const dataRows = sorted(new Set(data.map(({ row }) => row)));
  const dataColumns = sorted(new Set(data.map(({ column }) => column)));
  const firstRow = Math.min(...dataRows);

  const rowLevels = sorted(
    new Set([
      ...labels.filter(({ column }) => !dataColumns.includes(column)).map(({ column }) => column),
      ...names.map(({ column }) => column),
    ]),
  );
  const headerRows = sorted(
    new Set(
      labels
        .filter(({ row, role }) => row < firstRow && role === 'label')
        .flatMap(({ span }) => range(span.top, span.bottom)),
    ),
  );
  return {
    template,
    options,
    basis,
    model,
    vocabulary,
    rows: axis(dataRows, rowLevels, (line, level) => covering.get(`${line},${level}`)),
    columns: axis(dataColumns, headerRows, (line, level) => covering.get(`${level},${line}`)),
    data,
    labels,
    identity: identityCells(cells),
    nameColumn: cells.find(isSpareName)?.column ?? null,
    sums: sumLayouts(library, data),
    signature: signatureOf(template, [...labels, ...names], firstRow),
  };
}

/**
 * An annex is known by all its labels. The rows of a form depend on unit and year, so that it is known by its title
 * and its header.
 */
function signatureOf(template: Template, labels: readonly LabelCell[], firstRow: number): ReadonlySet<Token> {
  const telling = labels.filter(
    ({ role, row, token }) =>
      role !== 'note' && isStrong(token) && (template.kind === 'annex' || row < firstRow),
  );
  return new Set(telling.map(({ token }) => token));
}

/** The key of a line: its labels, outer first; a label that stands over several levels counts once. */
export function keyOf(tokens: readonly Token[]): string {
  return tokens.filter((token, at) => token !== '' && token !== tokens[at - 1]).join('|');
}

/** A token that says something: neither empty nor a mere serial number. */
export function isStrong(token: Token): boolean {
  return token !== '' && !token.startsWith('n:');
}

/** In whose words the labels are read: of a form those of the document that it rests on. */
function documentOf(template: Template, cells: readonly PlacedModelCell[]): string {
  const basis = cells.find(({ cell, binding }) => cell.role === 'identity' && binding.identity === 'basis');
  return template.document ?? wordsOf(basis?.cell.value);
}

interface PlacedModelCell {
  readonly row: number;
  readonly column: number;
  readonly cell: Cell;
  readonly binding: CellBinding;
}

function placedCells(model: SheetModel): PlacedModelCell[] {
  return model.rows.flatMap((line, row) =>
    line.flatMap((cell, column) => (cell ? [{ row, column, cell, binding: cell.binding ?? {} }] : [])),
  );
}

function isData(placed: PlacedModelCell): boolean {
  if (!DATA_ROLES.has(placed.cell.role)) return false;
  const { indicator, region, row } = placed.binding;
  // Cells around the table, such as the last day of the period, are about no row of it.
  if (indicator === undefined && region === undefined && row === undefined) return false;
  return !isSpareName(placed);
}

/** The label place of a spare row is room for a name, not for a figure. */
function isSpareName({ cell, binding }: PlacedModelCell): boolean {
  return cell.role === 'spare' && binding.field === 'name';
}

function asData(placed: PlacedModelCell): DataCell {
  return { ...placed, role: placed.cell.role as DataCell['role'] };
}

function isLabel({ cell, binding }: PlacedModelCell): boolean {
  const labelled = cell.role === 'label' || cell.role === 'title' || cell.role === 'note';
  if (binding.identity !== undefined) return false;
  return labelled && cell.value !== null && cell.value !== '';
}

function asLabel(
  { row, column, cell, binding }: PlacedModelCell,
  model: SheetModel,
  vocabulary: Vocabulary,
): LabelCell {
  const text = wordsOf(cell.value);
  const span = model.merges.find((merge) => merge.top === row && merge.left === column) ?? {
    top: row,
    left: column,
    bottom: row,
    right: column,
  };
  return {
    row,
    column,
    span,
    text,
    token: vocabulary.tokenOf(text),
    role: cell.role as CellRole,
    binding,
  };
}

function coverage(labels: readonly LabelCell[]): ReadonlyMap<string, LabelCell> {
  const covering = new Map<string, LabelCell>();
  for (const label of labels) {
    for (const row of range(label.span.top, label.span.bottom)) {
      for (const column of range(label.span.left, label.span.right)) covering.set(`${row},${column}`, label);
    }
  }
  return covering;
}

/** A label column or header row, with the meaning of what it says about each line. */
interface Level {
  readonly index: number;
  readonly tokens: readonly Token[];
}

/** Takes as few levels as tell the lines apart: words before serial numbers, telling levels before dull ones. */
function axis(
  indexes: readonly number[],
  levels: readonly number[],
  labelAt: (line: number, level: number) => LabelCell | undefined,
): Axis {
  const read = levels.map((level): Level => {
    return { index: level, tokens: indexes.map((line) => labelAt(line, level)?.token ?? '') };
  });
  const chosen = tellingLevels(read.some(({ tokens }) => tokens.some(isStrong)) ? read.map(wordsOnly) : read);
  const byKey = new Map<string, Line>();
  const lines = indexes.map((index, at): Line => {
    const tokens = tokensAt(chosen, at);
    const line: Line = { index, key: keyOf(tokens), tokens };
    if (line.key !== '' && !byKey.has(line.key)) byKey.set(line.key, line);
    return line;
  });
  return {
    lines,
    byKey,
    levels: chosen.map(({ index: level, tokens }) => ({
      index: level,
      tokens: wordsIn(tokens),
      grouped: indexes.slice(1).some((line, at) => {
        const label = labelAt(line, level);
        return label !== undefined && label === labelAt(indexes[at] as number, level);
      }),
    })),
  };
}

function tellingLevels(levels: readonly Level[]): readonly Level[] {
  const worth = ({ tokens }: Level): number => wordsIn(tokens).size;
  let chosen: readonly Level[] = [];
  let told = 0;
  const worded = levels.filter((level) => worth(level) > 0);
  for (const level of worded.sort((one, other) => worth(other) - worth(one))) {
    const more = [...chosen, level].sort((one, other) => one.index - other.index);
    const distinct = new Set(level.tokens.map((_, at) => keyOf(tokensAt(more, at)))).size;
    if (distinct > told) [chosen, told] = [more, distinct];
  }
  return chosen;
}

function tokensAt(levels: readonly Level[], line: number): Token[] {
  return levels.map(({ tokens }) => tokens[line] as Token);
}

function wordsOnly({ index, tokens }: Level): Level {
  return { index, tokens: tokens.map((token) => (isStrong(token) ? token : '')) };
}

function wordsIn(tokens: readonly Token[]): ReadonlySet<Token> {
  return new Set(tokens.filter((token) => token !== ''));
}

/** Tables of words have no figures to tell rows apart by: the first column of words names the row. */
function nameCells(data: readonly DataCell[], model: SheetModel, vocabulary: Vocabulary): LabelCell[] {
  const worded = data.filter(({ binding, cell }) => binding.indicator === undefined && isWord(cell.value));
  const first = Math.min(...worded.map(({ column }) => column));
  return worded.filter(({ column }) => column === first).map((placed) => asLabel(placed, model, vocabulary));
}

function isWord(value: Cell['value']): boolean {
  return typeof value === 'string' && value !== '';
}

function identityCells(cells: readonly PlacedModelCell[]): IdentityCell[] {
  return cells.flatMap(({ row, column, cell, binding: { identity: field } }) => {
    if (cell.role !== 'identity' || field === undefined) return [];
    const label = cells.find(({ cell: { role }, binding }) => role === 'label' && binding.identity === field);
    const distance = label ? column - label.column : 1;
    return [{ row, column, cell, field, label: plainLabel(wordsOf(label?.cell.value)), distance }];
  });
}

/** Words that a form cannot do without: how a task stands. */
const REQUIRED_WORDS: ReadonlySet<string | undefined> = new Set(['progress', 'status']);

/** True for places that the reporting office must fill in. */
export function isRequired(cell: DataCell): boolean {
  return cell.role === 'entry' && (isFigure(cell) || REQUIRED_WORDS.has(cell.binding.field));
}

/** True for figures that the reporting office types: entries, and spare places that it may use. */
export function isTyped(cell: DataCell): boolean {
  return (cell.role === 'entry' || cell.role === 'spare') && isFigure(cell);
}

/** True for cells whose content is a figure of an indicator. */
export function isFigure({ binding }: DataCell): boolean {
  return binding.indicator !== undefined && !WORD_FIELDS.has(binding.field);
}

function sumLayouts(library: PlanLibrary, data: readonly DataCell[]): SumLayout[] {
  const additive: ReadonlySet<string | undefined> = new Set(
    library.indicators.filter((each) => each.additive).map(({ id }) => id),
  );
  const groups = new Map<string, DataCell[]>();
  for (const each of data) {
    const { indicator, year, period, field } = each.binding;
    if (!additive.has(indicator) || !ADDABLE_FIELDS.has(field)) continue;
    const key = [indicator, year, period, field].join('|');
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  return [...groups.values()].flatMap((group): SumLayout[] => {
    const [total, another] = group.filter(({ binding, role }) => binding.total && role !== 'spare');
    const parts = group.filter(({ binding, role }) => !binding.total && role !== 'spare');
    const spare = group.filter(({ role }) => role === 'spare');
    if (!total || another || parts.length + spare.length < 2) return [];
    const { indicator, year, field } = total.binding;
    return [{ indicator: indicator as string, year, field, total, parts, spare }];
  });
}

function sorted(numbers: ReadonlySet<number>): number[] {
  return [...numbers].sort((one, other) => one - other);
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, step) => from + step);
}
