import { playSeed } from '../e2e/gestures/play';
import { UNSEEN_WINDOW, Workbench } from '../e2e/harness/workbench';

const SEQUENCES = 300;

/**
 * Plays random sequences of gestures in the workbench, and prints those after which something does not hold.
 *
 * @param seeds left out: 300, from 0; `17` plays one again, `0-39` plays some.
 */
export async function printGestures(seeds = `0-${SEQUENCES - 1}`): Promise<void> {
  const [first = NaN, last = first] = seeds.split('-').map(Number);
  if (!Number.isInteger(first) || !Number.isInteger(last)) throw new Error(`no seeds: ${seeds}`);
  const workbench = await Workbench.launch({ window: UNSEEN_WINDOW });
  const start = Date.now();
  const failed: number[] = [];
  try {
    await workbench.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    for (let seed = first; seed <= last; seed += 1) {
      try {
        await playSeed(workbench, seed);
      } catch (error) {
        failed.push(seed);
        console.log(`\n${error instanceof Error ? error.message : String(error)}`);
        // What a broken page has left behind is not to spoil the next sequence.
        await workbench.open();
      }
    }
  } finally {
    await workbench.close();
  }
  const seconds = ((Date.now() - start) / 1000).toFixed(0);
  console.log(`\nRandom gestures: ${last - first + 1} sequences in ${seconds} s, ${failed.length} failed`);
  if (failed.length > 0) process.exitCode = 1;
}
