import { makeStyles, tokens } from '@fluentui/react-components';
import { paneReview } from '../../core/wording/paneReview';
import { useSay, useSession, useSlice } from '../shell/SessionContext';
import { useTab } from '../shell/TabContext';
import { TaskButton } from '../shell/TaskButton';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  button: { flex: '1 1 auto', minWidth: 0, whiteSpace: 'nowrap' },
});

/** What can be done with all findings at once. */
export function ReviewActions() {
  const styles = useStyles();
  const session = useSession();
  const say = useSay();
  const { id } = useTab();
  const canUndo = useSlice(({ undoable, notices }) => undoable && !notices[id]?.undoes);
  const actions = [
    [paneReview.report, () => session.insertReport()],
    [paneReview.mark, () => session.markFindings()],
    [paneReview.unmark, () => session.clearMarks()],
    ...(canUndo ? [[paneReview.undoFix, () => session.undoFixes()] as const] : []),
  ] as const;
  return (
    <div className={styles.row} role="group" aria-label={say(paneReview.actions)}>
      {actions.map(([text, act]) => (
        <TaskButton key={text.en} size="small" className={styles.button} onClick={() => void act()}>
          {say(text)}
        </TaskButton>
      ))}
    </div>
  );
}
