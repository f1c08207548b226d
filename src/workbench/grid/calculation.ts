import type { UniverWorkbook } from './univerWorkbook';

/** Knows whether the formulas have caught up with what was written. */
export class Calculation {
  private formulasSeen = false;
  /** Counts changes of contents, and those that the running and the last calculation know of. */
  private changes = 0;
  private calculating = 0;
  private calculatedTo = 0;
  private waiting: (() => void)[] = [];

  constructor(private readonly univer: UniverWorkbook) {}

  /** Contents were written. */
  changed(hasFormulas: boolean): void {
    this.formulasSeen ||= hasFormulas;
    this.changes++;
  }

  /** Calculates every formula anew. */
  recalculate(): void {
    this.changes++;
    this.univer.api.getFormula().executeCalculation();
  }

  started(): void {
    this.calculating = this.changes;
  }

  /** Ends the waiting, unless something was written while it was calculated. */
  ended(): void {
    this.calculatedTo = this.calculating;
    if (this.calculatedTo !== this.changes) return;
    const { waiting } = this;
    this.waiting = [];
    for (const done of waiting) done();
  }

  /** Resolves when what has been written is calculated; at once when the workbook has no formula. */
  settled(): Promise<void> {
    if (!this.formulasSeen || this.calculatedTo === this.changes) return Promise.resolve();
    return new Promise((resolve) => {
      const done = (): void => {
        clearTimeout(timer);
        resolve();
      };
      // Univer stays silent when nothing turns out to depend on the change.
      const timer = setTimeout(() => {
        this.calculatedTo = this.changes;
        this.waiting = this.waiting.filter((waiting) => waiting !== done);
        resolve();
      }, 20_000);
      this.waiting.push(done);
    });
  }
}
