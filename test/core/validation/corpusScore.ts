/** How well the validator does on sheets with one known mistake, and on sheets without any. */
import { validateWorkbook } from '../../../src/core/validation/validate';
import { cleanSheet, faults, isExact, randomFrom, touches } from './faultCorpus';
import { library } from './filledSheet';

export interface FaultScore {
  readonly kinds: number;
  readonly sheets: number;
  readonly found: number;
  readonly exact: number;
  /** Kinds of mistake that were missed, and how often. */
  readonly missed: readonly string[];
}

/** Every kind of mistake, `perKind` sheets each, from fixed seeds. */
export function scoreFaults(perKind: number): FaultScore {
  let found = 0;
  let exact = 0;
  const missed: string[] = [];
  for (const [kind, { name, make }] of faults.entries()) {
    let lost = 0;
    for (let at = 0; at < perKind; at += 1) {
      const { sheets, sheet, cells } = make(randomFrom(kind * 10_007 + at));
      const issues =
        validateWorkbook(library, { sheets }).find((findings) => findings.sheet === sheet)?.issues ?? [];
      if (issues.some(({ cell, related }) => touches(cells, cell, related))) found += 1;
      else lost += 1;
      if (issues.some(({ cell }) => isExact(cells, cell))) exact += 1;
    }
    if (lost > 0) missed.push(`${name}: ${lost} of ${perKind}`);
  }
  return { kinds: faults.length, sheets: faults.length * perKind, found, exact, missed };
}

export interface CleanScore {
  readonly sheets: number;
  readonly filledCells: number;
  readonly unrecognised: number;
  readonly errors: readonly string[];
  readonly queries: readonly string[];
}

/** `sheets` sheets without any mistake, from fixed seeds. */
export function scoreClean(sheets: number): CleanScore {
  let filledCells = 0;
  let unrecognised = 0;
  const errors: string[] = [];
  const queries: string[] = [];
  for (let at = 0; at < sheets; at += 1) {
    const model = cleanSheet(randomFrom(1_000_003 + at));
    filledCells += model.rows
      .flat()
      .filter((cell) => cell && cell.value !== null && cell.value !== '').length;
    const [findings] = validateWorkbook(library, { sheets: [model] });
    if (!findings?.template) unrecognised += 1;
    for (const { level, ruleId, message } of findings?.issues ?? []) {
      if (level === 'error') errors.push(`${at} ${ruleId} ${message}`);
      if (level === 'query') queries.push(`${at} ${ruleId} ${message}`);
    }
  }
  return { sheets, filledCells, unrecognised, errors, queries };
}
