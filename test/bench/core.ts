import { embeddedLibrary } from '../../src/core/plan/embedded';
import { evaluate } from '../../src/functions/evaluate';
import { compare, printTimings } from './measure';

const CALLS = 10_000;

/** The functions without a host, beside a bare subtraction from a Map: the floor that any look-up stands on. */
export function printCore(): void {
  const floor = new Map([['高新技术企业数量', 2000]]);
  const column = Array.from({ length: 1000 }, (_, row) => [row]);
  let sink = 0;
  printTimings(
    `${CALLS} evaluations in core`,
    compare([
      {
        name: 'Map look-up and subtraction',
        run: () => {
          for (let call = 0; call < CALLS; call++) sink += (floor.get('高新技术企业数量') ?? 0) - call;
        },
      },
      {
        name: 'GAP, one call per cell',
        run: () => {
          for (let call = 0; call < CALLS; call++) {
            evaluate(embeddedLibrary, 'GAP', ['高新技术企业数量', call, 2023]);
          }
        },
      },
      {
        name: 'GAP by a synonym and a region',
        run: () => {
          for (let call = 0; call < CALLS; call++)
            evaluate(embeddedLibrary, 'GAP', ['高企', call, 2023, '湾里区']);
        },
      },
      {
        name: 'GAP, ten array calls of 1,000 rows',
        run: () => {
          for (let call = 0; call < CALLS / 1000; call++) {
            evaluate(embeddedLibrary, 'GAP', ['高新技术企业数量', column, 2023]);
          }
        },
      },
    ]),
  );
  if (!Number.isFinite(sink)) throw new Error('the floor was optimised away');
}
