import { Caption1, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { DocumentSearchRegular } from '@fluentui/react-icons/svg/document-search';
import { paneIndicators } from '../../core/wording/pane';
import { EmptyState } from '../shell/EmptyState';
import { useSay } from '../shell/SessionContext';
import type { SearchResult } from './indicatorSearch';

const useStyles = makeStyles({
  lead: { display: 'block', padding: `${tokens.spacingVerticalXS} 0`, overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** What the words typed so far have led to, read out as well as shown. */
export function SearchOutcome({ result, text }: { readonly result: SearchResult; readonly text: string }) {
  const styles = useStyles();
  const say = useSay();
  return (
    <div role="status">
      {result.kind === 'all' && (
        <Caption1 className={mergeClasses(styles.lead, styles.quiet)}>
          {say(paneIndicators.all, { count: result.indicators.length })}
        </Caption1>
      )}
      {result.kind === 'part' && (
        <Caption1 className={mergeClasses(styles.lead, styles.quiet)}>
          {say(paneIndicators.results, { count: result.indicators.length })}
        </Caption1>
      )}
      {result.kind === 'ambiguous' && (
        <Text className={styles.lead}>{say(paneIndicators.ambiguous, { text })}</Text>
      )}
      {result.kind === 'unknown' && (
        <EmptyState icon={<DocumentSearchRegular />}>
          {say(paneIndicators.unknown, { text, note: result.note ?? '' })}
        </EmptyState>
      )}
      {result.kind === 'unknown' && result.indicators.length > 0 && (
        <Text className={styles.lead}>{say(paneIndicators.suggestions)}</Text>
      )}
    </div>
  );
}
