/** Timing side by side: the candidates take turns, so that a slow moment of the machine hits all of them. */
export interface Candidate {
  readonly name: string;
  readonly run: () => void;
}

export interface Timing {
  readonly name: string;
  /** Median of the rounds, in milliseconds. */
  readonly median: number;
  readonly min: number;
}

const now = (): number => Number(process.hrtime.bigint()) / 1e6;

export function compare(candidates: readonly Candidate[], rounds = 9): readonly Timing[] {
  const times = candidates.map((): number[] => []);
  for (const { run } of candidates) run();
  for (let round = 0; round < rounds; round++) {
    candidates.forEach(({ run }, index) => {
      const start = now();
      run();
      times[index]?.push(now() - start);
    });
  }
  return candidates.map(({ name }, index) => {
    const sorted = [...(times[index] ?? [])].sort((a, b) => a - b);
    return { name, median: sorted[Math.floor(sorted.length / 2)] ?? NaN, min: sorted[0] ?? NaN };
  });
}

export function printTimings(title: string, timings: readonly Timing[]): void {
  const base = timings[0]?.median ?? NaN;
  console.log(`\n${title}`);
  for (const { name, median, min } of timings) {
    const ratio = (median / base).toFixed(2);
    console.log(
      `  ${name.padEnd(52)} ${median.toFixed(2).padStart(9)} ms  (min ${min.toFixed(2)})  ×${ratio}`,
    );
  }
}
