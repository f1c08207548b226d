import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import ts from 'typescript';

const root = resolve(__dirname, '..');

/** Who may import whom. A path is allowed when it begins with one of the prefixes; own folder always is. */
const boundaries: Readonly<Record<string, { ours: readonly string[]; packages: readonly string[] }>> = {
  'src/core/wording': { ours: [], packages: [] },
  'src/core/sheet': { ours: ['src/core/wording'], packages: [] },
  'src/core/plan': { ours: ['src/core/wording', 'src/core/sheet', 'seeds'], packages: ['big.js'] },
  'src/core/templates': {
    ours: ['src/core/wording', 'src/core/sheet', 'src/core/plan'],
    packages: ['big.js'],
  },
  'src/core/validation': {
    ours: ['src/core/wording', 'src/core/sheet', 'src/core/plan', 'src/core/templates'],
    packages: ['big.js'],
  },
  'src/core/submission': {
    ours: [
      'src/core/wording',
      'src/core/sheet',
      'src/core/plan',
      'src/core/templates',
      'src/core/validation',
    ],
    packages: ['big.js'],
  },
  'src/hosts/excel': { ours: ['src/core'], packages: [] },
  'src/hosts/xlsx': { ours: ['src/core'], packages: ['hucre', 'fflate', 'saxes'] },
  'src/batch': { ours: ['src/core', 'src/hosts/xlsx'], packages: [] },
  'src/functions': { ours: ['src/core'], packages: ['big.js'] },
  'src/commands': { ours: ['src/core', 'src/hosts', 'src/functions', 'src/taskpane'], packages: [] },
  'src/taskpane': {
    ours: ['src/core', 'src/hosts/excel', 'src/functions'],
    packages: ['react', 'react-dom', '@fluentui/react-components', '@fluentui/react-icons'],
  },
  'src/cli': {
    ours: ['src/core', 'src/hosts/xlsx', 'src/batch', 'src/functions', 'seeds'],
    packages: ['node:', 'zod', 'big.js'],
  },
  'src/workbench': {
    ours: ['src/core', 'src/hosts/xlsx'],
    packages: ['@univerjs/', 'webpack', 'rxjs', 'idb'],
  },
  'src/deploy': { ours: [], packages: ['node:', 'sirv', 'fast-xml-parser'] },
};

function sourceFiles(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)));
}

function importsOf(file: string): string[] {
  const text = readFileSync(join(root, file), 'utf8');
  return ts.preProcessFile(text, true, true).importedFiles.map((imported) => {
    if (!imported.fileName.startsWith('.')) return imported.fileName;
    return relative(root, resolve(root, dirname(file), imported.fileName));
  });
}

const isWithin = (path: string, prefix: string): boolean => path === prefix || path.startsWith(`${prefix}/`);

describe('import boundaries', () => {
  const entries = Object.entries(boundaries);

  it('give every source file exactly one home', () => {
    const homeless = sourceFiles('src').filter(
      (file) => entries.filter(([folder]) => isWithin(file, folder)).length !== 1,
    );
    expect(homeless).toEqual([]);
  });

  it.each(entries)('hold in %s, which has files', (folder, allowed) => {
    const files = sourceFiles(folder);
    expect(files.length).toBeGreaterThan(0);
    const forbidden = files.flatMap((file) =>
      importsOf(file)
        .filter((imported) => {
          const ours = /^(src|seeds|test)(\/|$)/.test(imported) || imported.startsWith('..');
          if (ours) return ![folder, ...allowed.ours].some((prefix) => isWithin(imported, prefix));
          return !allowed.packages.some(
            (name) =>
              imported === name ||
              imported.startsWith(name.endsWith(':') || name.endsWith('/') ? name : `${name}/`),
          );
        })
        .map((imported) => `${file} imports ${imported}`),
    );
    expect(forbidden).toEqual([]);
  });

  it('keep the name Excel. inside hosts/excel', () => {
    const naming = sourceFiles('src').filter(
      (file) =>
        !isWithin(file, 'src/hosts/excel') &&
        !isWithin(file, 'src/workbench') &&
        /\bExcel\.(run|Range|Worksheet|RequestContext)/.test(readFileSync(join(root, file), 'utf8')),
    );
    expect(naming).toEqual([]);
  });
});

/**
 * The rooms of the validator, from the ground up: what each may import of the others. The files at the door that say
 * what a rule and an issue are belong to the ground; `validate.ts` stands above all.
 */
const rooms: Readonly<Record<string, readonly string[]>> = {
  recognition: [],
  evidence: ['recognition', 'issue'],
  rules: ['recognition', 'evidence', 'rule', 'issue'],
  // The findings name rules by their titles, so they know the list of rules, and no rule by itself.
  findings: ['recognition', 'rule', 'issue', 'rules'],
};

describe('the rooms of the validator', () => {
  const home = 'src/core/validation';
  const inside = (file: string): string[] =>
    importsOf(file)
      .filter((imported) => isWithin(imported, home))
      .map((imported) => relative(home, imported));

  it.each(Object.entries(rooms))('%s imports only what lies below it', (room, below) => {
    const files = sourceFiles(`${home}/${room}`);
    expect(files.length).toBeGreaterThan(0);
    const forbidden = files.flatMap((file) =>
      inside(file)
        .filter((imported) => {
          if (isWithin(imported, 'rules') && room === 'findings') return imported !== 'rules';
          return ![room, ...below].some((allowed) => isWithin(imported, allowed));
        })
        .map((imported) => `${file} imports ${imported}`),
    );
    expect(forbidden).toEqual([]);
  });

  it('a rule imports no other rule', () => {
    const ruleFiles = sourceFiles(`${home}/rules`).filter((file) => !file.endsWith('/index.ts'));
    expect(ruleFiles.length).toBeGreaterThan(0);
    const forbidden = ruleFiles.flatMap((file) =>
      inside(file)
        .filter((imported) => isWithin(imported, 'rules'))
        .map((imported) => `${file} imports ${imported}`),
    );
    expect(forbidden).toEqual([]);
  });
});
