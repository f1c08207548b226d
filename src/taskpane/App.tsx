import type { TabValue } from '@fluentui/react-components';
import {
  FluentProvider,
  makeStaticStyles,
  makeStyles,
  Tab as TabButton,
  TabList,
  tokens,
} from '@fluentui/react-components';
import { pane, paneTabs } from '../core/wording/pane';
import { IndicatorsTab } from './indicators/IndicatorsTab';
import type { Session, Tab } from './sessionStore';
import { TABS } from './sessionStore';
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
});

const CONTENTS: Readonly<Record<Tab, () => React.JSX.Element>> = {
  templates: TemplatesTab,
  validate: ValidateTab,
  indicators: IndicatorsTab,
};

/** The task pane. */
export function App(props: { readonly session: Session; readonly officeBackground: string | undefined }) {
  usePageStyles();
  const styles = useStyles();
  const theme = useTheme(props.officeBackground);
  return (
    <FluentProvider theme={theme} className={styles.provider}>
      <SessionProvider value={props.session}>
        <Pane />
      </SessionProvider>
    </FluentProvider>
  );
}

function Pane() {
  const styles = useStyles();
  const session = useSession();
  const say = useSay();
  const { tab } = useSessionState();
  return (
    <main className={styles.pane} aria-label={say(pane.productName)}>
      <TabList
        className={styles.tabs}
        selectedValue={tab}
        onTabSelect={(_, data: { value: TabValue }) => session.showTab(data.value as Tab)}
        aria-label={say(paneTabs.label)}
      >
        {TABS.map((name) => (
          <TabButton key={name} id={`tab-${name}`} value={name} aria-controls={`panel-${name}`}>
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
