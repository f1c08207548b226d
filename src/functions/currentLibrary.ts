import { embeddedLibrary } from '../core/plan/embedded';
import type { PlanLibrary } from '../core/plan/types';

let library = embeddedLibrary;

/** The library that the functions answer from: the embedded one, with the workbook's own plans where it has any. */
export function currentLibrary(): PlanLibrary {
  return library;
}

/** Lets the functions answer from another library from now on; without one, from the embedded library again. */
export function useLibrary(next: PlanLibrary = embeddedLibrary): void {
  library = next;
}
