import { Caption1, makeStyles, SearchBox, Text, tokens } from '@fluentui/react-components';
import { DocumentSearchRegular } from '@fluentui/react-icons/svg/document-search';
import { useMemo, useRef, useState } from 'react';
import { allConflicts } from '../../core/plan/conflicts';
import { paneConflicts, paneIndicators, panePlans } from '../../core/wording/pane';
import { searchIndicators } from './indicatorSearch';
import { EmptyState } from '../shell/EmptyState';
import { NoticeBar } from '../shell/NoticeBar';
import { RunningBar } from '../shell/RunningBar';
import { useList, usePlans, useSay, useSession, useSlice } from '../shell/SessionContext';
import { useTab } from '../shell/TabContext';
import { ConflictsView } from './ConflictsView';
import { IndicatorDetail } from './IndicatorDetail';
import { IndicatorList } from './IndicatorList';
import { OwnPlansView } from './OwnPlansView';
import { ViewLinks } from './ViewLinks';

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

type View = 'indicators' | 'plans' | 'conflicts';

/** An indicator that was chosen from a list, and the region that the list spoke of. */
interface Choice {
  readonly id: string;
  readonly region?: string;
}

/** 指标库: what was promised, by which document, and how to bring it into a cell. */
export function IndicatorsTab() {
  const styles = useStyles();
  const session = useSession();
  const library = usePlans();
  const { id: tab } = useTab();
  const planCount = useSlice((state) => state.ownPlans.length);
  const say = useSay();
  const list = useList();
  const [view, setView] = useState<View>('indicators');
  const [text, setText] = useState('');
  const [choice, setChoice] = useState<Choice | null>(null);
  const show = (next: View): void => {
    setView(next);
    // What was said of one view does not concern the next.
    session.dismissNotice(tab);
    if (next === 'indicators') searchBox.current?.focus();
  };
  const conflicts = useMemo(() => allConflicts(library), [library]);
  const searchBox = useRef<HTMLElement>(null);
  const result = useMemo(() => searchIndicators(library, text), [library, text]);
  const only = result.kind === 'exact' ? result.indicators[0] : undefined;
  // An indicator that only the workbook knows is gone with its table.
  const chosen = library.indicators.find(({ id }) => id === choice?.id);
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
            setChoice(null);
            setView('indicators');
            session.dismissNotice(tab);
          }}
          placeholder={say(paneIndicators.search)}
          aria-label={say(paneIndicators.searchLabel)}
        />
      </div>
      <RunningBar />
      <NoticeBar />
      <div className={styles.list}>
        {shown && (
          <IndicatorDetail
            key={`${shown.id} ${choice?.region ?? ''}`}
            indicator={shown}
            region={choice?.region}
            takesFocus={chosen !== undefined}
            onBack={() => {
              setChoice(null);
              if (shown === only) setText('');
              searchBox.current?.focus();
            }}
          />
        )}
        {!shown && view === 'plans' && (
          <OwnPlansView
            onBack={() => {
              show('indicators');
            }}
          />
        )}
        {!shown && view === 'conflicts' && (
          <ConflictsView
            conflicts={conflicts}
            onChoose={(id, region) => {
              setChoice({ id, region });
            }}
            onBack={() => {
              show('indicators');
            }}
          />
        )}
        {!shown && view === 'indicators' && (
          <>
            {result.kind === 'all' && (
              <ViewLinks
                links={[
                  {
                    label: say(panePlans.open),
                    hint:
                      planCount === 0
                        ? say(panePlans.openHint)
                        : say(panePlans.openCount, { count: planCount }),
                    open: () => {
                      show('plans');
                    },
                  },
                  {
                    label: say(paneConflicts.open),
                    hint: say(paneConflicts.openHint, { count: conflicts.length }),
                    open: () => {
                      show('conflicts');
                    },
                  },
                ]}
              />
            )}
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
            <IndicatorList
              indicators={result.indicators}
              onChoose={({ id }) => {
                setChoice({ id });
              }}
            />
            {result.elsewhere.length > 0 && (
              <Caption1 className={`${styles.lead} ${styles.quiet}`}>
                {say(paneIndicators.elsewhere, { names: list(result.elsewhere) })}
              </Caption1>
            )}
          </>
        )}
      </div>
    </>
  );
}
