/** What a protected sheet still allows, in the words of the file format, and the same in those of Excel's API. */

/** Acts on a protected sheet, beside typing into its open cells. Each is forbidden unless it is allowed. */
export const PROTECTED_ACTS = [
  'formatCells',
  'formatColumns',
  'formatRows',
  'insertColumns',
  'insertRows',
  'insertHyperlinks',
  'deleteColumns',
  'deleteRows',
  'sort',
  'autoFilter',
  'pivotTables',
  'editObjects',
  'editScenarios',
] as const;

export type ProtectedAct = (typeof PROTECTED_ACTS)[number];

export interface SheetProtection {
  readonly allows: readonly ProtectedAct[];
  /** Which cells can be chosen: all, if it is not stated. */
  readonly chooses?: 'open' | 'none';
}

/** The options of a protection in the words of Excel, as far as a sheet of ours states them. */
export type ExcelProtection = Readonly<Record<`allow${Capitalize<ProtectedAct>}`, boolean>> & {
  readonly selectionMode: 'Normal' | 'Unlocked' | 'None';
};

/**
 * How the forms are protected. Formats stay free, so that a fix can give a cell its number format and a column that
 * shows ### can be widened.
 */
export const FORM_PROTECTION: SheetProtection = { allows: ['formatCells', 'formatColumns', 'formatRows'] };

/**
 * A protection as Excel's API takes it.
 *
 * @example toExcelProtection({ allows: ['sort'] }).allowSort // true
 */
export function toExcelProtection({ allows, chooses }: SheetProtection): ExcelProtection {
  const options = Object.fromEntries(PROTECTED_ACTS.map((act) => [optionOf(act), allows.includes(act)]));
  const selectionMode = chooses === undefined ? 'Normal' : chooses === 'open' ? 'Unlocked' : 'None';
  return { ...(options as Omit<ExcelProtection, 'selectionMode'>), selectionMode };
}

/**
 * A protection from what Excel, or whoever plays it, answers: nothing in it is sure.
 *
 * @example fromExcelProtection({ allowSort: true, selectionMode: 'None' }) // { allows: ['sort'], chooses: 'none' }
 */
export function fromExcelProtection(options: Readonly<Record<string, unknown>>): SheetProtection {
  const allows = PROTECTED_ACTS.filter((act) => options[optionOf(act)] === true);
  if (options.selectionMode === 'Unlocked') return { allows, chooses: 'open' };
  return options.selectionMode === 'None' ? { allows, chooses: 'none' } : { allows };
}

function optionOf(act: ProtectedAct): keyof ExcelProtection {
  return `allow${act.charAt(0).toUpperCase()}${act.slice(1)}` as keyof ExcelProtection;
}
