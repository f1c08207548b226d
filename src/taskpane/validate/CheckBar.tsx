import { Button } from '@fluentui/react-components';
import { paneValidate } from '../../core/wording/pane';
import type { CheckProgress } from '../session/longCheck';
import { RunningBar } from '../shell/RunningBar';
import { useSay, useSession, useSlice } from '../shell/SessionContext';

/** How far the check is, with the offer to stop it. */
export function CheckBar() {
  const session = useSession();
  const say = useSay();
  const { isCheck, progress, stopping } = useSlice((state) => ({
    isCheck: state.running === 'validateWorkbook' || state.running === 'validateSheet',
    progress: state.progress,
    stopping: state.stopping,
  }));
  return (
    <RunningBar
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
