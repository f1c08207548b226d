import { Caption1, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import { NumberSymbolRegular } from '@fluentui/react-icons/svg/number-symbol';
import { paneTemplates } from '../../core/wording/pane';
import { useSay, useSession } from '../shell/SessionContext';
import { TaskButton } from '../shell/TaskButton';

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  title: { display: 'block', margin: `${tokens.spacingVerticalM} 0 ${tokens.spacingVerticalXS}` },
  hint: { color: tokens.colorNeutralForeground3, textAlign: 'left' },
});

/** 上报之前: turns the formulas of the product into values. */
export function FreezeFormulas() {
  const styles = useStyles();
  const session = useSession();
  const say = useSay();
  return (
    <section className={styles.section}>
      <Subtitle2 as="h2" className={styles.title}>
        {say(paneTemplates.freezeTitle)}
      </Subtitle2>
      <TaskButton icon={<NumberSymbolRegular />} onClick={() => void session.freezeFormulas()}>
        {say(paneTemplates.freeze)}
      </TaskButton>
      <Caption1 className={styles.hint}>{say(paneTemplates.freezeHint)}</Caption1>
    </section>
  );
}
