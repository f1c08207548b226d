import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Caption1,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import type { SheetFindings } from '../../core/validation/issue';
import { pane, paneValidate } from '../../core/wording/pane';
import { useList, useSay } from '../shell/SessionContext';
import { countNotRun, notRunReasons } from './findings';
import { useRuleTitle } from './ruleWording';

const useStyles = makeStyles({
  list: { margin: `${tokens.spacingVerticalXS} 0`, paddingLeft: tokens.spacingHorizontalL },
  line: { marginBottom: tokens.spacingVerticalXS, overflowWrap: 'anywhere' },
  quiet: { display: 'block', color: tokens.colorNeutralForeground3 },
  panel: { margin: 0 },
});

/** 未运行的检查: what could not be judged, and why. */
export function NotRunList({ findings }: { readonly findings: readonly SheetFindings[] }) {
  const styles = useStyles();
  const say = useSay();
  const list = useList();
  const titleOf = useRuleTitle();
  const count = countNotRun(findings);
  if (count === 0) return null;
  return (
    <Accordion collapsible>
      <AccordionItem value="notRun">
        <AccordionHeader as="h2" expandIconPosition="end">
          {say(paneValidate.notRun, { count })}
        </AccordionHeader>
        <AccordionPanel className={styles.panel}>
          <Caption1 className={styles.quiet}>{say(paneValidate.notRunText)}</Caption1>
          <ul className={styles.list}>
            {notRunReasons(findings).map(({ reason, sheets, ruleIds }) => (
              <li key={reason} className={styles.line}>
                {reason}
                <Caption1 className={styles.quiet}>
                  {list(sheets)} · {ruleIds.map(titleOf).join(say(pane.clauseSeparator))}
                </Caption1>
              </li>
            ))}
          </ul>
        </AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}
