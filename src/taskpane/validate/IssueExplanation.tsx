import { Badge, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { CommentRegular } from '@fluentui/react-icons/svg/comment';
import { useState } from 'react';
import { isExplainable } from '../../core/validation/findings/explanations';
import type { Issue } from '../../core/validation/issue';
import { paneReview } from '../../core/wording/paneReview';
import { useSay, useSession } from '../shell/SessionContext';
import { TaskButton } from '../shell/TaskButton';
import { ExplanationForm } from './ExplanationForm';

const useStyles = makeStyles({
  block: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  said: { overflowWrap: 'anywhere', color: tokens.colorNeutralForeground2 },
  buttons: { display: 'flex', gap: tokens.spacingHorizontalS },
  void: { alignSelf: 'flex-start' },
});

/** What somebody has said to a finding that is to be verified, and the way to say it. */
export function IssueExplanation({ issue }: { readonly issue: Issue }) {
  const styles = useStyles();
  const session = useSession();
  const say = useSay();
  const [open, setOpen] = useState(false);
  if (!isExplainable(issue)) return null;
  const { cell, explanation, voidExplanation } = issue;
  const close = (): void => {
    setOpen(false);
  };
  return (
    <div className={styles.block}>
      {explanation && (
        <Caption1 className={styles.said}>{say(paneReview.shown, { ...explanation })}</Caption1>
      )}
      {voidExplanation && (
        <>
          <Badge appearance="tint" color="warning" className={styles.void}>
            {say(paneReview.void)}
          </Badge>
          <Caption1 className={styles.said}>
            {say(paneReview.voidReason, { text: voidExplanation.text, was: voidExplanation.was })}
          </Caption1>
        </>
      )}
      {open ? (
        <ExplanationForm issue={issue} onClose={close} />
      ) : (
        <div className={styles.buttons}>
          <TaskButton
            size="small"
            icon={<CommentRegular />}
            aria-label={say(explanation ? paneReview.changeLabel : paneReview.explainLabel, { cell })}
            onClick={() => {
              setOpen(true);
            }}
          >
            {say(
              explanation
                ? paneReview.change
                : voidExplanation
                  ? paneReview.explainAgain
                  : paneReview.explain,
            )}
          </TaskButton>
          {explanation && (
            <TaskButton
              size="small"
              appearance="subtle"
              aria-label={say(paneReview.withdrawLabel, { cell })}
              onClick={() => void session.withdrawExplanation(issue)}
            >
              {say(paneReview.withdraw)}
            </TaskButton>
          )}
        </div>
      )}
    </div>
  );
}
