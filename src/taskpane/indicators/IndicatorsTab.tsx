import { Caption1, makeStyles, SearchBox, tokens } from '@fluentui/react-components';
import { useMemo, useRef, useState } from 'react';
import { allConflicts } from '../../core/plan/conflicts';
import { paneIndicators } from '../../core/wording/pane';
import { searchIndicators } from './indicatorSearch';
import { NoticeBar } from '../shell/NoticeBar';
import { RunningBar } from '../shell/RunningBar';
import { useList, usePlans, useSay, useSession } from '../shell/SessionContext';
import { useTab } from '../shell/TabContext';
import { ConflictsView } from './ConflictsView';
import { IndicatorDetail } from './IndicatorDetail';
import { IndicatorList } from './IndicatorList';
import { OwnPlansView } from './OwnPlansView';
import { type OtherView, OtherViews } from './OtherViews';
import { SearchOutcome } from './SearchOutcome';

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
  elsewhere: {
    display: 'block',
    padding: `${tokens.spacingVerticalXS} 0`,
    overflowWrap: 'anywhere',
    color: tokens.colorNeutralForeground3,
  },
});

type View = 'indicators' | OtherView;

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
            {result.kind === 'all' && <OtherViews conflicts={conflicts.length} onOpen={show} />}
            <SearchOutcome result={result} text={wanted} />
            <IndicatorList
              indicators={result.indicators}
              onChoose={({ id }) => {
                setChoice({ id });
              }}
            />
            {result.elsewhere.length > 0 && (
              <Caption1 className={styles.elsewhere}>
                {say(paneIndicators.elsewhere, { names: list(result.elsewhere) })}
              </Caption1>
            )}
          </>
        )}
      </div>
    </>
  );
}
