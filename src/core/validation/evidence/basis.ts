/** On what document and clause a finding rests, where the rule itself names none. */
import type { PlanLibrary } from '../../plan/types';
import type { CellBinding } from '../../sheet/model';
import type { Layer } from '../issue';
import type { Layout } from '../recognition/layout';
import { targetsOf } from './targetsOf';

/** Layers that compare with what a document says; the others rest on how forms are filled in. */
const BY_DOCUMENT: ReadonlySet<Layer> = new Set(['structure', 'ranges', 'arithmetic', 'across', 'plan']);
const BY_TARGET: ReadonlySet<Layer> = new Set(['ranges', 'arithmetic', 'plan']);

/**
 * Document and annex of a finding: of an official table the annex itself, of a form the place where the target of the
 * cell stands.
 *
 * @returns `undefined` where no document has a say
 */
export function basisOf(
  library: PlanLibrary,
  { template, options }: Layout,
  layer: Layer,
  binding: CellBinding = {},
): string | undefined {
  if (template.kind === 'annex') {
    if (!BY_DOCUMENT.has(layer)) return undefined;
    return [template.document, template.source].join(' ').trim();
  }
  if (!BY_TARGET.has(layer)) return undefined;
  const targets = targetsOf(library, binding).filter(
    (each) => each.year === binding.year && each.role === 'target',
  );
  const target = targets.find(({ document }) => document === options.document) ?? targets[0];
  return target && `${target.document} ${target.source}`;
}
