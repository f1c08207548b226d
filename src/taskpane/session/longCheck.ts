/** One check of the workbook: it shows how far it is, lets the page breathe, and can be stopped. */
import type { PlanLibrary } from '../../core/plan/types';
import type { LiveHost } from '../../core/sheet/liveHost';
import type { OpenWorkbook, WorkbookModel } from '../../core/sheet/model';
import type { SheetFindings } from '../../core/validation/issue';
import type { Validator } from '../../core/validation/validate';

export interface CheckProgress {
  readonly phase: 'reading' | 'checking';
  readonly done: number;
  readonly total: number;
}

/** How long the page may stand still: beyond it a click on 停止校验 seems to be lost. */
const STANDSTILL_MS = 50;

export class LongCheck {
  private stopped = false;

  constructor(
    private readonly now: () => Date,
    private readonly show: (progress: CheckProgress) => void,
  ) {}

  /** Ends the check at its next step, with an error that tells nothing. */
  stop(): void {
    this.stopped = true;
  }

  get isStopped(): boolean {
    return this.stopped;
  }

  read(host: Pick<LiveHost, 'readWorkbook'>): Promise<OpenWorkbook> {
    return host.readWorkbook(undefined, {
      progress: (done, total) => {
        this.show({ phase: 'reading', done, total });
      },
      isCancelled: () => this.stopped,
    });
  }

  async validate(
    validator: Validator,
    library: PlanLibrary,
    workbook: WorkbookModel,
  ): Promise<readonly SheetFindings[]> {
    const steps = validator.steps(library, workbook);
    let rested = this.now().getTime();
    for (;;) {
      const step = steps.next();
      if (step.done) return step.value;
      if (this.now().getTime() - rested < STANDSTILL_MS) continue;
      this.show({ phase: 'checking', done: step.value, total: workbook.sheets.length });
      await new Promise((resolve) => setTimeout(resolve));
      if (this.stopped) throw new Error('stopped');
      rested = this.now().getTime();
    }
  }
}
