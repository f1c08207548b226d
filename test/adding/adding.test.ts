/**
 * The steps of "Adding a …", followed literally in a copy of the repository: what a README tells to write is written,
 * what it tells to run is run. A step that is left out, or not true any more, fails here.
 */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { recipes } from './recipe';
import { stepsOf } from './steps';
import { WorkingCopy } from './workingCopy';

const root = resolve(__dirname, '../..');

/** Milliseconds; many times what it takes where nothing else runs. */
const PATIENCE = 300_000;

/** Compiler and tests start slowly, so they run once, for everything that was added. */
const COMPILE = 'npx tsc -p .';
const TEST = 'npx jest ';

/** The command line of the product without npm around it. */
const directly = (command: string): string =>
  command.replace(/^npm run -s cli -- /, 'node_modules/.bin/tsx src/cli/main.ts ');

let copy: WorkingCopy;
let original: ReadonlyMap<string, string>;
const tests: string[] = [];
beforeAll(() => {
  copy = new WorkingCopy();
  original = copy.contents();
});
afterAll(() => {
  copy.remove();
});

async function run(command: string): Promise<string> {
  const { exitCode, output } = await copy.run(directly(command));
  expect({ command, exitCode, output: exitCode === 0 ? '' : output }).toEqual({
    command,
    exitCode: 0,
    output: '',
  });
  return output;
}

describe.each(recipes)('$heading', ({ readme, heading, uses }) => {
  it(
    'works by its steps, which name every file that is touched',
    async () => {
      const before = copy.contents();
      const steps = stepsOf(readFileSync(join(root, readme), 'utf8'), heading);
      for (const { edits, commands } of steps) {
        for (const edit of edits) copy.apply(edit);
        for (const { line, gives } of commands) {
          if (line === COMPILE) continue;
          if (line.startsWith(TEST)) {
            tests.push(line.slice(TEST.length));
            continue;
          }
          const output = await run(line);
          if (gives !== undefined) expect({ line, gives: output.trim() }).toEqual({ line, gives });
        }
      }
      expect(copy.changedSince(before)).toEqual([...new Set(steps.flatMap(({ files }) => files))].sort());
      for (const { command, says } of uses) expect(await run(command)).toMatch(says);
    },
    PATIENCE,
  );
});

it(
  'everything that was added passes the tests that the steps name',
  async () => {
    expect(tests).toHaveLength(recipes.length);
    await run(`${TEST}${tests.join(' ')} --maxWorkers=1`);
  },
  PATIENCE,
);

it(
  'everything that was added compiles',
  async () => {
    const files = copy.changedSince(original).filter((file) => /\.tsx?$/.test(file));
    const config = {
      extends: './tsconfig.json',
      // What is linked is not written to.
      compilerOptions: { incremental: false, tsBuildInfoFile: null },
      include: ['node_modules/@microsoft/office-js/dist/office.d.ts', 'src/**/*.d.ts'],
      files,
    };
    copy.apply({ file: 'tsconfig.added.json', text: JSON.stringify(config) });
    await run('npx tsc -p tsconfig.added.json');
  },
  PATIENCE,
);
