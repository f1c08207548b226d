import { Caption1, makeStyles, SearchBox, Text, tokens } from '@fluentui/react-components';
import { DocumentSearchRegular } from '@fluentui/react-icons/svg/document-search';
import { useMemo, useRef, useState } from 'react';
import type { Indicator } from '../../core/plan/types';
import { paneIndicators } from '../../core/wording/pane';
import { searchIndicators } from '../indicatorSearch';
import { EmptyState } from '../shell/EmptyState';
import { NoticeBar } from '../shell/NoticeBar';
import { useSay, useSession } from '../shell/SessionContext';
import { IndicatorDetail } from './IndicatorDetail';
import { IndicatorList } from './IndicatorList';

const useStyles = makeStyles({
  head: {
    flexShrink: 0,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}`,
  },
  search: { maxWidth: 'none', width: '100%' },
  list: {
    flex: '1 1 0',
    minHeight: 0,
    overflowY: 'auto',
    padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalL}`,
  },
  lead: { display: 'block', padding: `${tokens.spacingVerticalXS} 0`, overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** 指标库: what was promised, by which document, and how to bring it into a cell. */
export function IndicatorsTab() {
  const styles = useStyles();
  const session = useSession();
  const { library } = session;
  const say = useSay();
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<Indicator | null>(null);
  const searchBox = useRef<HTMLElement>(null);
  const result = useMemo(() => searchIndicators(library, text), [library, text]);
  const only = result.kind === 'exact' ? result.indicators[0] : undefined;
  const shown = chosen ?? only ?? null;
  const wanted = text.trim();
  return (
    <>
      <div className={styles.head}>
        <SearchBox
          ref={(element: HTMLElement | null) => {
            searchBox.current = element;
          }}
          className={styles.search}
          value={text}
          onChange={(_, data) => {
            setText(data.value);
            setChosen(null);
            session.dismissNotice('indicators');
          }}
          placeholder={say(paneIndicators.search)}
          aria-label={say(paneIndicators.searchLabel)}
        />
      </div>
      <NoticeBar tab="indicators" />
      <div className={styles.list}>
        {shown ? (
          <IndicatorDetail
            key={shown.id}
            indicator={shown}
            takesFocus={chosen !== null}
            onBack={() => {
              setChosen(null);
              if (shown === only) setText('');
              searchBox.current?.focus();
            }}
          />
        ) : (
          <>
            <div role="status">
              {result.kind === 'all' && (
                <Caption1 className={`${styles.lead} ${styles.quiet}`}>
                  {say(paneIndicators.all, { count: result.indicators.length })}
                </Caption1>
              )}
              {result.kind === 'part' && (
                <Caption1 className={`${styles.lead} ${styles.quiet}`}>
                  {say(paneIndicators.results, { count: result.indicators.length })}
                </Caption1>
              )}
              {result.kind === 'ambiguous' && (
                <Text className={styles.lead}>{say(paneIndicators.ambiguous, { text: wanted })}</Text>
              )}
              {result.kind === 'unknown' && (
                <EmptyState icon={<DocumentSearchRegular />}>
                  {say(paneIndicators.unknown, { text: wanted, note: result.note ?? '' })}
                </EmptyState>
              )}
              {result.kind === 'unknown' && result.indicators.length > 0 && (
                <Text className={styles.lead}>{say(paneIndicators.suggestions)}</Text>
              )}
            </div>
            <IndicatorList indicators={result.indicators} onChoose={setChosen} />
            {result.elsewhere.length > 0 && (
              <Caption1 className={`${styles.lead} ${styles.quiet}`}>
                {say(paneIndicators.elsewhere, { names: result.elsewhere.join('、') })}
              </Caption1>
            )}
          </>
        )}
      </div>
    </>
  );
}
