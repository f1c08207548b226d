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
import { useSay, useSession, useSessionState } from '../shell/SessionContext';
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
  const { running, validation, undoable, notices, live } = useSessionState();
  return (
    <>
      <div className={styles.head}>
        <Button
          appearance="primary"
          className={styles.button}
          disabledFocusable={running !== null}
          onClick={() => void session.validate('workbook')}
        >
          {say(paneValidate.workbook)}
        </Button>
        <Button
          className={styles.button}
          disabledFocusable={running !== null}
          onClick={() => void session.validate('sheet')}
        >
          {say(paneValidate.sheet)}
        </Button>
      </div>
      <Switch
        className={styles.live}
        label={say(paneReview.live)}
        checked={live}
        onChange={(_, data) => void session.setLive(data.checked)}
      />
      <CheckBar />
      <NoticeBar
        tab="validate"
        actions={
          undoable &&
          notices.validate?.undoes && (
            <Button
              size="small"
              icon={<ArrowUndoRegular />}
              disabledFocusable={running !== null}
              onClick={() => void session.undoFixes()}
            >
              {say(pane.undo)}
            </Button>
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
