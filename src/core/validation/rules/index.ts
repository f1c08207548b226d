/** Every rule of the validator, in the order of the layers; within a layer in the order a reviewer would ask. */
import type { Rule } from '../rule';
import { actualCopiesTarget } from './actual-copies-target';
import { blankEntry } from './blank-entry';
import { computedDiffers } from './computed-differs';
import { dateInFigure } from './date-in-figure';
import { duplicateRows } from './duplicate-rows';
import { errorValue } from './error-value';
import { externalLink } from './external-link';
import { formIdentity } from './form-identity';
import { formTwice } from './form-twice';
import { formulaChanged } from './formula-changed';
import { formulaOverwritten } from './formula-overwritten';
import { formulaWithoutResult } from './formula-without-result';
import { fractionalCount } from './fractional-count';
import { hiddenContent } from './hidden-content';
import { incrementCumulative } from './increment-cumulative';
import { jumpSinceLast } from './jump-since-last';
import { labelChanged } from './label-changed';
import { levelFalls } from './level-falls';
import { lineExtra } from './line-extra';
import { lineMissing } from './line-missing';
import { mergedData } from './merged-data';
import { negativeValue } from './negative-value';
import { notANumber } from './not-a-number';
import { officialChanged } from './official-changed';
import { orderChanged } from './order-changed';
import { otherFormTargets } from './other-form-targets';
import { outlier } from './outlier';
import { partName } from './part-name';
import { percentFormat } from './percent-format';
import { periodUnchanged } from './period-unchanged';
import { periodsAddedUp } from './periods-added-up';
import { precisionLost } from './precision-lost';
import { progressWords } from './progress-words';
import { ratioSummed } from './ratio-summed';
import { reasonMissing } from './reason-missing';
import { reasonTooLong } from './reason-too-long';
import { shareOutsideParts } from './share-outside-parts';
import { sheetNameDiffers } from './sheet-name-differs';
import { sheetsDisagree } from './sheets-disagree';
import { signOffDate } from './sign-off-date';
import { signOffMissing } from './sign-off-missing';
import { signOffName } from './sign-off-name';
import { signOffPhone } from './sign-off-phone';
import { signOffSamePerson } from './sign-off-same-person';
import { spareRowUnnamed } from './spare-row-unnamed';
import { splitDiffers } from './split-differs';
import { stateOutsideList } from './state-outside-list';
import { submissionContradicts } from './submission-contradicts';
import { taskContradicts } from './task-contradicts';
import { textNumber } from './text-number';
import { totalCountedAsPart } from './total-counted-as-part';
import { totalDiffers } from './total-differs';
import { unitSlip } from './unit-slip';
import { unrecognisedSheet } from './unrecognised-sheet';
import { valuesDisplaced } from './values-displaced';
import { valuesFitElsewhere } from './values-fit-elsewhere';
import { yearToDateFalls } from './year-to-date-falls';

export const rules: readonly Rule[] = [
  unrecognisedSheet,
  formIdentity,
  labelChanged,
  orderChanged,
  lineMissing,
  lineExtra,
  spareRowUnnamed,
  partName,
  mergedData,
  hiddenContent,
  sheetNameDiffers,
  errorValue,
  notANumber,
  textNumber,
  dateInFigure,
  percentFormat,
  blankEntry,
  stateOutsideList,
  submissionContradicts,
  taskContradicts,
  progressWords,
  reasonTooLong,
  externalLink,
  formulaChanged,
  formulaOverwritten,
  formulaWithoutResult,
  negativeValue,
  fractionalCount,
  unitSlip,
  outlier,
  duplicateRows,
  precisionLost,
  totalDiffers,
  totalCountedAsPart,
  shareOutsideParts,
  ratioSummed,
  computedDiffers,
  levelFalls,
  jumpSinceLast,
  yearToDateFalls,
  periodsAddedUp,
  periodUnchanged,
  formTwice,
  sheetsDisagree,
  otherFormTargets,
  valuesDisplaced,
  officialChanged,
  splitDiffers,
  valuesFitElsewhere,
  actualCopiesTarget,
  incrementCumulative,
  reasonMissing,
  signOffMissing,
  signOffName,
  signOffDate,
  signOffPhone,
  signOffSamePerson,
];
