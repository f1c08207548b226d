import { killedFilling, lossOf, LOSS, openPage, randomFrom } from '../e2e/harness/recovery';
import { UNSEEN_WINDOW, Workbench } from '../e2e/harness/workbench';

/** After so many kills a new column of a new workbook is filled: what is brought back stays as long as a form's. */
const TOGETHER = 10;

/** Kills the page at random moments of a filling, and says what was missing after each. */
export async function printRecovery(kills: number): Promise<void> {
  const seed = Date.now() % 1_000_000;
  const random = randomFrom(seed);
  const workbench = await Workbench.launch({ window: UNSEEN_WINDOW });
  const missing: number[] = [];
  const losses: string[] = [];
  try {
    await workbench.open();
    let page = await openPage(workbench);
    let before = '';
    for (let kill = 0; kill < kills; kill++) {
      if (kill > 0 && kill % TOGETHER === 0) {
        await page.locator('[data-file=new]').click();
        await page.waitForTimeout(LOSS);
        await page.close();
        page = await openPage(workbench);
        before = '';
      }
      const next = await killedFilling(workbench, page, before, random);
      const { typed, kept } = next.killed;
      missing.push(typed.trimEnd().length - kept.length);
      losses.push(...[lossOf(next.killed)].filter((loss) => loss !== undefined));
      ({ page } = next);
      before = kept;
    }
  } finally {
    await workbench.close();
  }
  const sorted = [...missing].sort((a, b) => a - b);
  console.log(`\nPage killed at ${kills} random moments of a filling (seed ${seed})`);
  console.log(
    `  keystrokes missing: median ${sorted[Math.floor(kills / 2)]}, most ${sorted.at(-1)}; ` +
      `more than those of the last second: ${losses.length} times`,
  );
  for (const loss of losses) console.log(`  ${loss}`);
  if (losses.length > 0) process.exitCode = 1;
}
