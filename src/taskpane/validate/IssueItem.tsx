import { Caption1, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { WrenchRegular } from '@fluentui/react-icons/svg/wrench';
import { Fragment, memo } from 'react';
import type { Issue, IssueValue } from '../../core/validation/issue';
import { pane, paneValidate } from '../../core/wording/pane';
import { useSay, useSession, useSlice } from '../shell/SessionContext';
import { TaskButton } from '../shell/TaskButton';
import { CellLink } from './CellLink';
import { isSelected } from './findings';
import { IssueExplanation } from './IssueExplanation';
import { useIssueMessage } from './ruleWording';

const RELATED_SHOWN = 8;

const useStyles = makeStyles({
  item: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  selected: {
    boxShadow: `inset 3px 0 0 ${tokens.colorBrandStroke1}`,
    paddingLeft: tokens.spacingHorizontalS,
  },
  message: { overflowWrap: 'anywhere' },
  cell: { fontWeight: tokens.fontWeightSemibold },
  values: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalM}`,
    margin: 0,
    fontSize: tokens.fontSizeBase200,
  },
  value: { display: 'flex', gap: tokens.spacingHorizontalXS, minWidth: 0 },
  term: { color: tokens.colorNeutralForeground3, whiteSpace: 'nowrap' },
  number: { margin: 0, overflowWrap: 'anywhere', fontVariantNumeric: 'tabular-nums' },
  quiet: { color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
  suspects: { margin: 0, paddingLeft: tokens.spacingHorizontalL, fontSize: tokens.fontSizeBase200 },
  fix: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  fixText: { fontSize: tokens.fontSizeBase200, overflowWrap: 'anywhere', minWidth: 0 },
  apply: { flexShrink: 0 },
});

/** One issue: where, what is wrong, what it should be, on what ground, and what can be done about it. */
export const IssueItem = memo(function IssueItem({ issue }: { readonly issue: Issue }) {
  const styles = useStyles();
  const session = useSession();
  const say = useSay();
  const isHere = useSlice(({ selected }) => isSelected(issue, selected));
  const message = useIssueMessage()(issue);
  // Most sentences begin with the cell, which stands there as a link already.
  const rest = message.startsWith(issue.cell) ? message.slice(issue.cell.length) : ` ${message}`;
  const { fix, suspects } = issue;
  const values = [
    [paneValidate.actual, valueText(issue.actual, say(paneValidate.blank))],
    [
      issue.level === 'error' ? paneValidate.expected : paneValidate.reference,
      issue.expected === null ? '' : valueText(issue.expected, ''),
    ],
    [paneValidate.difference, issue.difference ?? ''],
  ] as const;
  const hasValues = issue.expected !== null || issue.difference !== undefined;
  return (
    <li
      className={mergeClasses(styles.item, isHere && styles.selected)}
      {...(isHere && { 'aria-current': true })}
    >
      <div className={styles.message}>
        <span className={styles.cell}>
          <CellLink sheet={issue.sheet} cell={issue.cell} />
        </span>
        <Text>{rest}</Text>
      </div>
      {hasValues && (
        <dl className={styles.values}>
          {values
            .filter(([, text]) => text !== '')
            .map(([term, text]) => (
              <div key={term.en} className={styles.value}>
                <dt className={styles.term}>{say(term)}</dt>
                <dd className={styles.number}>
                  {text}
                  {issue.unit !== undefined && isNumber(text) ? ` ${issue.unit}` : ''}
                </dd>
              </div>
            ))}
        </dl>
      )}
      {suspects && suspects.length > 0 && (
        <>
          <Caption1 className={styles.quiet}>{say(paneValidate.suspects)}</Caption1>
          <ol className={styles.suspects}>
            {suspects.map((suspect) => (
              <li key={suspect.cell}>
                <CellLink sheet={issue.sheet} cell={suspect.cell} /> {suspect.reasoning}
              </li>
            ))}
          </ol>
        </>
      )}
      {issue.related.length > 0 && (
        <Caption1 className={styles.quiet}>
          {say(paneValidate.related)}{' '}
          {issue.related.slice(0, RELATED_SHOWN).map((cell, index) => (
            <Fragment key={cell}>
              {index > 0 && say(pane.listSeparator)}
              <CellLink sheet={issue.sheet} cell={cell} />
            </Fragment>
          ))}
          {issue.related.length > RELATED_SHOWN && '…'}
        </Caption1>
      )}
      {issue.basis !== undefined && (
        <Caption1 className={styles.quiet}>{say(paneValidate.basis, { basis: issue.basis })}</Caption1>
      )}
      <IssueExplanation issue={issue} />
      {fix && (
        <div className={styles.fix}>
          <span className={styles.fixText}>{say(paneValidate.fix, { preview: fix.preview })}</span>
          <TaskButton
            size="small"
            className={styles.apply}
            icon={<WrenchRegular />}
            aria-label={say(paneValidate.applyLabel, { preview: fix.preview })}
            onClick={() => void session.applyFixes([fix])}
          >
            {say(paneValidate.apply)}
          </TaskButton>
        </div>
      )}
    </li>
  );
});

function valueText(value: IssueValue, blank: string): string {
  if (value === null || value === '') return blank;
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
}

function isNumber(text: string): boolean {
  return /^-?[\d.]+$/.test(text);
}
