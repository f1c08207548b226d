/**
 * One task of the file bench in a process of its own, so that its processor time and memory are nobody else's:
 * `read`, `check`, `hucre` over a folder of forms, or `damaged` with a number of damaged forms.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readXlsx as readWithLibrary } from 'hucre/xlsx';
import { embeddedLibrary } from '../../src/core/plan/embedded';
import { validateWorkbook } from '../../src/core/validation/validate';
import { readXlsx } from '../../src/hosts/xlsx';
import { damage, formsToDamage, outcomeOf, randomFrom } from '../hosts/xlsx/damage';

const tasks: Readonly<Record<string, (bytes: Uint8Array) => Promise<unknown>>> = {
  read: readXlsx,
  check: async (bytes) => validateWorkbook(embeddedLibrary, await readXlsx(bytes)),
  hucre: (bytes) => readWithLibrary(bytes, { readStyles: true }),
};

async function damagedForms(count: number): Promise<Readonly<Record<string, unknown>>> {
  const forms = await formsToDamage();
  const random = randomFrom(1);
  const faults: string[] = [];
  let refused = 0;
  let slowest = 0;
  for (let number = 0; number < count; number += 1) {
    const form = forms[number % forms.length] as Uint8Array;
    const damaged = damage(form, random);
    const { isRefused, fault, milliseconds } = await outcomeOf(form, damaged);
    if (fault !== null) faults.push(`${number} ${damaged.what}: ${fault}`);
    refused += isRefused ? 1 : 0;
    slowest = Math.max(slowest, milliseconds);
  }
  return { refused, slowest, faults };
}

async function main(): Promise<void> {
  const [task = '', argument = ''] = process.argv.slice(2);
  const wall = performance.now();
  const before = process.cpuUsage();
  let told: Readonly<Record<string, unknown>> = {};
  if (task === 'damaged') told = await damagedForms(Number(argument));
  else {
    const run = tasks[task];
    if (run === undefined) throw new Error(`unknown task: ${task}`);
    for (const name of readdirSync(argument)) await run(readFileSync(join(argument, name)));
  }
  const { user, system } = process.cpuUsage(before);
  const memory = process.resourceUsage().maxRSS / 1024;
  console.log(
    JSON.stringify({ cpu: (user + system) / 1e6, wall: (performance.now() - wall) / 1e3, memory, ...told }),
  );
}

void main();
