import { makeStyles, MessageBar, MessageBarBody, MessageBarTitle, tokens } from '@fluentui/react-components';
import { paneIndicators } from '../../core/wording/pane';
import type { TargetRow } from '../indicatorTargets';
import { documentOf, printedTarget, rowYear } from '../indicatorTargets';
import { useSay, useSession } from '../shell/SessionContext';

const useStyles = makeStyles({
  body: { overflowWrap: 'anywhere', paddingBottom: tokens.spacingVerticalXS },
  list: { margin: `${tokens.spacingVerticalXXS} 0`, paddingLeft: tokens.spacingHorizontalL },
});

/** What is said elsewhere for the same indicator, region and year: shown, never chosen in silence. */
export function OtherFigures({ rows }: { readonly rows: readonly TargetRow[] }) {
  const styles = useStyles();
  const { library } = useSession();
  const say = useSay();
  const others = rows.flatMap((row) => row.others);
  if (others.length === 0) return null;
  return (
    <MessageBar intent="info" layout="multiline" politeness="polite">
      <MessageBarBody className={styles.body}>
        <MessageBarTitle>{say(paneIndicators.otherDocuments)}</MessageBarTitle>
        <ul className={styles.list}>
          {others.map((target, index) => (
            <li key={index}>
              {say(paneIndicators.otherRow, {
                year: rowYear(target) ?? say(paneIndicators.noYear),
                document: target.document,
                issued: documentOf(library, target)?.issued ?? '',
                value: `${printedTarget(target)} ${target.unit}`.trim(),
                source: target.source,
              })}
            </li>
          ))}
        </ul>
        {say(paneIndicators.inForce)}
      </MessageBarBody>
    </MessageBar>
  );
}
