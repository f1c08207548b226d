/** The unit whose form it is, as its office writes it: with a seal, as an office of it, with the region above before it. */
import { normaliseName } from '../../plan/normalise';
import { matchRegion } from '../../plan/resolve';
import type { PlanLibrary, Region } from '../../plan/types';

const SEAL = /\((?:盖章|盖公章|公章|签章|章)\)$/;
/** Offices that report for the whole region; any other office is a unit of its own. */
const OFFICE = /(?<=.)(?:科学技术局|科技局|科工局|人民政府|管理委员会|管委会)$/;

/**
 * The name of the unit in the library or in the form's own list; `null` when none, or more than one, can be meant.
 *
 * @param choices units that the form can be filled in for
 * @param document key of the document in whose words to read the name
 */
export function unitNamed(
  library: PlanLibrary,
  choices: readonly string[],
  text: string,
  document: string,
): string | null {
  const plain = normaliseName(text).replace(SEAL, '');
  for (const name of new Set([plain, plain.replace(OFFICE, '')])) {
    const unit =
      chosen(choices, name) ??
      regionNamed(library, name, document) ??
      withRegionBefore(library, choices, name, document) ??
      shortNamed(library, choices, name);
    if (unit !== undefined) return unit;
  }
  return null;
}

function chosen(choices: readonly string[], name: string): string | undefined {
  return choices.find((unit) => normaliseName(unit) === name);
}

function regionNamed(library: PlanLibrary, name: string, document: string): string | undefined {
  const match = matchRegion(library, name, document);
  return match.kind === 'found' ? match.value.name : undefined;
}

/** 南昌市东湖区, and 青云谱区市场监管局 for 区市场监管局. */
function withRegionBefore(
  library: PlanLibrary,
  choices: readonly string[],
  name: string,
  document: string,
): string | undefined {
  for (const above of library.regions) {
    if (!name.startsWith(above.name)) continue;
    const rest = name.slice(above.name.length);
    const office = chosen(choices, `${above.name.slice(-1)}${rest}`);
    if (office !== undefined) return office;
    const unit = regionNamed(library, rest, document);
    if (unit !== undefined && isWithin(library, unit, above)) return unit;
  }
  return undefined;
}

function isWithin(library: PlanLibrary, name: string, above: Region): boolean {
  const parent = library.regions.find((region) => region.name === name)?.parent ?? null;
  return parent !== null && (parent === above.name || isWithin(library, parent, above));
}

/** A short form counts where it can mean only one of the units that fill the form in. */
function shortNamed(library: PlanLibrary, choices: readonly string[], name: string): string | undefined {
  const meant = library.regions.filter(
    (region) => choices.includes(region.name) && region.shortForms?.includes(name),
  );
  const [only, another] = meant;
  return another ? undefined : only?.name;
}
