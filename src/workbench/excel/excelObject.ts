import { HostCollection, HostObject } from '../protocol/hostObject';
import type { EmulatedExcel } from './emulatedExcel';

/** An object of the emulated Excel. */
export abstract class ExcelObject extends HostObject {
  constructor(readonly excel: EmulatedExcel) {
    super();
  }
}

/** A collection of the emulated Excel. */
export abstract class ExcelCollection<Item extends HostObject> extends HostCollection<Item> {
  constructor(readonly excel: EmulatedExcel) {
    super();
  }
}
