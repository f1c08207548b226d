import { Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { ruleDocs } from '../../core/validation/findings/ruleDocs';
import { paneReview } from '../../core/wording/paneReview';
import { levelTexts } from '../../core/wording/validation';
import { useSay } from '../shell/SessionContext';

const useStyles = makeStyles({
  section: {
    marginBottom: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: 'anywhere',
  },
  list: { margin: 0, display: 'grid', gridTemplateColumns: 'auto 1fr', gap: tokens.spacingHorizontalS },
  term: { color: tokens.colorNeutralForeground3, whiteSpace: 'nowrap' },
  fact: { margin: 0 },
  id: { display: 'block', marginTop: tokens.spacingVerticalXS, color: tokens.colorNeutralForeground3 },
});

/** The section of the documentation on one rule. */
export function RuleDocs({ ruleId }: { readonly ruleId: string }) {
  const styles = useStyles();
  const say = useSay();
  const doc = ruleDocs(ruleId);
  if (!doc) return null;
  const facts = [
    [paneReview.why, say(doc.why)],
    [paneReview.wrong, say(doc.wrong)],
    [paneReview.right, say(doc.right)],
    [paneReview.basis, doc.basis ?? ''],
  ] as const;
  return (
    <div className={styles.section}>
      <dl className={styles.list}>
        {facts
          .filter(([, fact]) => fact !== '')
          .map(([term, fact]) => [
            <dt key={`term ${term.en}`} className={styles.term}>
              {say(term)}
            </dt>,
            <dd key={`fact ${term.en}`} className={styles.fact}>
              {fact}
            </dd>,
          ])}
      </dl>
      <Caption1 className={styles.id}>
        {say(paneReview.ruleId, { id: ruleId })} · {say(levelTexts[doc.level])}
      </Caption1>
    </div>
  );
}
