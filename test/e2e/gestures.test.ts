/** Random sequences of what a clerk may do, on every template: nothing of a form is lost, and all can be taken back. */
import { playSeed } from './gestures/play';
import { UNSEEN_WINDOW, Workbench } from './harness/workbench';

jest.setTimeout(600_000);

/** The bench plays 300. */
const SEQUENCES = 4;

let workbench: Workbench;

beforeAll(async () => {
  workbench = await Workbench.launch({ window: UNSEEN_WINDOW });
  await workbench.context.grantPermissions(['clipboard-read', 'clipboard-write']);
});

afterAll(() => workbench.close());

it.each(Array.from({ length: SEQUENCES }, (_, seed) => seed))(
  'keeps forms whole and takes everything back, sequence %i',
  (seed) => playSeed(workbench, seed),
);
