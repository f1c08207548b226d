import type { Injector } from '@univerjs/core';
import {
  ArrayValueObject,
  type BaseFunction,
  type BaseValueObject,
  functionLookup,
  IFunctionService,
} from '@univerjs/preset-sheets-core';

const SORT = 'SORT';

/**
 * Gives the grid a SORT that leaves alone what it sorts. That of Univer 0.25.1 puts the rows of its block in order
 * where they are, and every other formula over the same cells is given the same block: a SUMIF beside a SORT answers
 * for other rows. None other of its functions changes what it is given.
 */
export function sortCopies(injector: Injector): void {
  const [Sort] = functionLookup.find(([, name]) => String(name) === SORT) ?? [];
  if (!Sort) throw new Error('The grid has no SORT.');
  class SortOfCopy extends (Sort as new (name: string) => BaseFunction) {
    override calculate(array: BaseValueObject, ...rest: BaseValueObject[]): BaseValueObject {
      return super.calculate(
        array instanceof ArrayValueObject ? copyOf(array) : array,
        ...rest,
      ) as BaseValueObject;
    }
  }
  injector.get(IFunctionService).registerExecutors(new SortOfCopy(SORT));
}

function copyOf(array: ArrayValueObject): ArrayValueObject {
  return ArrayValueObject.create({
    calculateValueList: array.getArrayValue().map((row) => [...row]),
    rowCount: array.getRowCount(),
    columnCount: array.getColumnCount(),
    unitId: array.getUnitId(),
    sheetId: array.getSheetId(),
    row: array.getCurrentRow(),
    column: array.getCurrentColumn(),
  });
}
