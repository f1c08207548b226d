import { makeStyles, ToggleButton, tokens } from '@fluentui/react-components';
import type { Level } from '../../core/validation/issue';
import { paneValidate } from '../../core/wording/pane';
import { useSay } from '../shell/SessionContext';
import { LEVELS } from './findings';
import { LevelIcon } from './LevelIcon';

const useStyles = makeStyles({
  row: { display: 'flex', gap: tokens.spacingHorizontalXS },
  button: {
    minWidth: 0,
    flex: '1 1 0',
    paddingLeft: tokens.spacingHorizontalXS,
    paddingRight: tokens.spacingHorizontalXS,
  },
  count: { fontWeight: tokens.fontWeightSemibold, marginLeft: tokens.spacingHorizontalXS },
});

const HINTS = { error: paneValidate.errorHint, query: paneValidate.queryHint, info: paneValidate.infoHint };

/** Counts by level; each shows or hides its level. */
export function LevelFilter(props: {
  readonly counts: Readonly<Record<Level, number>>;
  readonly shown: ReadonlySet<Level>;
  readonly onToggle: (level: Level) => void;
}) {
  const styles = useStyles();
  const say = useSay();
  return (
    <div className={styles.row} role="group" aria-label={say(paneValidate.counts)}>
      {LEVELS.map((level) => (
        <ToggleButton
          key={level}
          size="small"
          className={styles.button}
          checked={props.shown.has(level)}
          icon={<LevelIcon level={level} />}
          aria-label={say(paneValidate.levelCount, {
            level: say(paneValidate[level]),
            count: props.counts[level],
            hint: say(HINTS[level]),
          })}
          onClick={() => {
            props.onToggle(level);
          }}
        >
          {say(paneValidate[level])}
          <span className={styles.count}>{props.counts[level]}</span>
        </ToggleButton>
      ))}
    </div>
  );
}
