import type { Members } from '../protocol/hostObject';
import { ExcelObject } from './excelObject';

export class Application extends ExcelObject {
  readonly typeName = 'Application';
  readonly members: Members = {
    scalars: {
      CalculationMode: '1.1',
      CalculationState: '1.9',
      DecimalSeparator: '1.11',
      ThousandsSeparator: '1.11',
    },
    methods: {
      Calculate: '1.1',
      SuspendApiCalculationUntilNextSync: '1.6',
      SuspendScreenUpdatingUntilNextSync: '1.9',
    },
  };

  readonly CalculationMode = 'Automatic';
  readonly CalculationState = 'Done';
  readonly DecimalSeparator = '.';
  readonly ThousandsSeparator = ',';

  Calculate(): void {
    this.excel.grid.recalculate();
  }

  /** The grid calculates after the request anyway. */
  SuspendApiCalculationUntilNextSync(): void {}

  /** The grid draws after the request anyway. */
  SuspendScreenUpdatingUntilNextSync(): void {}
}
