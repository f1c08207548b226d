import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { WrenchRegular } from '@fluentui/react-icons/svg/wrench';
import { changedCells, safeFixesOf } from '../../core/validation/findings/fixes';
import type { SheetFindings } from '../../core/validation/issue';
import { paneReview } from '../../core/wording/paneReview';
import { useSay, useSession } from '../shell/SessionContext';
import { TaskButton } from '../shell/TaskButton';
import { CellLink } from './CellLink';

/** With one fix only, its own button is near enough. */
const LEAST = 2;

const useStyles = makeStyles({
  list: {
    margin: `0 0 ${tokens.spacingVerticalS}`,
    paddingLeft: tokens.spacingHorizontalL,
    maxHeight: '180px',
    overflowY: 'auto',
    fontSize: tokens.fontSizeBase200,
    overflowWrap: 'anywhere',
  },
  panel: { margin: 0 },
});

/** All fixes that cannot alter the meaning: what they would change, and the button that makes them. */
export function SafeFixes({ findings }: { readonly findings: readonly SheetFindings[] }) {
  const styles = useStyles();
  const session = useSession();
  const say = useSay();
  const fixes = safeFixesOf(findings);
  if (fixes.length < LEAST) return null;
  return (
    <>
      <TaskButton icon={<WrenchRegular />} onClick={() => void session.applyFixes(fixes)}>
        {say(paneReview.applySafe)}
      </TaskButton>
      <Accordion collapsible>
        <AccordionItem value="preview">
          <AccordionHeader as="h2" size="small" expandIconPosition="end">
            {say(paneReview.safeFixes, { count: fixes.length })}
          </AccordionHeader>
          <AccordionPanel className={styles.panel}>
            {/* A list that scrolls must be reached by the keyboard. */}
            <ul
              className={styles.list}
              tabIndex={0}
              aria-label={say(paneReview.safeFixes, { count: fixes.length })}
            >
              {fixes.map(({ preview, changes }) => {
                const [first] = changes;
                const cells = changedCells(changes);
                return (
                  <li key={`${first?.sheet ?? ''} ${cells.join()}`}>
                    {cells.length === 1 && first && <CellLink sheet={first.sheet} cell={cells[0] ?? ''} />}{' '}
                    {preview}
                  </li>
                );
              })}
            </ul>
          </AccordionPanel>
        </AccordionItem>
      </Accordion>
    </>
  );
}
