/** 汇总表 filled in with what came in: a form like any other, to be signed, checked, sealed and passed up. */
import Big from 'big.js';
import { lowerIsBetter } from '../plan/answer';
import type { PlanLibrary, Target } from '../plan/types';
import type { Cell, CellValue, SheetModel } from '../sheet/model';
import { summary } from '../templates/summary';
import { submissionStates } from '../wording/templates';
import type { Consolidation } from './consolidate';
import type { UnitReport } from './unitReport';

/** What the column 报送情况 of the form says of a state; several forms of a unit go back to it. */
const STATES = {
  in: submissionStates.in,
  late: submissionStates.late,
  returned: submissionStates.returned,
  twice: submissionStates.returned,
  missing: submissionStates.missing,
} as const satisfies Record<UnitReport['state'], string>;

export interface FilledSummary {
  readonly sheet: SheetModel;
  /** Where the figure of a unit, or the total of the region, stands in it. */
  readonly placeOf: (
    indicator: string,
    unit: string,
  ) => { readonly row: number; readonly column: number } | undefined;
}

/** The form, with its results worked out, so that also programs that do not calculate show them. */
export function filledSummary(library: PlanLibrary, consolidation: Consolidation): FilledSummary {
  const { region, year, period, document } = consolidation;
  const model = summary.build(library, { region, year, period, document });
  const figures = figuresOf(consolidation);
  const units = new Map(consolidation.units.map((each) => [each.unit, each]));
  const places = new Map<string, { readonly row: number; readonly column: number }>();
  const valueOf = (cell: Cell): CellValue => {
    const { indicator, region: unit = '', field } = cell.binding ?? {};
    if (field === 'submission') return stateWords(units.get(unit));
    if (field === 'remark') return remarkOn(units.get(unit));
    const figure = indicator === undefined ? undefined : figures.get(keyOf(indicator, unit));
    if (indicator === undefined || figure === undefined) return cell.value;
    if (field === 'actual') return Number(figure);
    const target = consolidation.plan.target(indicator, unit);
    return field === 'completion' && cell.role === 'computed'
      ? completion(library, target, figure)
      : cell.value;
  };
  const rows = model.rows.map((line, row) =>
    Array.from(line, (cell, column): Cell | undefined => {
      if (!cell?.binding) return cell;
      const { indicator, region: unit, field } = cell.binding;
      if (field === 'actual' && indicator !== undefined && unit !== undefined && cell.role !== 'label')
        places.set(keyOf(indicator, unit), { row, column });
      return cell.role === 'label' || cell.role === 'official' ? cell : { ...cell, value: valueOf(cell) };
    }),
  );
  return { sheet: { ...model, rows }, placeOf: (indicator, unit) => places.get(keyOf(indicator, unit)) };
}

function keyOf(indicator: string, unit: string): string {
  return `${indicator}\n${unit}`;
}

function figuresOf({ region, totals }: Consolidation): ReadonlyMap<string, string> {
  return new Map(
    totals.flatMap(({ indicator, value, parts }) => [
      ...parts.map((part) => [keyOf(indicator, part.unit), part.value] as const),
      ...(value === null ? [] : [[keyOf(indicator, region), value] as const]),
    ]),
  );
}

function stateWords(report: UnitReport | undefined): string | null {
  return report ? STATES[report.state] : null;
}

/** Why a unit's figures are not there, in a few words; the sheet of arrivals says it in full. */
function remarkOn(report: UnitReport | undefined): string | null {
  const reasons = report?.arrivals.flatMap(({ reason, taken }) =>
    reason !== null && (taken || report.form === null) ? [reason.short] : [],
  );
  return reasons?.[0] ?? null;
}

/** As the form's own formula gives it. */
function completion(library: PlanLibrary, target: Target | undefined, figure: string): CellValue {
  const indicator = library.indicators.find(({ id }) => id === target?.indicator);
  if (!target || target.value === null || !indicator) return '';
  const [actual, wanted] = [new Big(figure), new Big(target.value)];
  const [above, below] = lowerIsBetter(indicator, target.comparator) ? [wanted, actual] : [actual, wanted];
  return below.eq(0) ? '' : Number(above.div(below).toPrecision(15));
}
