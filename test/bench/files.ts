/** What reading and checking files costs, beside other programs that read them. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { embeddedLibrary } from '../../src/core/plan/embedded';
import type { SheetModel } from '../../src/core/sheet/model';
import { templates } from '../../src/core/templates/catalogue';
import { writeXlsx } from '../../src/hosts/xlsx';
import { randomFrom } from '../hosts/xlsx/damage';
import { python } from '../hosts/xlsx/offices';

const FORMS = 300;
const ROUNDS = 5;
const DAMAGED = 2_000;
/** Reading and checking may cost what openpyxl needs for reading alone. */
const CPU_TARGET = 1.0;
const SECONDS_TARGET = 5;
const MEGABYTES_TARGET = 400;

interface Cost {
  readonly cpu: number;
  readonly wall: number;
  readonly memory: number;
}

interface DamagedCost extends Cost {
  readonly refused: number;
  readonly slowest: number;
  readonly faults: readonly string[];
}

function run(task: string, argument: string): unknown {
  const script = resolve(__dirname, 'fileTasks.ts');
  return JSON.parse(
    execFileSync(process.execPath, ['--import', 'tsx', script, task, argument], { encoding: 'utf8' }),
  );
}

const median = (numbers: readonly number[]): number =>
  [...numbers].sort((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? Number.NaN;

/** A form as a unit would have filled it: a figure in every open cell. */
function filled(sheet: SheetModel, random: () => number): SheetModel {
  const rows = sheet.rows.map((row) =>
    row.map((cell) => {
      const isOpen = cell?.role === 'entry' && cell.binding?.field === 'actual' && cell.value === null;
      return isOpen ? { ...cell, value: Math.round(random() * 10_000) / 100 } : cell;
    }),
  );
  return { ...sheet, rows };
}

async function writeForms(folder: string): Promise<void> {
  const template = templates.find(({ id }) => id === 'report-indicators');
  if (template === undefined) throw new Error('no such template');
  const form = template.build(embeddedLibrary, { region: '青云谱区', year: 2025, period: '上半年' });
  const random = randomFrom(1);
  for (let number = 0; number < FORMS; number += 1) {
    const bytes = await writeXlsx({ sheets: [filled(form, random)] });
    writeFileSync(join(folder, `${String(number).padStart(3, '0')}.xlsx`), bytes);
  }
}

function printCosts(costs: ReadonlyMap<string, readonly Cost[]>): ReadonlyMap<string, number> {
  console.log(`\n${FORMS} filled 指标完成情况报表, medians of ${ROUNDS} (without starting the process)`);
  const processor = new Map<string, number>();
  for (const [name, rounds] of costs) {
    const of = (key: keyof Cost): number => median(rounds.map((cost) => cost[key]));
    processor.set(name, of('cpu'));
    console.log(
      `  ${name.padEnd(28)} ${of('cpu').toFixed(2).padStart(6)} s CPU ${of('wall').toFixed(2).padStart(7)} s wall ${of('memory').toFixed(0).padStart(5)} MB`,
    );
  }
  return processor;
}

function compareReaders(folder: string): boolean {
  const candidates: [string, () => unknown][] = [
    ['read and checked', () => run('check', folder)],
    ['read', () => run('read', folder)],
    ['hucre, only reading', () => run('hucre', folder)],
  ];
  if (python !== null) {
    const [program, script] = [python, resolve(__dirname, 'openpyxl_reads.py')];
    candidates.push([
      'openpyxl, only reading',
      () => JSON.parse(execFileSync(program, [script, folder], { encoding: 'utf8' })) as unknown,
    ]);
  }
  const costs = new Map(candidates.map(([name]): [string, Cost[]] => [name, []]));
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [name, measure] of candidates) costs.get(name)?.push(measure() as Cost);
  }
  const processor = printCosts(costs);
  const beside = processor.get('openpyxl, only reading');
  if (beside === undefined) {
    console.log('  openpyxl is not installed: nothing to compare with');
    return true;
  }
  const ratio = (processor.get('read and checked') ?? Number.NaN) / beside;
  console.log(`  read and checked ÷ openpyxl: ${ratio.toFixed(2)} (at most ${CPU_TARGET.toFixed(1)})`);
  return ratio <= CPU_TARGET;
}

function tryDamaged(): boolean {
  const { refused, slowest, memory, faults } = run('damaged', String(DAMAGED)) as DamagedCost;
  console.log(`\n${DAMAGED} damaged forms: ${refused} refused, ${DAMAGED - refused} checked`);
  console.log(`  slowest ${(slowest / 1e3).toFixed(2)} s, ${memory.toFixed(0)} MB, ${faults.length} faults`);
  for (const fault of faults.slice(0, 20)) console.log(`  ${fault}`);
  return faults.length === 0 && slowest <= SECONDS_TARGET * 1e3 && memory <= MEGABYTES_TARGET;
}

export async function printFiles(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'kc-bench-'));
  try {
    await writeForms(folder);
    const results = [compareReaders(folder), tryDamaged()];
    if (results.includes(false)) process.exitCode = 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
