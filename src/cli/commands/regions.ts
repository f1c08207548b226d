import { embeddedLibrary } from '../../core/plan/embedded';
import type { Command } from '../command';
import { textTable } from '../textTable';

/** `regions`: regions and units with their place in the plans. */
export const regions: Command = () => ({
  exitCode: 0,
  json: embeddedLibrary.regions,
  text: textTable(embeddedLibrary.regions.map((region) => [region.name, region.level, region.parent ?? '—'])),
});
