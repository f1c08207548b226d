/** What the pane shows: each slice of the session owns one part and alone changes it. */
import type { PlanLibrary } from '../../core/plan/types';
import type { Selection } from '../../core/sheet/liveHost';
import type { TemplateOptions } from '../../core/templates/template';
import type { SheetFindings } from '../../core/validation/issue';
import type { CheckProgress } from './longCheck';
import type { WorkbookPlan } from './planReader';

/** Something that the session does while everything else has to wait. */
export interface Task {
  /** As the running words of the tab know it. */
  readonly id: string;
  /** The tab that tells what it came to. */
  readonly tab: string;
  /** True when it changes the workbook, so that the host tells of changes that are the product's own. */
  readonly writes?: boolean;
}

/** What a task came to. */
export interface Notice {
  readonly intent: 'success' | 'warning' | 'error';
  readonly text: string;
  /** Sentences listed under the text. */
  readonly list: readonly string[];
  /** True when what it tells of can be taken back with `Session.undoFixes`. */
  readonly undoes?: boolean;
}

/** What is checked: the whole workbook, or the sheet in front. */
export type CheckScope = 'workbook' | 'sheet';

export type ValidationState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'failed'; readonly scope: CheckScope; readonly message: string }
  | {
      readonly kind: 'done';
      readonly scope: CheckScope;
      readonly findings: readonly SheetFindings[];
      /** Sheets that hold nothing; nobody misses a check of them. */
      readonly emptySheets: readonly string[];
      /** What the host could not read, as sentences. */
      readonly leftOut: readonly string[];
      /** True when the workbook has changed since. */
      readonly stale: boolean;
    };

/** Of the store. */
export interface CommonState {
  /** The tab that was asked for; `null` while nobody has asked for one. */
  readonly tab: string | null;
  /** Id of the task that is under way. */
  readonly running: string | null;
  /** By tab; a tab without one has nothing to say. */
  readonly notices: Readonly<Record<string, Notice | null>>;
}

/** Of `inserting.ts`. */
export interface InsertingState {
  /** Options last chosen, offered again for the next form. What was only assumed is not offered to other forms. */
  readonly lastOptions: TemplateOptions;
  /** True as long as the last insertion can be offered for removal. */
  readonly removable: boolean;
  /** True as long as the formulas last turned into values can be put back. */
  readonly unfreezable: boolean;
}

/** Of `planning.ts`. */
export interface PlanningState {
  /** The official documents, and the plans of this workbook that could be read. */
  readonly library: PlanLibrary;
  /** The tables that this workbook marks as its own plans. */
  readonly ownPlans: readonly WorkbookPlan[];
}

/** Of `checking.ts`. */
export interface CheckingState {
  readonly validation: ValidationState;
  /** How far a check is; `null` while none is under way, or none has said so yet. */
  readonly progress: CheckProgress | null;
  /** True from the wish to stop a check until it has stopped. */
  readonly stopping: boolean;
  /** True while every edit is checked at once and the pane follows the selection. */
  readonly live: boolean;
  /** What is selected in Excel, while the pane follows it. */
  readonly selected: Selection | null;
}

/** Of `reviewing.ts`. */
export interface ReviewingState {
  /** True as long as the last fix can be taken back. */
  readonly undoable: boolean;
  /** Who gave the last explanation, offered again for the next one. */
  readonly explainer: string;
}

export interface SessionState
  extends CommonState, InsertingState, PlanningState, CheckingState, ReviewingState {}

/** The state of a session that has not done anything yet. */
export function initialState(library: PlanLibrary): SessionState {
  return {
    tab: null,
    running: null,
    notices: {},
    lastOptions: {},
    removable: false,
    unfreezable: false,
    library,
    ownPlans: [],
    validation: { kind: 'idle' },
    progress: null,
    stopping: false,
    live: false,
    selected: null,
    undoable: false,
    explainer: '',
  };
}
