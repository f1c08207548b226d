export const regions = ['东湖区', '西湖区', '青云谱区', '湾里', '红谷滩新区', '南昌县'];

/**
 * Milliseconds of processor time of the best of several runs: what the code costs, however long it had to wait for a
 * machine that runs other tests beside it.
 */
export function fastest(runs: number, action: () => void): number {
  let best = Infinity;
  for (let run = 0; run < runs; run += 1) {
    const start = process.cpuUsage();
    action();
    const { user, system } = process.cpuUsage(start);
    best = Math.min(best, (user + system) / 1000);
  }
  return best;
}
