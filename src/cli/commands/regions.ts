import type { Command } from '../command';
import { textTable } from '../textTable';

/** `regions`: regions and units with their place in the plans. */
export const regions: Command = (library) => ({
  exitCode: 0,
  json: library.regions,
  text: textTable(library.regions.map((region) => [region.name, region.level, region.parent ?? '—'])),
});
