/** Runs the `@example` of every comment in core, functions and deploy and compares it with the result it states. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import vm from 'node:vm';
import Big from 'big.js';
import ts from 'typescript';
import { embeddedLibrary } from '../src/core/plan/embedded';

const root = resolve(__dirname, '..');

interface Example {
  readonly expression: string;
  readonly result: string;
}

function examplesOf(source: string): Example[] {
  const comments = source.match(/\/\*\*[\s\S]*?\*\//g) ?? [];
  return comments.flatMap((comment) => {
    const text = comment.replace(/^\/\*\*|\*\/$/g, '').replace(/^\s*\* ?/gm, '');
    return text
      .split(/^\s*@/m)
      .filter((tag) => tag.startsWith('example'))
      .map((tag) => {
        const body = tag.slice('example'.length).trim();
        const mark = body.lastIndexOf('// ');
        return {
          expression: body.slice(0, mark).trim(),
          result: mark < 0 ? '' : body.slice(mark + 3).trim(),
        };
      });
  });
}

function sourceFiles(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !entry.name.endsWith('.d.ts'))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)));
}

function evaluated(expression: string, scope: Record<string, unknown>): unknown {
  const script = ts.transpile(`(${expression})`, { target: ts.ScriptTarget.ES2022 });
  const names = Object.keys(scope);
  const run = vm.runInThisContext(
    `(function(${names.join(',')}){return ${script.trim().replace(/;$/, '')}})`,
  ) as (...values: unknown[]) => unknown;
  return run(...names.map((name) => scope[name]));
}

describe('the examples in the comments', () => {
  const files = [...sourceFiles('src/core'), ...sourceFiles('src/functions'), ...sourceFiles('src/deploy')];
  const cases = files.flatMap((file) =>
    examplesOf(readFileSync(join(root, file), 'utf8')).map((example) => ({ file, ...example })),
  );

  it('are there', () => {
    expect(cases.length).toBeGreaterThan(40);
  });

  it.each(cases)('$file: $expression', ({ file, expression, result }) => {
    const module = jest.requireActual<Record<string, unknown>>(join(root, file));
    const scope = { Big, embeddedLibrary, ...module };
    expect(result).not.toBe('');
    expect(evaluated(expression, scope)).toEqual(evaluated(result, scope));
  });
});
