import { Button, Field, Input, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { LONGEST_EXPLANATION } from '../../core/validation/findings/explanations';
import type { Issue } from '../../core/validation/issue';
import { paneReview } from '../../core/wording/paneReview';
import { useSay, useSession, useSlice } from '../shell/SessionContext';
import { TaskButton } from '../shell/TaskButton';

const useStyles = makeStyles({
  form: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  buttons: { display: 'flex', gap: tokens.spacingHorizontalS },
});

/** Takes an explanation, and who gives it. */
export function ExplanationForm(props: { readonly issue: Issue; readonly onClose: () => void }) {
  const styles = useStyles();
  const session = useSession();
  const say = useSay();
  const explainer = useSlice((state) => state.explainer);
  const { issue, onClose } = props;
  const [text, setText] = useState(issue.explanation?.text ?? issue.voidExplanation?.text ?? '');
  const [by, setBy] = useState(issue.explanation?.by ?? issue.voidExplanation?.by ?? explainer);
  const complete = text.trim() !== '' && by.trim() !== '';
  const [asked, setAsked] = useState(false);
  const save = async (): Promise<void> => {
    setAsked(true);
    if (complete && (await session.explain(issue, text, by))) onClose();
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Field
        label={say(paneReview.text)}
        hint={say(paneReview.left, { count: LONGEST_EXPLANATION - text.length })}
        {...(asked && !complete && { validationMessage: say(paneReview.needed) })}
      >
        <Textarea
          value={text}
          rows={3}
          resize="vertical"
          maxLength={LONGEST_EXPLANATION}
          placeholder={say(paneReview.textHint)}
          onChange={(_, data) => {
            setText(data.value);
          }}
        />
      </Field>
      <Field label={say(paneReview.by)}>
        <Input
          value={by}
          maxLength={40}
          onChange={(_, data) => {
            setBy(data.value);
          }}
        />
      </Field>
      <div className={styles.buttons}>
        <TaskButton type="submit" size="small" appearance="primary">
          {say(paneReview.save)}
        </TaskButton>
        <Button size="small" onClick={onClose}>
          {say(paneReview.cancel)}
        </Button>
      </div>
    </form>
  );
}
