/** Splits the targets of a unit among its sub-units: by the printed table where there is one, else by weight. */
import type { Random } from '../corpus/random';
import type { Specimen, Spot } from '../corpus/specimen';
import { indicatorOf, type Facts } from './facts';
import { rounded } from './formula';
import { townsOf } from './texts';

export function allocate(page: Specimen, facts: Facts, random: Random): void {
  const whole = String(page.identity('unit')?.value);
  const lines = namedLines(page, whole, random);
  const weights = lines.map(() => random.between(0.5, 2.5));
  for (const goal of page.cells(['official'], 'target')) {
    const { indicator = '', year = 0 } = goal.binding;
    const target = Number(goal.value);
    const cells = lines.map((line) => cellOf(page, line, indicator));
    // The city and the district have tables of their own, which their forms have to repeat.
    const printed = cells.map((spot) => facts.goal(indicator, spot?.binding.region ?? '', year));
    const parts = printed.every((value) => value !== null)
      ? printed
      : split(indicator, target, weights, random);
    for (const [at, spot] of cells.entries()) if (spot) spot.value = parts[at] ?? null;
  }
}

export function cellOf(page: Specimen, name: Spot, indicator: string): Spot | undefined {
  return page
    .rowOf(name)
    .find(({ binding }) => binding.indicator === indicator && binding.field === 'target');
}

/** The lines of sub-units that have a name; where no document names any, the clerk writes them in. */
function namedLines(page: Specimen, whole: string, random: Random): Spot[] {
  const known = page.cells(['label'], 'name');
  if (known.length > 0) return known;
  const room = page.cells(['spare'], 'name');
  const towns = townsOf(whole);
  const names = random.some(
    towns,
    Math.min(room.length, random.integer(Math.min(4, towns.length), towns.length)),
  );
  return names.flatMap((name, at) => {
    const spot = room[at];
    if (spot) spot.value = name;
    return spot ?? [];
  });
}

function split(id: string, target: number, weights: readonly number[], random: Random): number[] {
  const indicator = indicatorOf(id);
  if (!indicator.additive) {
    const parts = weights.map(() => rounded(target * random.between(0.6, 1.4), 2));
    // The whole lies between the lowest and the highest part.
    parts[0] = rounded(target * 1.2, 2);
    parts[1] = rounded(target * 0.8, 2);
    return parts;
  }
  const places = indicator.integer ? 0 : target < 1 ? 4 : 2;
  const unit = 10 ** -places;
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const parts = weights.map((weight) => Math.floor((target * weight) / total / unit + 1e-9));
  let rest = Math.round(target / unit) - parts.reduce((sum, part) => sum + part, 0);
  for (let at = 0; rest > 0; at = (at + 1) % parts.length, rest -= 1) parts[at] = (parts[at] ?? 0) + 1;
  return parts.map((part) => rounded(part * unit, places));
}
