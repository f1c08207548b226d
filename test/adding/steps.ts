/** What the numbered steps under a heading of a README name: files to touch, and command lines to run. */
import { posix } from 'node:path';

export interface Steps {
  readonly files: readonly string[];
  readonly commands: readonly string[];
}

const ROOTED = /^(src|test|seeds)\/|^(README(\.zh-CN)?\.md|manifest\.xml)$/;
const FILE = /^[\w<>./-]+\.(tsx?|json|md|xml)$/;

/**
 * @param names what stands for the placeholders: NAME is `surplus`
 * @throws Error when the page has no such heading, or no numbered steps under it.
 */
export function stepsOf(
  page: string,
  { readme, heading, names }: { readme: string; heading: string; names: Readonly<Record<string, string>> },
): Steps {
  const section = page.split(/^## /m).find((part) => part.startsWith(`${heading}\n`));
  const steps = section?.split(/^(?=\d+\. )/m).slice(1) ?? [];
  if (steps.length === 0) throw new Error(`${readme} has no numbered steps under “${heading}”`);
  const filled = (text: string): string =>
    Object.entries(names).reduce((line, [name, value]) => line.replaceAll(name, value), text);
  const quoted = Array.from(steps.join('').matchAll(/`([^`]+)`/g), ([, text = '']) =>
    filled(text.replace(/\s+/g, ' ')),
  );
  const commands = quoted.filter((text) => /^(npx|npm run) /.test(text));
  // A command is run in the root.
  const written = commands.flatMap((command) => />\s*(\S+)$/.exec(command)?.[1] ?? []);
  const named = quoted
    .filter((text) => FILE.test(text))
    .map((file) => (ROOTED.test(file) ? file : posix.join(posix.dirname(readme), file)));
  return { files: [...new Set([...named, ...written])].sort(), commands };
}
