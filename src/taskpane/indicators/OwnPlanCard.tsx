import { Badge, Button, Caption1, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { OwnPlanReading } from '../../core/plan/ownPlanReading';
import { panePlans } from '../../core/wording/pane';
import { composeFormula } from './formulas';
import type { WorkbookPlan } from '../session/planReader';
import { useList, usePlans, useSay, useSession } from '../shell/SessionContext';
import { TaskButton } from '../shell/TaskButton';

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  head: { display: 'flex', alignItems: 'baseline', gap: tokens.spacingHorizontalS },
  name: { margin: 0, flex: '1 1 0', minWidth: 0, overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
  facts: {
    display: 'grid',
    gridTemplateColumns: 'auto 1fr',
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXXS,
    margin: 0,
    '& dt': { color: tokens.colorNeutralForeground3, whiteSpace: 'nowrap' },
    '& dd': { margin: 0, overflowWrap: 'anywhere' },
  },
  formula: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: 'anywhere',
  },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL, overflowWrap: 'anywhere' },
  buttons: { display: 'flex', gap: tokens.spacingHorizontalS },
});

const MOST_NAMES = 8;
const MOST_CELLS = 6;

/** One marked table: whether it answers, what was understood, and what was not. */
export function OwnPlanCard({ plan }: { readonly plan: WorkbookPlan }) {
  const styles = useStyles();
  const session = useSession();
  const say = useSay();
  const { sheet, name, problems, reading } = plan;
  return (
    <article className={styles.card}>
      <div className={styles.head}>
        <Text as="h4" weight="semibold" className={styles.name}>
          {name}
        </Text>
        <Badge appearance="tint" color={reading ? 'success' : 'warning'}>
          {say(reading ? panePlans.ready : panePlans.notReady)}
        </Badge>
      </div>
      <Caption1 className={styles.quiet}>{say(panePlans.inSheet, { sheet })}</Caption1>
      {problems.length > 0 && (
        <ul className={styles.list}>
          {problems.map((problem) => (
            <li key={problem}>{problem}</li>
          ))}
        </ul>
      )}
      {reading && <Understood name={name} reading={reading} />}
      <div className={styles.buttons}>
        <Button
          size="small"
          onClick={() => void session.goTo(sheet, 'A1', 'indicators')}
          aria-label={say(panePlans.showLabel, { name })}
        >
          {say(panePlans.show)}
        </Button>
        <TaskButton
          size="small"
          onClick={() => void session.unmarkPlan(sheet)}
          aria-label={say(panePlans.unmarkLabel, { name })}
        >
          {say(panePlans.unmark)}
        </TaskButton>
      </div>
    </article>
  );
}

function Understood({ name, reading }: { readonly name: string; readonly reading: OwnPlanReading }) {
  const styles = useStyles();
  const say = useSay();
  const list = useList();
  const { indicators, years, regions, figures, unread } = reading;
  const several = (names: readonly string[]): string =>
    names.length <= MOST_NAMES
      ? list(names)
      : say(panePlans.unitsMany, { first: list(names.slice(0, MOST_NAMES)), count: names.length });
  const { indicators: known } = usePlans();
  const [first = ''] = indicators;
  const indicator = known.find((candidate) => candidate.name === first)?.label ?? first;
  const region = regions.at(-1) ?? '';
  const cells = list(unread.slice(0, MOST_CELLS));
  return (
    <>
      <Text>{say(panePlans.figures, { count: figures })}</Text>
      <dl className={styles.facts}>
        <dt>{say(panePlans.indicators)}</dt>
        <dd>{several(indicators)}</dd>
        <dt>{say(panePlans.years)}</dt>
        <dd>{list(years.map(String))}</dd>
        <dt>{say(panePlans.units)}</dt>
        <dd>{several(regions)}</dd>
        <dt>{say(panePlans.example)}</dt>
        <dd className={styles.formula}>
          {composeFormula({ kind: 'target', indicator, year: years[0] ?? 0, region, document: name })}
        </dd>
      </dl>
      {unread.length > 0 && (
        <Text>
          {say(panePlans.unread, {
            cells:
              unread.length <= MOST_CELLS
                ? cells
                : say(panePlans.unreadMany, { cells, count: unread.length }),
          })}
        </Text>
      )}
    </>
  );
}
