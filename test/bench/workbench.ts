import { isSync, Workbench } from '../e2e/harness/workbench';

const ROWS = 10_000;

/** Runs `code` in the add-in's page and waits until the grid has calculated; milliseconds. */
async function timed(workbench: Workbench, code: string): Promise<number> {
  const start = process.hrtime.bigint();
  await workbench.inAddin(code);
  await workbench.settle();
  return Number(process.hrtime.bigint() - start) / 1e6;
}

/** A column of formulas on a sheet of its own, with its actuals in column A. */
function formulaColumn(sheet: string, formula: (row: number) => string): string {
  const formulas = JSON.stringify(Array.from({ length: ROWS }, (_, row) => [formula(row + 1)]));
  return `await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(${JSON.stringify(sheet)});
    sheet.getRange('B1:B${ROWS}').formulas = ${formulas};
    await context.sync();
  });`;
}

function actualsSheet(sheet: string): string {
  return `await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add(${JSON.stringify(sheet)});
    sheet.getRange('A1:A${ROWS}').values = Array.from({ length: ${ROWS} }, (_, row) => [row]);
    await context.sync();
  });`;
}

async function trafficOf(workbench: Workbench, title: string, act: () => Promise<void>): Promise<void> {
  await workbench.forgetTraffic();
  const start = process.hrtime.bigint();
  await act();
  const ms = Number(process.hrtime.bigint() - start) / 1e6;
  const requests = await workbench.traffic();
  const sum = (bytes: readonly number[]): number => bytes.reduce((total, one) => total + one, 0);
  const sent = requests.map(({ requestBytes }) => requestBytes);
  const received = requests.map(({ responseBytes }) => responseBytes);
  console.log(
    `  ${title.padEnd(32)} ${requests.filter(isSync).length} syncs, ${(sum(sent) / 1024).toFixed(0)} KB sent ` +
      `(largest ${(Math.max(0, ...sent) / 1024).toFixed(0)} KB), ${(sum(received) / 1024).toFixed(0)} KB received, ${ms.toFixed(0)} ms`,
  );
}

/** Functions in the grid beside native formulas, and what inserting and validating costs in round trips. */
export async function printWorkbench(templateIds: readonly string[]): Promise<void> {
  const workbench = await Workbench.launch();
  try {
    await workbench.open();
    console.log('\nRound trips to the host');
    for (const id of templateIds) {
      await trafficOf(workbench, `insert ${id}`, () => workbench.clickRibbon(`insertTemplate.${id}`));
    }

    // Validation is measured in a workbook that holds annex 3 only.
    await workbench.open();
    await workbench.clickRibbon('insertTemplate.city-annex-3');
    const annex3 = (await workbench.sheetNames()).find((name) => name.startsWith('附件3'));
    if (annex3 === undefined) throw new Error('annex 3 was not inserted');
    await trafficOf(workbench, 'validate city-annex-3', () => workbench.clickRibbon('validateWorkbook'));

    const [totals] = await workbench.readRange(annex3, 'A1:P8');
    if (totals === undefined) throw new Error('annex 3 is empty');
    console.log(`\n${ROWS} formulas in the workbench grid (one write, until calculated)`);
    // The same look-up, written with INDEX and MATCH on the inserted annex.
    const quoted = `'${annex3}'`;
    const native = (row: number): string =>
      `=INDEX(${quoted}!$A$1:$P$40,MATCH("南昌市",${quoted}!$A$1:$A$40,0),MATCH("高新技术企业数量（家）",` +
      `INDEX(${quoted}!$A$1:$P$40,MATCH("指标名称",${quoted}!$A$1:$A$40,0),0),0))-A${row}`;
    const ours = (row: number): string => `=KC.GAP("高新技术企业数量",A${row},2023)`;
    const times: Record<'ours' | 'native', number[]> = { ours: [], native: [] };
    for (let round = 0; round < 3; round++) {
      for (const [kind, formula] of [
        ['native', native],
        ['ours', ours],
      ] as const) {
        const sheet = `${kind}${round}`;
        await workbench.inAddin(actualsSheet(sheet));
        times[kind].push(await timed(workbench, formulaColumn(sheet, formula)));
        const [[value] = []] = await workbench.readRange(sheet, `B${ROWS}:B${ROWS}`);
        if (value !== 2000 - (ROWS - 1)) throw new Error(`${kind} answers ${String(value)}`);
      }
    }
    const median = (list: number[]): number =>
      [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? NaN;
    const [mine, theirs] = [median(times.ours), median(times.native)];
    console.log(
      `  INDEX/MATCH ${theirs.toFixed(0)} ms, KC.GAP ${mine.toFixed(0)} ms, ratio ×${(mine / theirs).toFixed(2)}`,
    );
  } finally {
    await workbench.close();
  }
}
