import { makeStyles, tokens } from '@fluentui/react-components';
import { ErrorCircleFilled } from '@fluentui/react-icons/svg/error-circle';
import { InfoFilled } from '@fluentui/react-icons/svg/info';
import { WarningFilled } from '@fluentui/react-icons/svg/warning';
import type { Level } from '../../core/validation/issue';

const useStyles = makeStyles({
  error: { color: tokens.colorStatusDangerForeground1 },
  query: { color: tokens.colorStatusWarningForeground1 },
  info: { color: tokens.colorBrandForeground1 },
  icon: { flexShrink: 0, display: 'inline-flex', fontSize: '16px' },
});

const ICONS = { error: ErrorCircleFilled, query: WarningFilled, info: InfoFilled };

/** The mark of a level; its shape differs too, not its colour alone. */
export function LevelIcon({ level }: { readonly level: Level }) {
  const styles = useStyles();
  const Icon = ICONS[level];
  return (
    <span className={`${styles.icon} ${styles[level]}`} aria-hidden>
      <Icon />
    </span>
  );
}
