import { Field, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useSay, useSlice } from './SessionContext';
import { useTab } from './TabContext';
import { useSlow } from './useSlow';

const useStyles = makeStyles({
  bar: {
    flexShrink: 0,
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    margin: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}`,
  },
  field: { flex: '1 1 0', minWidth: 0 },
});

interface Share {
  /** What is done and what there is to do, in words. */
  readonly text: string;
  /** Between 0 and 1. */
  readonly value: number;
}

interface Props {
  /** How far the task is, where it tells. */
  readonly share?: Share | null;
  /** What can be done about the task, for example stop it. */
  readonly action?: ReactNode;
}

/** Progress of a task of this tab that takes longer than half a second. */
export function RunningBar({ share, action }: Props) {
  const styles = useStyles();
  const say = useSay();
  const { running: wording } = useTab();
  const running = useSlice((state) => state.running);
  const text = running === null ? undefined : wording[running];
  const slow = useSlow(text !== undefined);
  if (!slow || !text) return null;
  return (
    <div className={styles.bar}>
      <div className={styles.field} role="status">
        <Field validationMessage={share?.text ?? say(text)} validationState="none">
          <ProgressBar aria-label={say(text)} {...(share && { value: share.value })} />
        </Field>
      </div>
      {action}
    </div>
  );
}
