import { Badge, makeStyles, tokens } from '@fluentui/react-components';
import { paneIndicators } from '../../core/wording/pane';
import type { TargetRow } from './indicatorTargets';
import { printedTarget, rowYear } from './indicatorTargets';
import { useSay } from '../shell/SessionContext';

const useStyles = makeStyles({
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    '& caption': {
      position: 'absolute',
      width: '1px',
      height: '1px',
      overflow: 'hidden',
      clipPath: 'inset(50%)',
    },
    '& th, & td': {
      padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`,
      textAlign: 'left',
      verticalAlign: 'baseline',
      borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    },
    '& thead th': {
      color: tokens.colorNeutralForeground3,
      fontWeight: tokens.fontWeightRegular,
      fontSize: tokens.fontSizeBase200,
    },
  },
  year: { whiteSpace: 'nowrap', fontWeight: tokens.fontWeightRegular },
  number: { whiteSpace: 'nowrap', fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: 'tabular-nums' },
  source: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: 'anywhere',
  },
  whole: { whiteSpace: 'nowrap' },
  badge: { marginLeft: tokens.spacingHorizontalXS, verticalAlign: 'middle' },
  suspect: { display: 'block', color: tokens.colorStatusWarningForeground1 },
});

/** Targets by year, as printed, with their place in the documents. */
export function TargetTable(props: { readonly rows: readonly TargetRow[]; readonly caption: string }) {
  const styles = useStyles();
  const say = useSay();
  return (
    <table className={styles.table}>
      <caption>{props.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{say(paneIndicators.year)}</th>
          <th scope="col">{say(paneIndicators.target)}</th>
          <th scope="col">{say(paneIndicators.source)}</th>
        </tr>
      </thead>
      <tbody>
        {props.rows.map((row) => (
          <tr key={rowYear(row.target) ?? 'none'}>
            <th scope="row" className={styles.year}>
              {rowYear(row.target) ?? say(paneIndicators.noYear)}
            </th>
            <td className={styles.number}>
              {printedTarget(row.target)}
              {row.target.role === 'baseline' && (
                <Badge className={styles.badge} appearance="tint" color="informative" size="small">
                  {say(paneIndicators.baseline)}
                </Badge>
              )}
            </td>
            <td className={styles.source}>
              {row.target.document} <span className={styles.whole}>{row.target.source}</span>
              {row.target.suspect !== undefined && (
                <span className={styles.suspect}>
                  {say(paneIndicators.suspect, { text: row.target.suspect })}
                </span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
