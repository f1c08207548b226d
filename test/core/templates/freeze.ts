/**
 * The sheets of all templates as digests: `npx tsx test/core/templates/freeze.ts` writes down how they are drawn now,
 * and `frozen.test.ts` holds every later drawing against it, cell by cell and style by style.
 */
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { embeddedLibrary } from '../../../src/core/plan/embedded';
import { PlanError } from '../../../src/core/plan/types';
import { templateById, templates } from '../../../src/core/templates/catalogue';
import { PERIODS, type TemplateOptions } from '../../../src/core/templates/template';

export const FROZEN = join(__dirname, 'frozen.json');

export interface Frozen {
  /** Documents that the forms are also asked for by name. */
  readonly documents: readonly string[];
  /** By template, unit and year: the digest of all its periods, kinds of formulas and documents. */
  readonly digests: Readonly<Record<string, string>>;
}

/** JSON that does not depend on the order in which fields were set. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  );
}

/** One sheet as text, or the sentence that says why it cannot be had. */
function drawn(id: string, options: TemplateOptions): string {
  try {
    return canonical(templateById(id)?.build(embeddedLibrary, options));
  } catch (error) {
    if (error instanceof PlanError) return error.code;
    throw error;
  }
}

/** Digest of every sheet of a template for one unit and year; the key is `id|unit|year`, of an annex only its id. */
export function digestOf(key: string, documents: readonly string[]): string {
  const [id = '', region, year] = key.split('|');
  const hash = createHash('sha256');
  const where: TemplateOptions = region === undefined ? {} : { region, year: Number(year) };
  // The report on tasks did not look at the document named.
  const named = region === undefined || id === 'report-tasks' ? [] : documents;
  for (const document of [undefined, ...named]) {
    for (const period of PERIODS) {
      for (const formulas of ['native', 'kc'] as const) {
        const basis = document === undefined ? {} : { document };
        hash.update(drawn(id, { ...where, period, formulas, ...basis }));
      }
    }
  }
  return hash.digest('hex').slice(0, 24);
}

if (process.argv[1]?.endsWith('freeze.ts') === true) {
  const documents = embeddedLibrary.documents.map(({ key }) => key);
  const keys = templates.flatMap(({ id, choices }) =>
    choices
      ? choices(embeddedLibrary).flatMap(({ unit, years }) => years.map((year) => `${id}|${unit}|${year}`))
      : [id],
  );
  const digests = Object.fromEntries(keys.map((key) => [key, digestOf(key, documents)]));
  writeFileSync(FROZEN, `${JSON.stringify({ documents, digests }, null, 2)}\n`);
}
