import { createLibrary } from './library';
import { seeds } from './seeds.generated';
import type { PlanLibrary } from './types';

/** The documents that come with the product. */
export const embeddedLibrary: PlanLibrary = createLibrary(seeds);
