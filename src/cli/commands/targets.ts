import { embeddedLibrary } from '../../core/plan/embedded';
import { resolveDocument } from '../../core/plan/resolve';
import type { Target } from '../../core/plan/types';
import type { Command } from '../command';
import { textTable } from '../textTable';

/** One target in the shape that other programs rely on. */
function targetRecord(target: Target) {
  const indicator = embeddedLibrary.indicators.find(({ id }) => id === target.indicator);
  return {
    document: target.document,
    source: target.source,
    row: target.row,
    indicator: target.indicator,
    indicatorName: indicator?.name ?? target.indicator,
    region: target.region,
    year: target.year,
    value: target.value === null ? null : target.value.toNumber(),
    printed: target.printed,
    unit: target.unit,
    comparator: target.comparator,
    role: target.role,
    ...(target.upper !== undefined && { upper: target.upper.toNumber() }),
    ...(target.qualifier !== undefined && { qualifier: target.qualifier }),
    ...(target.impliedYear !== undefined && { impliedYear: target.impliedYear }),
    ...(target.suspect !== undefined && { suspect: target.suspect }),
    ...(target.lead !== undefined && { lead: target.lead }),
    ...(target.responsible !== undefined && { responsible: target.responsible }),
  };
}

/** `targets [--document NUMBER]`: every number of the plans, with its place in the documents. */
export const targets: Command = (_args, options) => {
  const wanted = options.document === undefined ? null : resolveDocument(embeddedLibrary, options.document);
  const list = embeddedLibrary.targets
    .filter((target) => wanted === null || target.document === wanted.key)
    .map((target) => targetRecord(target));
  return {
    exitCode: 0,
    json: list,
    text: textTable(
      list.map(({ document, source, region, year, indicatorName, comparator, printed, unit, role }) => [
        document,
        source,
        region,
        year === null ? '—' : String(year),
        indicatorName,
        comparator,
        printed,
        unit,
        role,
      ]),
    ),
  };
};
