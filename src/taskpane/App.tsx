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
import { IndicatorsTab } from './indicators/IndicatorsTab';
import type { Session, Tab } from './session/session';
import { TABS } from './session/session';
import { EmptyState } from './shell/EmptyState';
import { SessionProvider, useSay, useSession, useSessionState } from './shell/SessionContext';
import { useTheme } from './shell/useTheme';
import { TemplatesTab } from './templates/TemplatesTab';
import { ValidateTab } from './validate/ValidateTab';

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

const CONTENTS: Readonly<Record<Tab, () => React.JSX.Element>> = {
  templates: TemplatesTab,
  validate: ValidateTab,
  indicators: IndicatorsTab,
};

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
  const { tab } = useSessionState();
  const moveByArrows = (event: React.KeyboardEvent): void => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const next = step === undefined ? undefined : TABS.at((TABS.indexOf(tab) + step) % TABS.length);
    if (next === undefined) return;
    session.showTab(next);
    document.getElementById(`tab-${next}`)?.focus();
  };
  return (
    <main className={styles.pane}>
      <h1 className={styles.name}>{say(pane.productName)}</h1>
      {/* Fluent's own arrow navigation puts focusable elements into the list that are hidden from screen readers,
          so it is switched off and the arrow keys are handled here. */}
      <TabList
        className={styles.tabs}
        selectedValue={tab}
        onTabSelect={(_, data) => {
          session.showTab(data.value as Tab);
        }}
        onKeyDown={moveByArrows}
        aria-label={say(paneTabs.label)}
        data-tabster={undefined}
      >
        {TABS.map((name) => (
          <TabButton
            key={name}
            id={`tab-${name}`}
            value={name}
            tabIndex={name === tab ? 0 : -1}
            aria-controls={`panel-${name}`}
          >
            {say(paneTabs[name])}
          </TabButton>
        ))}
      </TabList>
      {TABS.map((name) => {
        const Content = CONTENTS[name];
        return (
          <div
            key={name}
            id={`panel-${name}`}
            role="tabpanel"
            aria-labelledby={`tab-${name}`}
            className={name === tab ? styles.panel : styles.hidden}
          >
            <Content />
          </div>
        );
      })}
    </main>
  );
}
