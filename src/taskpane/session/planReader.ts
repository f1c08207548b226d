/** The tables that this workbook marks as its own plans (本表目标): which there are, and what was understood of them. */
import { withOwnPlans } from '../../core/plan/ownPlan';
import { findMark, hasOwnPlan, MARK_ROWS, markText, placeForMark } from '../../core/plan/ownPlanMark';
import { ownPlanReading, type OwnPlanReading } from '../../core/plan/ownPlanReading';
import type { PlanLibrary } from '../../core/plan/types';
import type { CellChange } from '../../core/sheet/host';
import type { ContentChange, LiveHost } from '../../core/sheet/liveHost';
import type { SheetModel } from '../../core/sheet/model';
import { localDate } from '../../core/sheet/serialDate';

export interface WorkbookPlan {
  readonly sheet: string;
  /** What formulas call it by. */
  readonly name: string;
  /** Sentences, each naming its cell; with any of them the plan does not answer. */
  readonly problems: readonly string[];
  /** `null` when it does not answer. */
  readonly reading: OwnPlanReading | null;
}

export interface WorkbookPlans {
  /** The official documents and the plans that could be read. */
  readonly library: PlanLibrary;
  readonly plans: readonly WorkbookPlan[];
}

/** Follows the marked tables of the workbook; reads whole only the sheets that are marked. */
export class PlanReader {
  private marked: ReadonlySet<string> = new Set();
  private known = '[]';

  constructor(
    private readonly host: Pick<LiveHost, 'readTops' | 'readWorkbook'>,
    private readonly official: PlanLibrary,
  ) {}

  /** False for changes that can neither touch a marked table nor mark one, so that nothing has to be read. */
  canConcern({ sheet, range }: ContentChange): boolean {
    return sheet === null || range === null || range.top < MARK_ROWS || this.marked.has(sheet);
  }

  /** The plans as they are now, or `null` when they say the same as when they were read before. */
  async read(today: Date): Promise<WorkbookPlans | null> {
    const marked = (await this.host.readTops(MARK_ROWS)).filter(hasOwnPlan).map(({ name }) => name);
    this.marked = new Set(marked);
    const sheets = marked.length === 0 ? [] : (await this.host.readWorkbook(marked)).sheets;
    const { library, plans } = withOwnPlans(this.official, sheets, localDate(today));
    const known = JSON.stringify(plans);
    if (known === this.known) return null;
    this.known = known;
    return {
      library,
      plans: plans.map(({ sheet: name, document, problems }) => {
        const sheet = sheets.find((candidate) => candidate.name === name);
        return {
          sheet: name,
          name: (sheet && findMark(sheet)?.name) ?? name,
          problems,
          reading: document && sheet ? ownPlanReading(library, sheet, document) : null,
        };
      }),
    };
  }
}

/** The change that marks a sheet, or gives its plan another name. */
export function markChange(sheet: SheetModel, name: string): CellChange {
  const mark = findMark(sheet);
  const { row, column } = mark ?? placeForMark(sheet);
  const expected = sheet.rows[row]?.[column]?.value ?? null;
  return { sheet: sheet.name, row, column, value: markText(name), expected };
}

/** The change that takes the mark away, or `null` when there is none. The table stays as it is. */
export function unmarkChange(sheet: SheetModel): CellChange | null {
  const mark = findMark(sheet);
  if (!mark) return null;
  const { row, column } = mark;
  return { sheet: sheet.name, row, column, value: null, expected: sheet.rows[row]?.[column]?.value ?? null };
}
