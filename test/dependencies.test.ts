/** No file of `src` depends on itself by a detour, and no room on the rooms above it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { circles, climbing, type Files, type Floors, floorOf, graphOf } from './dependencyGraph';

const root = resolve(__dirname, '..');

/** The house, the ground floor first. */
const floors: Floors = [
  ['src/core/wording'],
  ['src/core/sheet'],
  ['src/core/plan'],
  ['src/core/templates'],
  ['src/core/validation/issue.ts'],
  ['src/core/validation/recognition'],
  ['src/core/validation/evidence'],
  ['src/core/validation/rule.ts'],
  ['src/core/validation/rules'],
  ['src/core/validation/findings'],
  ['src/core/validation'],
  ['src/core/submission'],
  ['src/hosts'],
  ['src/batch', 'src/functions'],
  ['src/taskpane'],
  ['src/commands', 'src/cli', 'src/workbench', 'src/deploy'],
];

/** The objects of Excel know each other: a range its sheet, the sheet its ranges. The emulated ones do, too. */
const MAY_CIRCLE = ['src/workbench/excel'];

const RULES = 'src/core/validation/rules';

function sources(): Files {
  const entries = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true });
  return new Map(
    entries
      .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [relative(root, path).split(sep).join('/'), readFileSync(path, 'utf8')]),
  );
}

const files = sources();
const graph = graphOf(files);
/** The graph with more files, or with other texts for files that are there. */
const planted = (more: Readonly<Record<string, string>>) =>
  graphOf(new Map([...files, ...Object.entries(more)]));
const added = (before: readonly string[], after: readonly string[]): string[] =>
  after.filter((fault) => !before.includes(fault));

describe('the files of src', () => {
  it('are read, with what they import', () => {
    expect(files.size).toBeGreaterThan(250);
    expect([...graph.values()].flat().length).toBeGreaterThan(1000);
    expect(graph.get('src/core/plan/gap.ts')).toEqual([
      'src/core/plan/decimal.ts',
      'src/core/plan/answer.ts',
      'src/core/plan/types.ts',
    ]);
  });

  it('depend on each other in no circle, but for the emulated objects of Excel', () => {
    expect(circles(graph, MAY_CIRCLE)).toEqual([]);
  });

  it('have each a floor', () => {
    expect([...files.keys()].filter((file) => floorOf(file, floors) < 0)).toEqual([]);
  });

  it('import nothing from a floor above their own', () => {
    expect(climbing(graph, floors)).toEqual([]);
  });

  it('import, where they are rules, no other rule', () => {
    const rules = [...files.keys()].filter(
      (file) => file.startsWith(`${RULES}/`) && !file.endsWith('/index.ts'),
    );
    expect(rules.length).toBeGreaterThan(40);
    const others = rules.flatMap((rule) =>
      (graph.get(rule) ?? [])
        .filter((imported) => imported.startsWith(`${RULES}/`))
        .map((imported) => `${rule} -> ${imported}`),
    );
    expect(others).toEqual([]);
  });
});

describe('a planted fault is found', () => {
  const found = (more: Readonly<Record<string, string>>): string[] => {
    const faulty = planted(more);
    return [
      ...added(circles(graph, MAY_CIRCLE), circles(faulty, MAY_CIRCLE)),
      ...added(climbing(graph, floors), climbing(faulty, floors)),
    ];
  };

  it.each([
    ["import { two } from './two';", "import { one } from './one';"],
    ["import type { Two } from './two';", "import type { One } from './one';"],
    ["export { two } from './two';", "export * from './one';"],
    ["const two = import('./two');", "type One = import('./one').One;"],
    ["import './two';", "import one from './one.ts';"],
  ])('a circle of two files: %s and %s', (one, two) => {
    const [first, second] = ['src/core/plan/one.ts', 'src/core/plan/two.ts'];
    expect(found({ [first]: one, [second]: two })).toEqual([`${first} -> ${second} -> ${first}`]);
  });

  it('a circle by a long way', () => {
    const around = Array.from({ length: 9 }, (_, at) => [
      `src/deploy/step${at}.ts`,
      `import './step${(at + 1) % 9}';`,
    ]);
    const [circle = '', ...more] = found(Object.fromEntries(around) as Record<string, string>);
    expect(circle.split(' -> ')).toHaveLength(10);
    expect(more).toEqual([]);
  });

  it('a circle that leaves the emulated objects of Excel, but not one that stays inside', () => {
    const [inside, other] = ['src/workbench/excel/planted.ts', 'src/workbench/excel/planted2.ts'];
    expect(found({ [inside]: "import './planted2';", [other]: "import './planted';" })).toEqual([]);
    const outside = 'src/workbench/protocol/planted.ts';
    expect(
      found({
        [inside]: "import './planted2';",
        [other]: "import '../protocol/planted';",
        [outside]: "import '../excel/planted';",
      }),
    ).toEqual([`${outside} -> ${inside} -> ${other} -> ${outside}`]);
  });

  it.each([
    ['src/core/sheet/planted.ts', '../plan/types', 'src/core/plan/types.ts'],
    ['src/core/plan/planted.ts', '../templates/template', 'src/core/templates/template.ts'],
    ['src/core/templates/planted.ts', '../validation/issue', 'src/core/validation/issue.ts'],
    ['src/core/wording/planted.ts', '../sheet/model', 'src/core/sheet/model.ts'],
    [
      'src/core/validation/recognition/planted.ts',
      '../evidence/period',
      'src/core/validation/evidence/period.ts',
    ],
    ['src/core/validation/evidence/planted.ts', '../rules', 'src/core/validation/rules/index.ts'],
    ['src/core/validation/rules/planted.ts', '../validate', 'src/core/validation/validate.ts'],
    ['src/core/validation/rules/planted.ts', '../findings/fixes', 'src/core/validation/findings/fixes.ts'],
    ['src/core/validation/planted.ts', '../../hosts/xlsx', 'src/hosts/xlsx/index.ts'],
    ['src/hosts/xlsx/planted.ts', '../../batch/checkFile', 'src/batch/checkFile.ts'],
    ['src/functions/planted.ts', '../taskpane/App', 'src/taskpane/App.tsx'],
    ['src/taskpane/planted.tsx', '../commands/commands', 'src/commands/commands.ts'],
  ])('an import that goes up: %s of %s', (file, name, imported) => {
    for (const text of [`import { x } from '${name}';`, `import type { X } from '${name}';`]) {
      expect(found({ [file]: text })).toEqual([`${file} -> ${imported}`]);
    }
  });
});
