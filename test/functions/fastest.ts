import { performance } from 'node:perf_hooks';

export const regions = ['东湖区', '西湖区', '青云谱区', '湾里', '红谷滩新区', '南昌县'];

/** Milliseconds of the best of several runs: what the code costs, not what the machine was busy with. */
export function fastest(runs: number, action: () => void): number {
  let best = Infinity;
  for (let run = 0; run < runs; run += 1) {
    const start = performance.now();
    action();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}
