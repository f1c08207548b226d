/** Types of the file library that it does not name itself. */
import type { Sheet, Workbook, WriteOptions, WriteSheet } from 'hucre/xlsx';

export type { Sheet, Workbook, WriteSheet };
export type NamedRange = NonNullable<WriteOptions['namedRanges']>[number];
