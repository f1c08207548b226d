/**
 * The steps of "Adding a …", followed literally in a copy of the repository: a README that leaves a file out, or names
 * one that need not be touched, fails here.
 */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { addDocument } from './addDocument';
import { addFunction } from './addFunction';
import { addRule } from './addRule';
import { addTemplate } from './addTemplate';
import type { Recipe } from './recipe';
import { stepsOf } from './steps';
import { WorkingCopy } from './workingCopy';

const root = resolve(__dirname, '../..');
const recipes: readonly Recipe[] = [addFunction, addRule, addTemplate, addDocument];

/** Milliseconds; half a minute each where nothing else runs, many times that on a busy machine. */
const PATIENCE = 300_000;

/** In the copy, on one processor, however many the tests around it may take. */
const quietly = (command: string): string =>
  command.startsWith('npx jest ') ? `${command} --maxWorkers=1` : command;

describe.each(recipes.map((recipe) => [recipe.heading, recipe] as const))('%s', (_, recipe) => {
  let copy: WorkingCopy;
  beforeAll(() => {
    copy = new WorkingCopy();
    recipe.apply(copy);
  });
  afterAll(() => {
    copy.remove();
  });

  it(
    'works by its steps',
    async () => {
      for (const command of recipe.commands) {
        const { exitCode, output } = await copy.run(quietly(command));
        expect({ command, exitCode, output: exitCode === 0 ? '' : output }).toEqual({
          command,
          exitCode: 0,
          output: '',
        });
      }
      for (const { command, says } of recipe.uses) expect((await copy.run(command)).output).toMatch(says);
    },
    PATIENCE,
  );

  it('touches the files that the README names, and no others', () => {
    const { files } = stepsOf(readFileSync(join(root, recipe.readme), 'utf8'), recipe);
    expect(copy.touched()).toEqual(files);
  });

  it('runs the commands that the README names', () => {
    const { commands } = stepsOf(readFileSync(join(root, recipe.readme), 'utf8'), recipe);
    const run = [...recipe.commands, ...recipe.uses.map(({ command }) => command)];
    expect(run).toEqual(expect.arrayContaining([...commands]));
  });
});

describe('together', () => {
  let copy: WorkingCopy;
  beforeAll(() => {
    copy = new WorkingCopy();
    for (const recipe of recipes) recipe.apply(copy);
  });
  afterAll(() => {
    copy.remove();
  });

  it(
    'they compile',
    async () => {
      const files = copy.touched().filter((file) => /^src\/.*\.tsx?$/.test(file));
      const config = {
        extends: './tsconfig.json',
        include: [],
        files: [...files, 'src/functions/customFunctions.d.ts'],
      };
      copy.create('tsconfig.added.json', JSON.stringify(config));
      expect(await copy.run('npx tsc -p tsconfig.added.json')).toEqual({ exitCode: 0, output: '' });
    },
    PATIENCE,
  );
});
