/**
 * `npm run bench`: everything, or the parts named: core, plans, validation, files, cli, workbench, recovery, bundles,
 * gestures (`gestures:17` one of them).
 */
import { resolve } from 'node:path';
import { templates } from '../../src/core/templates/catalogue';
import { builtPages } from '../e2e/harness/build';
import { printBundles } from './bundles';
import { printCommandLine } from './commandLine';
import { printCore } from './core';
import { printFiles } from './files';
import { printGestures } from './gestures';
import { printPlans } from './plans';
import { printRecovery } from './recovery';
import { printValidation } from './validation';
import { printWorkbench } from './workbench';

async function main(): Promise<void> {
  const parts: Readonly<Record<string, (choice?: string) => void | Promise<void>>> = {
    core: printCore,
    plans: printPlans,
    validation: printValidation,
    files: printFiles,
    cli: printCommandLine,
    workbench: () => printWorkbench(templates.map(({ id }) => id)),
    recovery: () => printRecovery(50),
    bundles: async () => {
      await builtPages();
      printBundles(resolve(__dirname, '../../dist'));
    },
    gestures: printGestures,
  };
  const wanted = new Map(
    process.argv.slice(2).map((argument): [string, string | undefined] => {
      const [part = '', choice] = argument.split(':');
      return [part, choice];
    }),
  );
  const unknown = [...wanted.keys()].filter((part) => !(part in parts));
  if (unknown.length > 0)
    throw new Error(`unknown: ${unknown.join(', ')}; known: ${Object.keys(parts).join(', ')}`);
  for (const [name, run] of Object.entries(parts)) {
    if (wanted.size === 0 || wanted.has(name)) await run(wanted.get(name));
  }
}

void main();
