/** What the units of a sheet's document reached, for mistakes that use another unit's or year's figure. */
import type { Specimen } from '../../corpus/specimen';
import { Facts } from '../facts';
import { documentOf } from '../fill';

const SEED = 20_230_717;

export function facts(page: Specimen): Facts {
  return new Facts(SEED, documentOf(page));
}
