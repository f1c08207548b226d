import {
  AriaLiveAnnouncer,
  FluentProvider,
  makeStaticStyles,
  makeStyles,
  Tab as TabButton,
  TabList,
  tokens,
} from '@fluentui/react-components';
import { PlugDisconnectedRegular } from '@fluentui/react-icons/svg/plug-disconnected';
import { pane, paneTabs } from '../core/wording/pane';
import type { Session } from './session/session';
import { EmptyState } from './shell/EmptyState';
import { SessionProvider, useSay, useSession, useSlice } from './shell/SessionContext';
import { TabProvider } from './shell/TabContext';
import { useTheme } from './shell/useTheme';
import { TABS } from './tabs';

const usePageStyles = makeStaticStyles({
  'html, body': { margin: 0, height: '100%', overflow: 'hidden' },
});

const useStyles = makeStyles({
  provider: { height: '100vh' },
  pane: { display: 'flex', flexDirection: 'column', height: '100%', minWidth: 0 },
  tabs: {
    flexShrink: 0,
    padding: `0 ${tokens.spacingHorizontalXS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  panel: { flex: '1 1 0', minHeight: 0, display: 'flex', flexDirection: 'column' },
  hidden: { display: 'none' },
  name: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
});

/** The task pane. */
export function App(props: {
  readonly session: Session;
  /** False in a browser tab without a workbook, where nothing of the pane could work. */
  readonly isExcel: boolean;
  /** Background of the Office theme, `#RRGGBB`; undefined where Office does not tell. */
  readonly officeBackground: string | undefined;
}) {
  usePageStyles();
  const styles = useStyles();
  const theme = useTheme(props.officeBackground);
  return (
    <FluentProvider theme={theme} className={styles.provider}>
      {/* Without it message bars are seen but not read out. */}
      <AriaLiveAnnouncer>
        <SessionProvider value={props.session}>{props.isExcel ? <Pane /> : <NotInExcel />}</SessionProvider>
      </AriaLiveAnnouncer>
    </FluentProvider>
  );
}

function NotInExcel() {
  const say = useSay();
  return (
    <main>
      <EmptyState icon={<PlugDisconnectedRegular />} title={say(pane.productName)} headingLevel="h1">
        {say(pane.notInExcel)}
      </EmptyState>
    </main>
  );
}

function Pane() {
  const styles = useStyles();
  const session = useSession();
  const say = useSay();
  const asked = useSlice(({ tab }) => tab);
  const shown = TABS.find(({ id }) => id === asked) ?? TABS[0];
  const moveByArrows = (event: React.KeyboardEvent): void => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const next = step === undefined ? undefined : TABS.at((TABS.indexOf(shown) + step) % TABS.length);
    if (next === undefined) return;
    session.showTab(next.id);
    document.getElementById(`tab-${next.id}`)?.focus();
  };
  return (
    <main className={styles.pane}>
      <h1 className={styles.name}>{say(pane.productName)}</h1>
      {/* Fluent's own arrow navigation puts focusable elements into the list that are hidden from screen readers,
          so it is switched off and the arrow keys are handled here. */}
      <TabList
        className={styles.tabs}
        selectedValue={shown.id}
        onTabSelect={(_, data) => {
          session.showTab(String(data.value));
        }}
        onKeyDown={moveByArrows}
        aria-label={say(paneTabs.label)}
        data-tabster={undefined}
      >
        {TABS.map(({ id, title }) => (
          <TabButton
            key={id}
            id={`tab-${id}`}
            value={id}
            tabIndex={id === shown.id ? 0 : -1}
            aria-controls={`panel-${id}`}
          >
            {say(title)}
          </TabButton>
        ))}
      </TabList>
      {TABS.map((tab) => (
        <div
          key={tab.id}
          id={`panel-${tab.id}`}
          role="tabpanel"
          aria-labelledby={`tab-${tab.id}`}
          className={tab === shown ? styles.panel : styles.hidden}
        >
          <TabProvider value={tab}>
            <tab.Content />
          </TabProvider>
        </div>
      ))}
    </main>
  );
}
