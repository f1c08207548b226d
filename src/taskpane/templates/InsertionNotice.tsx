import { ArrowUndoRegular } from '@fluentui/react-icons/svg/arrow-undo';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import { pane, paneTemplates } from '../../core/wording/pane';
import { NoticeBar } from '../shell/NoticeBar';
import { useSay, useSession, useSlice } from '../shell/SessionContext';
import { TaskButton } from '../shell/TaskButton';

/** What was inserted or turned into values, with the way back. */
export function InsertionNotice() {
  const session = useSession();
  const say = useSay();
  const { removable, unfreezable } = useSlice((state) => ({
    removable: state.removable,
    unfreezable: state.unfreezable,
  }));
  return (
    <NoticeBar
      actions={
        <>
          {removable && (
            <TaskButton size="small" icon={<DeleteRegular />} onClick={() => void session.removeInserted()}>
              {say(paneTemplates.remove)}
            </TaskButton>
          )}
          {unfreezable && (
            <TaskButton
              size="small"
              icon={<ArrowUndoRegular />}
              onClick={() => void session.unfreezeFormulas()}
            >
              {say(pane.undo)}
            </TaskButton>
          )}
        </>
      }
    />
  );
}
