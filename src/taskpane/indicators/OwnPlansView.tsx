import { Caption1, Field, Input, makeStyles, Subtitle2, Text, tokens } from '@fluentui/react-components';
import { ArrowSyncRegular } from '@fluentui/react-icons/svg/arrow-sync';
import { BookmarkAddRegular } from '@fluentui/react-icons/svg/bookmark-add';
import { useState } from 'react';
import { panePlans } from '../../core/wording/pane';
import { useSay, useSession, useSlice } from '../shell/SessionContext';
import { TaskButton } from '../shell/TaskButton';
import { OwnPlanCard } from './OwnPlanCard';
import { ViewHead } from './ViewHead';

const useStyles = makeStyles({
  view: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  lead: { margin: `${tokens.spacingVerticalXS} 0 0`, textWrap: 'pretty' },
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  input: { minWidth: 0, width: '100%' },
  head: { display: 'flex', alignItems: 'center', justifyContent: 'space-between' },
  heading: { margin: 0 },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** 本表目标: marks the active sheet, and tells what was understood of the sheets that are marked. */
export function OwnPlansView({ onBack }: { readonly onBack: () => void }) {
  const styles = useStyles();
  const session = useSession();
  const say = useSay();
  const ownPlans = useSlice((state) => state.ownPlans);
  const [name, setName] = useState('');
  const mark = async (): Promise<void> => {
    if (await session.markPlan(name)) setName('');
  };
  return (
    <div className={styles.view}>
      <div>
        <ViewHead title={say(panePlans.open)} takesFocus onBack={onBack} />
        <Text as="p" block className={styles.lead}>
          {say(panePlans.lead)}
        </Text>
      </div>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          void mark();
        }}
      >
        <Field label={say(panePlans.name)} hint={say(panePlans.nameHint)}>
          <Input
            className={styles.input}
            value={name}
            maxLength={60}
            onChange={(_, data) => {
              setName(data.value);
            }}
          />
        </Field>
        <TaskButton type="submit" appearance="primary" icon={<BookmarkAddRegular />}>
          {say(panePlans.mark)}
        </TaskButton>
      </form>
      {!session.functionsShareThePage && (
        <Caption1 className={styles.quiet}>{say(panePlans.noSharedRuntime)}</Caption1>
      )}
      <section>
        <div className={styles.head}>
          <Subtitle2 as="h3" className={styles.heading}>
            {say(panePlans.openCount, { count: ownPlans.length })}
          </Subtitle2>
          <TaskButton
            size="small"
            appearance="subtle"
            icon={<ArrowSyncRegular />}
            onClick={() => void session.rereadPlans()}
          >
            {say(panePlans.reread)}
          </TaskButton>
        </div>
        {ownPlans.length === 0 && <Text className={styles.quiet}>{say(panePlans.none)}</Text>}
        {ownPlans.map((plan) => (
          <OwnPlanCard key={plan.sheet} plan={plan} />
        ))}
      </section>
    </div>
  );
}
