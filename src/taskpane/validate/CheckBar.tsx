import { Button } from '@fluentui/react-components';
import { paneValidate } from '../../core/wording/pane';
import { paneReview } from '../../core/wording/paneReview';
import type { CheckProgress } from '../session/longCheck';
import { RunningBar } from '../shell/RunningBar';
import { useSay, useSession, useSessionState } from '../shell/SessionContext';

const RUNNING = {
  validateWorkbook: paneValidate.runningWorkbook,
  validateSheet: paneValidate.runningSheet,
  fix: paneValidate.applying,
  undo: paneValidate.undoing,
  explain: paneReview.explaining,
  withdraw: paneReview.withdrawing,
  report: paneReview.reporting,
  mark: paneReview.marking,
  unmark: paneReview.unmarking,
};

/** How far the check is, with the offer to stop it. */
export function CheckBar() {
  const session = useSession();
  const say = useSay();
  const { running, progress, stopping } = useSessionState();
  const isCheck = running === 'validateWorkbook' || running === 'validateSheet';
  return (
    <RunningBar
      wording={RUNNING}
      share={
        progress && { text: say(paneValidate[progress.phase], { ...progress }), value: valueOf(progress) }
      }
      action={
        isCheck && (
          <Button
            size="small"
            disabledFocusable={stopping}
            onClick={() => {
              session.stopCheck();
            }}
          >
            {say(stopping ? paneValidate.stopping : paneValidate.stop)}
          </Button>
        )
      }
    />
  );
}

/** Reading is the first half of the way. */
function valueOf({ phase, done, total }: CheckProgress): number {
  const half = total === 0 ? 0 : done / total / 2;
  return phase === 'reading' ? half : 0.5 + half;
}
