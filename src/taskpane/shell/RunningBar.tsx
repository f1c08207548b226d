import { Field, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import type { Text } from '../../core/wording/text';
import type { Task } from '../sessionStore';
import { useSay, useSessionState } from './SessionContext';
import { useSlow } from './useSlow';

const useStyles = makeStyles({
  bar: { flexShrink: 0, margin: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}` },
});

/** Progress of a task that takes longer than half a second. */
export function RunningBar({ wording }: { readonly wording: Partial<Readonly<Record<Task, Text>>> }) {
  const styles = useStyles();
  const say = useSay();
  const { running } = useSessionState();
  const text = running === null ? undefined : wording[running];
  const slow = useSlow(text !== undefined);
  if (!slow || !text) return null;
  return (
    <div className={styles.bar} role="status">
      <Field validationMessage={say(text)} validationState="none">
        <ProgressBar aria-label={say(text)} />
      </Field>
    </div>
  );
}
