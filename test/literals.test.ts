/** The sources know no document, region, indicator or annex by name: those are data. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import ts from 'typescript';
import { embeddedLibrary } from '../src/core/plan/embedded';

const root = resolve(__dirname, '..');

/** Every name by which the data can be meant, as long as it cannot be an everyday word. */
const names: readonly string[] = (() => {
  const { documents, regions, indicators } = embeddedLibrary;
  const all = [
    ...documents.flatMap(({ key, number, title, shortTitles, annexes }) => [
      key,
      number ?? key,
      title,
      ...shortTitles,
      ...annexes.flatMap((annex) => [annex.id, annex.title]),
    ]),
    ...regions.flatMap(({ name, synonyms }) => [name, ...synonyms]),
    ...indicators.flatMap(({ id, name, label }) => [id, name, label]),
  ];
  // Abbreviations such as GDP are words of everybody.
  return [...new Set(all)].filter((name) => name.length > 1 && !/^[a-z]{1,3}$/.test(name));
})();

/** What a file says in its texts, without comments, imports and the sentences of the wording, which may give examples. */
function textsOf(file: string, source: string): { readonly line: number; readonly text: string }[] {
  const kind = file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const parsed = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true, kind);
  const found: { line: number; text: string }[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return;
    if (ts.isPropertyAssignment(node) && ['zh', 'en'].includes(node.name.getText(parsed))) return;
    if (ts.isStringLiteralLike(node) || ts.isTemplateLiteralToken(node) || ts.isJsxText(node)) {
      const { line } = parsed.getLineAndCharacterOfPosition(node.getStart(parsed));
      found.push({ line: line + 1, text: node.text });
    }
    if (ts.isRegularExpressionLiteral(node)) {
      const { line } = parsed.getLineAndCharacterOfPosition(node.getStart(parsed));
      found.push({ line: line + 1, text: node.text });
    }
    ts.forEachChild(node, visit);
  };
  visit(parsed);
  return found;
}

function literals(file: string, source: string): string[] {
  return textsOf(file, source).flatMap(({ line, text }) =>
    names.filter((name) => text.includes(name)).map((name) => `${file}:${line} says ${name}`),
  );
}

const sources = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.name.includes('.generated.'))
  .map((entry) => relative(root, join(entry.parentPath, entry.name)))
  .sort();

test('there are names to look for, and files to look into', () => {
  expect(names.length).toBeGreaterThan(150);
  expect(sources.length).toBeGreaterThan(200);
});

test('no source names a document, a region, an indicator or an annex', () => {
  const found = sources.flatMap((file) => literals(file, readFileSync(join(root, file), 'utf8')));
  expect(found).toEqual([]);
});

test.each([
  ["const DOCUMENT = '洪发〔2023〕10号';", '洪发〔2023〕10号'],
  ['const home = `${level}南昌市`;', '南昌市'],
  ["if (id === 'hte-count') return 1;", 'hte-count'],
  ["const menu = { 'city-annex-3': 1 };", 'city-annex-3'],
  ['const page = <p>高新技术企业数量</p>;', '高新技术企业数量'],
])('%s would be found', (planted, name) => {
  expect(literals('planted.tsx', planted)).toContain(`planted.tsx:1 says ${name}`);
});

test('comments and example sentences may name them', () => {
  expect(literals('examples.ts', "/** 南昌市 */ const text = { zh: '例如南昌市', en: '南昌市' };")).toEqual(
    [],
  );
});
