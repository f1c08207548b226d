/** Reads a file of data and says, field by field, what of it does not fit its schema. */
import { existsSync, readFileSync } from 'node:fs';
import type { z } from 'zod';
import { seedWording } from '../core/wording/plan-seeds';
import { type Fillings, fill } from '../core/wording/text';

/** Says what is wrong at a place of a file. */
export type Say = (place: string, message: keyof typeof seedWording, fillings?: Fillings) => void;

/** `annexes[2].rows[3].printed` */
function pathText(path: readonly PropertyKey[]): string {
  const text = path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`)).join('');
  return text.replace(/^\./, '') || fill(seedWording.wholeFile);
}

function readJson(path: string, say: Say): unknown {
  const whole = fill(seedWording.wholeFile);
  if (!existsSync(path)) {
    say(whole, 'noFile');
    return undefined;
  }
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    say(whole, 'noJson', { reason: error instanceof Error ? error.message : String(error) });
    return undefined;
  }
}

function sayIssue(issue: z.core.$ZodIssue, data: unknown, say: Say): void {
  if (issue.code === 'unrecognized_keys') {
    for (const field of issue.keys) say(pathText(issue.path), 'unknownField', { field });
    return;
  }
  const parent = issue.path
    .slice(0, -1)
    .reduce<unknown>((value, step) => (value as Record<PropertyKey, unknown>)[step], data);
  const field = issue.path[issue.path.length - 1];
  const absent =
    field !== undefined && typeof parent === 'object' && parent !== null && !Object.hasOwn(parent, field);
  if (absent) say(pathText(issue.path.slice(0, -1)), 'missingField', { field: String(field) });
  else say(pathText(issue.path), 'wrongValue', { reason: issue.message });
}

/** What a file holds, if it fits the schema; what does not fit is said place by place. */
export function readSeed(schema: z.ZodType, path: string, say: Say): unknown {
  const data = readJson(path, say);
  if (data === undefined) return undefined;
  const result = schema.safeParse(data);
  if (result.success) return data;
  for (const issue of result.error.issues) sayIssue(issue, data, say);
  return undefined;
}
