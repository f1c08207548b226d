import { paneTabs, paneValidate } from '../../core/wording/pane';
import { paneReview } from '../../core/wording/paneReview';
import type { Text } from '../../core/wording/text';
import type { CheckingTask } from '../session/checking';
import type { ReviewingTask } from '../session/reviewing';
import type { TabDescriptor } from '../shell/tab';
import { ValidateTab } from './ValidateTab';

export const validateTab = {
  id: 'validate',
  title: paneTabs.validate,
  running: {
    validateWorkbook: paneValidate.runningWorkbook,
    validateSheet: paneValidate.runningSheet,
    fix: paneValidate.applying,
    undo: paneValidate.undoing,
    explain: paneReview.explaining,
    withdraw: paneReview.withdrawing,
    report: paneReview.reporting,
    mark: paneReview.marking,
    unmark: paneReview.unmarking,
  } satisfies Record<CheckingTask | ReviewingTask, Text>,
  Content: ValidateTab,
} as const satisfies TabDescriptor;
