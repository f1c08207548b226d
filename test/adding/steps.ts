/**
 * The numbered steps under a heading of a README, as something that can be carried out: what to write where, and which
 * command lines to run. Only the first paragraph of a step and its blocks of code count; what follows explains.
 */

export interface Edit {
  readonly file: string;
  readonly text: string;
  /** Left out: the file is new. */
  readonly place?: Place;
}

export type Place =
  | 'at the end'
  | { readonly where: 'before' | 'after' | 'in place of'; /** How the line begins. */ readonly line: string };

export interface Command {
  readonly line: string;
  /** All that it prints, where the step says so. */
  readonly gives?: string;
}

export interface Step {
  /** Files that the step names, because it or its commands write them. */
  readonly files: readonly string[];
  readonly edits: readonly Edit[];
  readonly commands: readonly Command[];
}

const FILE = /^[\w./-]+\.(tsx?|json|md|xml)$/;
const COMMAND = /`((?:npx|npm run) [^`]+)`(?: gives `([^`]+)`)?/g;
const PLACE = /(before|after|in place of) `([^`]+)`|at the end/g;
const BLOCK = /^```\w*\n([^]*?)^```$/gm;

/** @throws Error when the page has no such heading, no numbered steps under it, or a step that cannot be followed. */
export function stepsOf(page: string, heading: string): readonly Step[] {
  const section = page.split(/^## /m).find((part) => part.startsWith(`${heading}\n`)) ?? '';
  // A step goes on in lines that are indented; blank lines belong to it, too.
  const steps = section.match(/^\d+\. .*(?:\n(?: {3}.*)?)*/gm) ?? [];
  if (steps.length === 0) throw new Error(`no numbered steps under “${heading}”`);
  return steps.map((step) => readStep(step.replace(/^(\d+\. | {3})/gm, '')));
}

function readStep(step: string): Step {
  const instruction = (step.split(/\n\s*\n/)[0] ?? '').replace(/\s+/g, ' ');
  const blocks = Array.from(step.matchAll(BLOCK), ([, text = '']) => text);
  const quoted = Array.from(instruction.matchAll(/`([^`]+)`/g), ([, text = '']) => text);
  const commands = Array.from(instruction.matchAll(COMMAND), ([, line = '', gives]): Command =>
    gives === undefined ? { line } : { line, gives },
  );
  const written = commands.flatMap(({ line }) => />\s*(\S+)$/.exec(line)?.[1] ?? []);
  const files = [...quoted.filter((text) => FILE.test(text)), ...written];
  return { files, edits: editsOf(files, blocks, placesOf(instruction), instruction), commands };
}

function placesOf(instruction: string): readonly Place[] {
  return Array.from(instruction.matchAll(PLACE), ([, where, line]) =>
    where !== undefined && line !== undefined ? { where: where as 'before', line } : 'at the end',
  );
}

function editsOf(
  files: readonly string[],
  blocks: readonly string[],
  places: readonly Place[],
  instruction: string,
): readonly Edit[] {
  if (blocks.length === 0) return [];
  const [file] = files;
  if (file === undefined) throw new Error(`which file? “${instruction}”`);
  if (places.length === 0 && blocks.length === 1) return blocks.map((text) => ({ file, text }));
  if (places.length !== blocks.length) throw new Error(`which block goes where? “${instruction}”`);
  return places.map((place, index) => ({ file, text: blocks[index] ?? '', place }));
}
