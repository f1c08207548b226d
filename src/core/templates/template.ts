/** What a template is: a title, what it can be asked for, and the sheet model it builds. */
import type { Period } from '../plan/period';
import type { PlanLibrary } from '../plan/types';
import type { SheetModel } from '../sheet/model';
import type { Text } from '../wording/text';

export { PERIODS, type Period } from '../plan/period';

/** Of an annex the id that its document gives it, of a form the name of its file here. */
export type TemplateId = string;

/** What a form is built for. Official annexes ignore it. */
export interface TemplateOptions {
  readonly region?: string;
  readonly year?: number;
  readonly period?: Period;
  /** Document that the form rests on, by number or title; left out = the one in force for unit and year. */
  readonly document?: string;
  /** `native` formulas live in any spreadsheet; `kc` formulas follow the embedded targets. */
  readonly formulas?: 'native' | 'kc';
}

/** A unit that a form can be built for, and the years. */
export interface TemplateChoice {
  /** What {@link TemplateOptions.region} may say. */
  readonly unit: string;
  /** Earliest first. */
  readonly years: readonly number[];
}

export interface Template {
  readonly id: TemplateId;
  /** `annex`: a table exactly as printed. `form`: to be filled in. */
  readonly kind: 'annex' | 'form';
  /** 表号 of a form (KC-ZB-01/1); annexes are printed without one. */
  readonly formCode: string | null;
  readonly title: Text;
  /** Key of the document that it is a table of; `null` for a form, which rests on what is in force for unit and year. */
  readonly document: string | null;
  /** Which annex of the document it is: 附件3. */
  readonly source?: string;
  /** Which options it needs, so that pane and command line can ask for them. */
  readonly needs: readonly ('region' | 'year' | 'period')[];
  /** What the options may say, in the order of the plans; annexes need none. */
  readonly choices?: (library: PlanLibrary) => readonly TemplateChoice[];
  /**
   * Builds the sheet: every cell with value, style, role and binding.
   * @throws PlanError when the library has nothing for these options, in one Chinese sentence.
   */
  readonly build: (library: PlanLibrary, options: TemplateOptions) => SheetModel;
}
