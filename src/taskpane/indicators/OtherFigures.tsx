import { makeStyles, MessageBar, MessageBarBody, MessageBarTitle, tokens } from '@fluentui/react-components';
import { paneIndicators } from '../../core/wording/pane';
import { dateText } from '../shell/dateText';
import type { TargetRow } from './indicatorTargets';
import { documentOf, otherFigures, printedTarget, rowYear } from './indicatorTargets';
import { useList, usePlans, useSay, useSession } from '../shell/SessionContext';

const useStyles = makeStyles({
  body: { overflowWrap: 'anywhere', paddingBottom: tokens.spacingVerticalXS },
  list: { margin: `${tokens.spacingVerticalXXS} 0`, paddingLeft: tokens.spacingHorizontalL },
});

/** What is said elsewhere for the same indicator, region and year: shown, never chosen in silence. */
export function OtherFigures({ rows }: { readonly rows: readonly TargetRow[] }) {
  const styles = useStyles();
  const library = usePlans();
  const { language } = useSession();
  const say = useSay();
  const list = useList();
  const figures = rows.flatMap(otherFigures);
  if (figures.length === 0) return null;
  const isElsewhere = figures.some(({ target, inForce }) => target.document !== inForce.document);
  const isStrict = figures.some(({ target }) => target.comparator === '>');
  return (
    <MessageBar intent="info" layout="multiline" politeness="polite">
      <MessageBarBody className={styles.body}>
        <MessageBarTitle>{say(paneIndicators.otherFigures)}</MessageBarTitle>
        <ul className={styles.list}>
          {figures.map(({ target, sources }) => (
            <li key={`${target.document} ${sources.join()} ${target.printed}`}>
              {say(paneIndicators.otherRow, {
                year: rowYear(target) ?? say(paneIndicators.noYear),
                value: `${printedTarget(target)} ${target.unit}`.trim(),
                document: target.document,
                sources: list(sources),
                issued: dateText(documentOf(library, target)?.issued ?? '', language),
              })}
            </li>
          ))}
        </ul>
        {isStrict && <div>{say(paneIndicators.strict)}</div>}
        {isElsewhere && <div>{say(paneIndicators.inForce)}</div>}
      </MessageBarBody>
    </MessageBar>
  );
}
