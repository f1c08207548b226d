import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Switch,
  tokens,
} from '@fluentui/react-components';
import { ArrowUndoRegular } from '@fluentui/react-icons/svg/arrow-undo';
import { ClipboardTaskListLtrRegular } from '@fluentui/react-icons/svg/clipboard-task-list-ltr';
import { pane, paneValidate } from '../../core/wording/pane';
import { paneReview } from '../../core/wording/paneReview';
import { EmptyState } from '../shell/EmptyState';
import { NoticeBar } from '../shell/NoticeBar';
import { useSay, useSession, useSlice } from '../shell/SessionContext';
import { useTab } from '../shell/TabContext';
import { TaskButton } from '../shell/TaskButton';
import { CheckBar } from './CheckBar';
import { Results } from './Results';

const useStyles = makeStyles({
  head: {
    flexShrink: 0,
    display: 'flex',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}`,
  },
  button: { flex: '1 1 0', minWidth: 0, whiteSpace: 'nowrap' },
  live: { flexShrink: 0, alignSelf: 'flex-start' },
  list: {
    flex: '1 1 0',
    minHeight: 0,
    overflowY: 'auto',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalL}`,
  },
});

/** 校验: what is wrong, in which cell, and what to do about it. */
export function ValidateTab() {
  const styles = useStyles();
  const session = useSession();
  const say = useSay();
  const { id } = useTab();
  const { validation, live, canUndo } = useSlice((state) => ({
    validation: state.validation,
    live: state.live,
    canUndo: state.undoable && state.notices[id]?.undoes === true,
  }));
  return (
    <>
      <div className={styles.head}>
        <TaskButton
          appearance="primary"
          className={styles.button}
          onClick={() => void session.validate('workbook')}
        >
          {say(paneValidate.workbook)}
        </TaskButton>
        <TaskButton className={styles.button} onClick={() => void session.validate('sheet')}>
          {say(paneValidate.sheet)}
        </TaskButton>
      </div>
      <Switch
        className={styles.live}
        label={say(paneReview.live)}
        checked={live}
        onChange={(_, data) => void session.setLive(data.checked)}
      />
      <CheckBar />
      <NoticeBar
        actions={
          canUndo && (
            <TaskButton size="small" icon={<ArrowUndoRegular />} onClick={() => void session.undoFixes()}>
              {say(pane.undo)}
            </TaskButton>
          )
        }
      />
      <div className={styles.list}>
        {validation.kind === 'idle' && (
          <EmptyState icon={<ClipboardTaskListLtrRegular />} title={say(paneValidate.idleTitle)}>
            {say(paneValidate.idleText)}
          </EmptyState>
        )}
        {validation.kind === 'failed' && (
          <MessageBar intent="error" layout="multiline">
            <MessageBarBody>{say(paneValidate.failed, { reason: validation.message })}</MessageBarBody>
            <MessageBarActions>
              <Button size="small" onClick={() => void session.validate(validation.scope)}>
                {say(paneValidate.retry)}
              </Button>
            </MessageBarActions>
          </MessageBar>
        )}
        {validation.kind === 'done' && <Results validation={validation} />}
      </div>
    </>
  );
}
