import { Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right';
import type { Indicator } from '../../core/plan/types';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  line: { borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  button: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    width: '100%',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXS}`,
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    textAlign: 'left',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':active': { backgroundColor: tokens.colorSubtleBackgroundPressed },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  name: { flex: '1 1 0', minWidth: 0, overflowWrap: 'anywhere' },
  unit: { color: tokens.colorNeutralForeground3, whiteSpace: 'nowrap' },
  chevron: { display: 'inline-flex', color: tokens.colorNeutralForeground3 },
});

/** Indicators to choose from. */
export function IndicatorList(props: {
  readonly indicators: readonly Indicator[];
  readonly onChoose: (indicator: Indicator) => void;
}) {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {props.indicators.map((indicator) => (
        <li key={indicator.id} className={styles.line}>
          <button
            type="button"
            className={styles.button}
            onClick={() => {
              props.onChoose(indicator);
            }}
          >
            <span className={styles.name}>{indicator.label}</span>
            <Caption1 className={styles.unit}>{indicator.unit}</Caption1>
            <span className={styles.chevron} aria-hidden>
              <ChevronRightRegular />
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
