import type { IRange } from '@univerjs/core';
import type { GridSheet } from './gridSheet';

/** What the grid says of a rule for cells, as far as it is asked here. */
interface GridRule {
  readonly uid: string;
  readonly ranges: readonly IRange[];
}

/** A rule of the grid by its id, and what it says and where. */
interface DrawnRule {
  readonly id: string;
  readonly text: string;
}

/**
 * Gives the copy of a sheet what the grid cannot hold of the sheet. The grid has given the rules of the copy other
 * ids, so that they are found again by what they say. Names point to the sheet that they were made on and stay there.
 */
export function copyRecord(from: GridSheet, to: GridSheet): void {
  const { record } = to;
  const { names } = record;
  const { validations, conditionalFormats, ...rest } = structuredClone(from.record);
  Object.assign(record, rest, { names });
  const rules = counterparts(validationsOf(from), validationsOf(to));
  const formats = counterparts(formatsOf(from), formatsOf(to));
  const own = validations.map((rule) => ({ ...rule, ruleId: rules.get(rule.ruleId) ?? rule.ruleId }));
  record.validations.splice(0, record.validations.length, ...own);
  const drawn = conditionalFormats.map((format) => ({ ...format, id: formats.get(format.id) ?? format.id }));
  record.conditionalFormats.splice(0, record.conditionalFormats.length, ...drawn);
}

/** Ids of the copies by those of the originals. */
function counterparts(
  originals: readonly DrawnRule[],
  copies: readonly DrawnRule[],
): ReadonlyMap<string, string> {
  const free = [...copies];
  const found = new Map<string, string>();
  for (const { id, text } of originals) {
    const at = free.findIndex((copy) => copy.text === text);
    const [copy] = at < 0 ? [] : free.splice(at, 1);
    if (copy) found.set(id, copy.id);
  }
  return found;
}

function validationsOf(sheet: GridSheet): readonly DrawnRule[] {
  return sheet
    .sheetApi()
    .getDataValidations()
    .map(({ rule }) => {
      const { uid: id, ranges, ...said } = rule as unknown as GridRule;
      return { id, text: JSON.stringify([ranges.map(place), said]) };
    });
}

function formatsOf(sheet: GridSheet): readonly DrawnRule[] {
  return sheet
    .sheetApi()
    .getConditionalFormattingRules()
    .map(({ cfId, ranges, ...said }) => ({ id: cfId, text: JSON.stringify([ranges.map(place), said]) }));
}

/** Ranges name their sheet, too. */
function place({ startRow, startColumn, endRow, endColumn }: IRange): readonly number[] {
  return [startRow, startColumn, endRow, endColumn];
}
