import { Badge, Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { InfoRegular } from '@fluentui/react-icons/svg/info';
import { memo, useState } from 'react';
import { paneValidate } from '../../core/wording/pane';
import { paneReview } from '../../core/wording/paneReview';
import { useSay, useSlice } from '../shell/SessionContext';
import { hasSameMembers } from '../shell/steady';
import { isSelected, type RuleGroup } from './findings';
import { IssueItem } from './IssueItem';
import { LevelIcon } from './LevelIcon';
import { RuleDocs } from './RuleDocs';
import { useRuleTitle } from './ruleWording';

/** A sheet with every cell wrong must not draw thousands of lines at once. */
const STEP = 10;

const useStyles = makeStyles({
  group: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} 0`,
    marginBottom: tokens.spacingVerticalS,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  head: {
    display: 'flex',
    alignItems: 'flex-start',
    gap: tokens.spacingHorizontalXS,
    margin: `0 0 ${tokens.spacingVerticalS}`,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
  mark: { height: tokens.lineHeightBase300, display: 'flex', alignItems: 'center' },
  title: { flex: '1 1 0', minWidth: 0, fontWeight: tokens.fontWeightSemibold },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  more: { marginBottom: tokens.spacingVerticalS },
});

/** All issues of one rule on one sheet. Groups are put together at every check; the card stays while they say the same. */
export const RuleIssues = memo(RuleCard, (before, after) => {
  return (
    before.group.ruleId === after.group.ruleId &&
    before.group.level === after.group.level &&
    hasSameMembers(before.group.issues, after.group.issues)
  );
});

function RuleCard({ group }: { readonly group: RuleGroup }) {
  const styles = useStyles();
  const say = useSay();
  const titleOf = useRuleTitle();
  const [shown, setShown] = useState(STEP);
  const [about, setAbout] = useState(false);
  const here = useSlice(({ selected }) => group.issues.findIndex((issue) => isSelected(issue, selected)));
  const visible = Math.max(shown, here + 1);
  const rest = group.issues.length - visible;
  return (
    <section className={styles.group}>
      <h3 className={styles.head}>
        <span className={styles.mark}>
          <LevelIcon level={group.level} />
        </span>
        <Text className={styles.title}>{titleOf(group.ruleId)}</Text>
        <Badge appearance="tint" color="informative" size="medium">
          {group.issues.length}
        </Badge>
        <Button
          size="small"
          appearance="subtle"
          icon={<InfoRegular />}
          aria-label={say(paneReview.aboutLabel, { rule: titleOf(group.ruleId) })}
          aria-expanded={about}
          onClick={() => {
            setAbout(!about);
          }}
        />
      </h3>
      {about && <RuleDocs ruleId={group.ruleId} />}
      <ul className={styles.list}>
        {group.issues.slice(0, visible).map((issue, index) => (
          <IssueItem key={`${issue.cell} ${index}`} issue={issue} />
        ))}
      </ul>
      {rest > 0 && (
        <Button
          className={styles.more}
          size="small"
          appearance="subtle"
          onClick={() => {
            setShown(visible + 5 * STEP);
          }}
        >
          {say(paneValidate.more, { count: Math.min(rest, 5 * STEP) })}
        </Button>
      )}
    </section>
  );
}
