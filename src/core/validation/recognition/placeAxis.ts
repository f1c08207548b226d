/** Finds the template's rows (or columns) in a sheet by their labels. */
import type { ActualSheet } from './actualSheet';
import type { ExtraLine, PlacedAxis } from './filledSheet';
import { keyOf, type Axis, type Line } from './layout';
import type { Token, Vocabulary } from './vocabulary';

/** Reads a sheet along one axis, so that rows and columns need no code of their own. */
export interface AxisView {
  /** Lines of this axis in the sheet. */
  readonly length: number;
  /** Lines across: where levels stand. */
  readonly breadth: number;
  readonly token: (line: number, level: number) => Token;
  readonly text: (line: number, level: number) => string;
  readonly blank: (line: number, level: number) => boolean;
  /** Meaning of the merged block that a blank label place is part of; `null` outside merged blocks. */
  readonly mergedToken: (line: number, level: number) => Token | null;
  readonly place: (line: number, level: number) => { readonly row: number; readonly column: number };
}

export function rowView(sheet: ActualSheet, vocabulary: Vocabulary): AxisView {
  return {
    length: sheet.height,
    breadth: sheet.width,
    token: (line, level) => sheet.tokenAt(vocabulary, line, level),
    text: (line, level) => sheet.textAt(line, level),
    blank: (line, level) => sheet.isBlank(line, level),
    mergedToken: (line, level) => anchorToken(sheet, vocabulary, line, level),
    place: (line, level) => ({ row: line, column: level }),
  };
}

export function columnView(sheet: ActualSheet, vocabulary: Vocabulary): AxisView {
  return {
    length: sheet.width,
    breadth: sheet.height,
    token: (line, level) => sheet.tokenAt(vocabulary, level, line),
    text: (line, level) => sheet.textAt(level, line),
    blank: (line, level) => sheet.isBlank(level, line),
    mergedToken: (line, level) => anchorToken(sheet, vocabulary, level, line),
    place: (line, level) => ({ row: level, column: line }),
  };
}

function anchorToken(sheet: ActualSheet, vocabulary: Vocabulary, row: number, column: number): Token | null {
  const merge = sheet.mergeAt(row, column);
  return merge ? sheet.tokenAt(vocabulary, merge.top, merge.left) : null;
}

/**
 * Where the levels of labels stand in the sheet: for each level of the template the line across that holds most of
 * its words. Earlier lines win a tie. Outer levels come first.
 */
export function findLevels(axis: Axis, view: AxisView): Map<number, number> {
  const found = new Map<number, number>();
  const most = ([first]: readonly { readonly count: number }[]): number => first?.count ?? 0;
  const levels = axis.levels.map(({ index, tokens }) => ({ index, places: placesOf(tokens, view) }));
  const taken = new Set<number>();
  for (const { index, places } of levels.sort((one, other) => most(other.places) - most(one.places))) {
    const free = places.find(({ at }) => !taken.has(at));
    if (!free) continue;
    taken.add(free.at);
    found.set(index, free.at);
  }
  return new Map([...found].sort(([one], [other]) => one - other));
}

/** Lines across that hold some of the words, most words first; a merged block holds its word in all of its lines. */
function placesOf(words: ReadonlySet<Token>, view: AxisView): { at: number; count: number }[] {
  const places: { at: number; count: number }[] = [];
  for (let level = 0; level < view.breadth; level += 1) {
    const seen = new Set<Token>();
    for (let line = 0; line < view.length; line += 1) {
      const token = view.blank(line, level) ? view.mergedToken(line, level) : view.token(line, level);
      if (token !== null && words.has(token)) seen.add(token);
    }
    if (seen.size > 0) places.push({ at: level, count: seen.size });
  }
  return places.sort((one, other) => other.count - one.count);
}

export interface PlacingHelp {
  /** Lines of the sheet that can hold data: beyond the labels. */
  readonly from: number;
  /** Lines of the sheet that hold no data, whatever stands there. */
  readonly skip: ReadonlySet<number>;
  /** Does an unlabelled or mislabelled line of the sheet hold what the template's line holds? */
  readonly agrees: (line: Line, actual: number) => boolean;
  /** Cells filled across, where the other axis is already placed. */
  readonly filled: (actual: number) => readonly { readonly row: number; readonly column: number }[];
}

/** Places the lines of one axis. */
export function placeAxis(
  axis: Axis,
  view: AxisView,
  levels: ReadonlyMap<number, number>,
  help: PlacingHelp,
): PlacedAxis {
  const candidates: { actual: number; tokens: Token[]; key: string }[] = [];
  for (let actual = help.from; actual < view.length; actual += 1) {
    if (help.skip.has(actual)) continue;
    const tokens = axis.levels.map(({ index, grouped }): Token => {
      const level = levels.get(index);
      return level === undefined ? '' : labelToken(view, actual, level, grouped, help.from);
    });
    if (!tokens.some((token) => token !== '')) {
      // A label that stood over several label columns, whose merging is lost.
      tokens.fill(outerToken(axis, view, actual, levels));
    }
    candidates.push({ actual, tokens, key: keyOf(tokens) });
  }

  const matches = new Map<Line, number[]>();
  for (const { actual, key } of candidates) {
    const line = axis.byKey.get(key);
    if (line) matches.set(line, [...(matches.get(line) ?? []), actual]);
  }
  const places = new Map<number, number>();
  for (const [at, line] of axis.lines.entries()) {
    const found = matches.get(line);
    if (!found) continue;
    places.set(line.index, mostInPlace(found, axis, at, matches, places));
  }

  const assumed = new Set<number>();
  placeByNeighbours(axis, candidates, places, assumed, view, levels, help);
  placeUnlabelled(axis, places, [...matches.values()].flat(), view, levels, help.skip);

  const origins = new Map([...places].map(([expected, actual]) => [actual, expected] as const));
  return {
    places,
    origins,
    assumed,
    missing: axis.lines.filter(({ index, key }) => key !== '' && !places.has(index)),
    extra: extraLines(axis, candidates, origins, view, levels, help),
    levels,
  };
}

/** A label of a group stands once over, or before, several lines: merged or not. */
function labelToken(view: AxisView, line: number, level: number, grouped: boolean, from: number): Token {
  if (!view.blank(line, level)) return view.token(line, level);
  const merged = view.mergedToken(line, level);
  if (merged !== null) return merged;
  if (!grouped) return '';
  for (let before = line - 1; before >= from; before -= 1) {
    if (!view.blank(before, level)) return view.token(before, level);
  }
  return '';
}

function outerToken(axis: Axis, view: AxisView, line: number, levels: ReadonlyMap<number, number>): Token {
  // Not one of the levels may be there: a form whose labels are all gone.
  const first = Math.min(view.breadth, ...levels.values());
  for (let level = first - 1; level >= 0; level -= 1) {
    const token = view.token(line, level);
    if (axis.levels.some(({ tokens }) => tokens.has(token))) return token;
  }
  return '';
}

/** Of several lines with the same label, the one that follows the place of the line before. */
function mostInPlace(
  found: readonly number[],
  axis: Axis,
  at: number,
  matches: ReadonlyMap<Line, number[]>,
  places: ReadonlyMap<number, number>,
): number {
  const previous = axis.lines[at - 1];
  const before = previous ? places.get(previous.index) : undefined;
  const next = axis.lines[at + 1];
  const after = next ? matches.get(next)?.[0] : undefined;
  const fits = found.find((actual) => actual - 1 === before) ?? found.find((actual) => actual + 1 === after);
  return fits ?? (found[0] as number);
}

/**
 * Between two lines that are found, as many lines of the sheet may be left as the template misses there: then the
 * label has been changed, and the line is taken for what its place says. A label that names another known thing is
 * taken so only when the figures agree.
 */
function placeByNeighbours(
  axis: Axis,
  candidates: readonly { actual: number; tokens: readonly Token[]; key: string }[],
  places: Map<number, number>,
  assumed: Set<number>,
  view: AxisView,
  levels: ReadonlyMap<number, number>,
  help: PlacingHelp,
): void {
  const keyed = axis.lines.filter(({ key }) => key !== '');
  const taken = new Set(places.values());
  const last = Math.max(-1, ...taken);
  for (let start = 0; start < keyed.length; start += 1) {
    if (places.has((keyed[start] as Line).index)) continue;
    let end = start;
    while (end + 1 < keyed.length && !places.has((keyed[end + 1] as Line).index)) end += 1;
    const before = keyed[start - 1];
    const after = keyed[end + 1];
    const lower = before ? (places.get(before.index) as number) : -1;
    const upper = after ? (places.get(after.index) as number) : Math.max(last, lower) + 1 + (end - start + 1);
    const gap = keyed.slice(start, end + 1);
    const free = candidates.filter(
      ({ actual }) =>
        actual > lower &&
        actual < upper &&
        !taken.has(actual) &&
        (help.filled(actual).length > 0 || hasLabel(view, actual, levels)),
    );
    const nearest = before ? free : free.slice(-gap.length);
    const chosen = after ? nearest : nearest.slice(0, gap.length);
    if (chosen.length === gap.length) {
      const trusted = gap.every((line, at) => {
        const candidate = chosen[at] as { actual: number; tokens: readonly Token[] };
        const foreign = candidate.tokens.some(
          (token, level) => token !== line.tokens[level] && isName(token),
        );
        return (
          (!foreign && before !== undefined && after !== undefined) || help.agrees(line, candidate.actual)
        );
      });
      if (trusted) {
        for (const [at, line] of gap.entries()) {
          const { actual } = chosen[at] as { actual: number };
          places.set(line.index, actual);
          assumed.add(line.index);
          taken.add(actual);
        }
      }
    }
    start = end;
  }
}

function isName(token: Token): boolean {
  return /^[riy]:/.test(token);
}

function hasLabel(view: AxisView, line: number, levels: ReadonlyMap<number, number>): boolean {
  return [...levels.values()].some((level) => !view.blank(line, level));
}

/** Lines without labels (spare rows) follow the line before them. */
function placeUnlabelled(
  axis: Axis,
  places: Map<number, number>,
  named: readonly number[],
  view: AxisView,
  levels: ReadonlyMap<number, number>,
  skip: ReadonlySet<number>,
): void {
  const taken = new Set([...places.values(), ...named]);
  let previous: number | undefined;
  for (const line of axis.lines) {
    const place = places.get(line.index);
    if (place !== undefined) {
      previous = place;
      continue;
    }
    if (line.key !== '' || previous === undefined) continue;
    let next: number = previous + 1;
    while (taken.has(next)) next += 1;
    if (next >= view.length || skip.has(next) || isProse(view, next, levels)) continue;
    places.set(line.index, next);
    taken.add(next);
    previous = next;
  }
}

/** A note or a signature below the table is no spare row. */
function isProse(view: AxisView, line: number, levels: ReadonlyMap<number, number>): boolean {
  return [...levels.values()].some((level) => /[:：]|^注|^说明/.test(view.text(line, level)));
}

function extraLines(
  axis: Axis,
  candidates: readonly { actual: number; tokens: readonly Token[]; key: string }[],
  origins: ReadonlyMap<number, number>,
  view: AxisView,
  levels: ReadonlyMap<number, number>,
  help: PlacingHelp,
): ExtraLine[] {
  const first = Math.min(...origins.keys());
  const last = Math.max(...origins.keys());
  const extra: ExtraLine[] = [];
  for (const { actual, tokens, key } of candidates) {
    if (origins.has(actual)) continue;
    const filled = help.filled(actual);
    const leaf = [...tokens].reverse().find((token) => token !== '') ?? '';
    const level = [...levels.values()].reverse().find((each) => !view.blank(actual, each));
    const inside = actual > first && actual < last;
    const adjoining = actual < first ? actual === first - 1 : isAdjoining(actual, last, help);
    const worded = level !== undefined || inside;
    if (!(inside || (adjoining && filled.length > 0 && worded && !isProse(view, actual, levels)))) continue;
    const place = level === undefined ? filled[0] : view.place(actual, level);
    if (!place) continue;
    const duplicateOf = axis.byKey.get(key);
    extra.push({
      index: actual,
      label: level === undefined ? '' : view.text(actual, level),
      token: leaf,
      row: place.row,
      column: place.column,
      filled,
      ...(duplicateOf ? { duplicateOf } : {}),
    });
  }
  return extra;
}

/** Below the table without a blank line in between. */
function isAdjoining(actual: number, last: number, help: PlacingHelp): boolean {
  for (let line = last + 1; line < actual; line += 1) {
    if (help.filled(line).length === 0) return false;
  }
  return true;
}
