/** What a spreadsheet shows in the computed cells of a form, worked out without the formulas themselves. */
import Big from 'big.js';
import { library } from '../filledSheet';
import type { CellValue } from '../../../../src/core/sheet/model';
import type { Specimen, Spot } from './specimen';

const PLACES = 6;

/** Fills in every computed cell that still holds its formula. */
export function calculate(specimen: Specimen): void {
  const figures = new Map<string, Spot>();
  for (const spot of specimen.spots) {
    const { indicator, region, field, total } = spot.binding;
    if (indicator !== undefined && field !== undefined) {
      figures.set(`${indicator}|${region ?? ''}|${field}|${total === true ? 'total' : ''}`, spot);
    }
  }
  const beside = (spot: Spot, field: string): CellValue => {
    const { indicator = '', region = '', total } = spot.binding;
    return figures.get(`${indicator}|${region}|${field}|${total === true ? 'total' : ''}`)?.value ?? null;
  };
  const share = specimen.find({ field: 'paceShare' })?.value ?? 1;
  // Sums first, since rates and differences rest on them.
  for (const fields of [
    ['sum', 'actual'],
    ['difference'],
    ['gap', 'completion', 'status', 'pace', 'check'],
  ]) {
    for (const spot of specimen.cells(['computed'])) {
      const { field } = spot.binding;
      if (spot.formula === undefined || spot.kept === true || field === undefined || !fields.includes(field))
        continue;
      spot.value = result(specimen, spot, field, beside, Number(share));
    }
  }
}

function result(
  specimen: Specimen,
  spot: Spot,
  field: string,
  beside: (spot: Spot, field: string) => CellValue,
  share: number,
): CellValue {
  const [target, actual, before] = [beside(spot, 'target'), beside(spot, 'actual'), beside(spot, 'before')];
  switch (field) {
    case 'sum':
    case 'actual':
      return added(partsOf(specimen, spot));
    case 'difference': {
      const sum = beside(spot, 'sum');
      return typeof sum === 'number' && typeof target === 'number'
        ? minus(sum, target)
        : sum === ''
          ? ''
          : sum;
    }
    case 'check':
      return checked(spot, beside(spot, 'difference'), partsOf(specimen, spot), target);
  }
  if (typeof actual !== 'number') return '';
  if (typeof target !== 'number') return { error: '#VALUE!' };
  const indicator = library.indicators.find(({ id }) => id === spot.binding.indicator);
  const lower = indicator?.direction === 'lower';
  switch (field) {
    case 'gap':
      return lower ? minus(actual, target) : minus(target, actual);
    case 'completion': {
      const [above, below] = lower ? [target, actual] : [actual, target];
      return below === 0 ? '' : above / below;
    }
    case 'status': {
      const strict = spot.formula?.includes('持平') === true;
      const met = lower ? actual <= target : actual >= target;
      return met ? (strict && actual === target ? '持平，未突破' : '已完成') : '未完成';
    }
    default: {
      if (indicator?.measure === 'increment' || indicator?.measure === 'annual') {
        return minus(actual, target * share);
      }
      return typeof before === 'number'
        ? minus(actual, before + (target - before) * share)
        : { error: '#VALUE!' };
    }
  }
}

/** The cells of the parts in the column of a total. */
export function partsOf(specimen: Specimen, total: Spot): Spot[] {
  const field =
    total.binding.field === 'sum' || total.binding.field === 'check' ? 'target' : total.binding.field;
  return specimen.spots.filter(
    ({ role, binding }) =>
      (role === 'entry' || role === 'spare') &&
      binding.indicator === total.binding.indicator &&
      binding.field === field &&
      binding.total !== true,
  );
}

function added(parts: readonly Spot[]): CellValue {
  const failed = parts.find(({ value }) => typeof value === 'object' && value !== null);
  if (failed) return failed.value;
  const numbers = parts.flatMap(({ value }) => (typeof value === 'number' ? [value] : []));
  if (numbers.length === 0) return '';
  return Number(
    numbers
      .reduce((sum, number) => sum.plus(number), new Big(0))
      .round(PLACES)
      .toFixed(),
  );
}

function checked(spot: Spot, difference: CellValue, parts: readonly Spot[], target: CellValue): CellValue {
  if (spot.formula?.includes('MIN(') !== true) {
    if (typeof difference !== 'number') return difference;
    return difference === 0 ? '相符' : difference > 0 ? '合计多于目标' : '合计少于目标';
  }
  const numbers = parts.flatMap(({ value }) => (typeof value === 'number' ? [value] : []));
  if (numbers.length === 0) return '';
  const within = Math.min(...numbers) <= Number(target) && Math.max(...numbers) >= Number(target);
  return within ? '在区间内' : '超出区间';
}

function minus(from: number, what: number): number {
  return Number(new Big(from).minus(new Big(what)).round(PLACES).toFixed());
}
