/** Every rule of the validator, in the order of the layers; within a layer in the order a reviewer would ask. */
import type { Rule } from '../rule';
import { blankEntry } from './blank-entry';
import { errorValue } from './error-value';
import { formIdentity } from './form-identity';
import { fractionalCount } from './fractional-count';
import { labelChanged } from './label-changed';
import { levelFalls } from './level-falls';
import { lineExtra } from './line-extra';
import { lineMissing } from './line-missing';
import { negativeValue } from './negative-value';
import { notANumber } from './not-a-number';
import { officialChanged } from './official-changed';
import { orderChanged } from './order-changed';
import { signOffMissing } from './sign-off-missing';
import { textNumber } from './text-number';
import { totalCountedAsPart } from './total-counted-as-part';
import { totalDiffers } from './total-differs';
import { unitSlip } from './unit-slip';
import { unrecognisedSheet } from './unrecognised-sheet';
import { valuesDisplaced } from './values-displaced';

export const rules: readonly Rule[] = [
  unrecognisedSheet,
  formIdentity,
  labelChanged,
  orderChanged,
  lineMissing,
  lineExtra,
  errorValue,
  notANumber,
  textNumber,
  blankEntry,
  negativeValue,
  fractionalCount,
  unitSlip,
  totalDiffers,
  totalCountedAsPart,
  levelFalls,
  valuesDisplaced,
  officialChanged,
  signOffMissing,
];
