import {
  Badge,
  Button,
  Caption1,
  Field,
  makeStyles,
  Select,
  Subtitle2,
  Text,
  tokens,
} from '@fluentui/react-components';
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle';
import { useMemo, useState } from 'react';
import type { Conflict } from '../../core/plan/conflicts';
import { indexOf } from '../../core/plan/libraryIndex';
import { paneConflicts } from '../../core/wording/pane';
import { dateText } from '../shell/dateText';
import { printedTarget } from './indicatorTargets';
import { EmptyState } from '../shell/EmptyState';
import { usePlans, useSay, useSession } from '../shell/SessionContext';
import { ViewHead } from './ViewHead';

const useStyles = makeStyles({
  view: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  lead: { margin: `${tokens.spacingVerticalXS} 0 0`, textWrap: 'pretty' },
  group: { margin: 0 },
  conflict: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  title: { margin: 0, textWrap: 'pretty' },
  voices: {
    width: '100%',
    borderCollapse: 'collapse',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    '& th, & td': {
      padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXS} ${tokens.spacingVerticalXXS} 0`,
      textAlign: 'left',
      verticalAlign: 'baseline',
    },
    '& thead': {
      position: 'absolute',
      width: '1px',
      height: '1px',
      overflow: 'hidden',
      clipPath: 'inset(50%)',
    },
  },
  number: { width: '30%', fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: 'tabular-nums' },
  source: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: 'anywhere',
  },
  badge: { marginLeft: tokens.spacingHorizontalXS, verticalAlign: 'middle' },
  quiet: { color: tokens.colorNeutralForeground3, textWrap: 'pretty' },
  look: { alignSelf: 'flex-start', marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
});

/** 文件间不一致: every figure that documents give differently, and why one of them counts. */
export function ConflictsView(props: {
  readonly conflicts: readonly Conflict[];
  readonly onChoose: (indicator: string, region: string) => void;
  readonly onBack: () => void;
}) {
  const { conflicts, onChoose, onBack } = props;
  const styles = useStyles();
  const say = useSay();
  const library = usePlans();
  const [asked, setAsked] = useState('');
  const regions = useMemo(() => {
    const named = new Set(conflicts.map(({ region }) => region));
    return library.regions.filter(({ name }) => named.has(name)).map(({ name }) => name);
  }, [conflicts, library]);
  const shown = regions.includes(asked) ? [asked] : regions;
  return (
    <div className={styles.view}>
      <div>
        <ViewHead title={say(paneConflicts.open)} takesFocus onBack={onBack} />
        {conflicts.length > 0 && (
          <Text as="p" block className={styles.lead}>
            {say(paneConflicts.lead, { count: conflicts.length })}
          </Text>
        )}
      </div>
      {conflicts.length === 0 && (
        <EmptyState icon={<CheckmarkCircleRegular />} good>
          {say(paneConflicts.none)}
        </EmptyState>
      )}
      {regions.length > 1 && (
        <Field label={say(paneConflicts.region)}>
          <Select
            value={asked}
            onChange={(_, data) => {
              setAsked(data.value);
            }}
          >
            <option value="">{say(paneConflicts.allRegions)}</option>
            {regions.map((name) => (
              <option key={name}>{name}</option>
            ))}
          </Select>
        </Field>
      )}
      {shown.map((region) => (
        <section key={region}>
          <Subtitle2 as="h3" block className={styles.group}>
            {region}
          </Subtitle2>
          {conflicts
            .filter((conflict) => conflict.region === region)
            .map((conflict) => (
              <ConflictItem
                key={`${conflict.indicator} ${conflict.year}`}
                conflict={conflict}
                onChoose={() => {
                  onChoose(conflict.indicator, region);
                }}
              />
            ))}
        </section>
      ))}
    </div>
  );
}

function ConflictItem({
  conflict,
  onChoose,
}: {
  readonly conflict: Conflict;
  readonly onChoose: () => void;
}) {
  const styles = useStyles();
  const say = useSay();
  const { language } = useSession();
  const library = usePlans();
  const indicator = indexOf(library).indicators.get(conflict.indicator);
  const label = indicator?.label ?? conflict.indicator;
  const [inForce, next] = conflict.voices;
  if (!inForce || !next) return null;
  const date = dateText(inForce.document.issued, language);
  const why =
    inForce.document.issued === next.document.issued
      ? say(paneConflicts.higher, { document: inForce.document.key })
      : say(paneConflicts.later, {
          document: inForce.document.key,
          date,
          earlier: dateText(next.document.issued, language),
        });
  const heading = say(paneConflicts.heading, { indicator: label, year: conflict.year });
  return (
    <article className={styles.conflict}>
      <Text as="h4" weight="semibold" block className={styles.title}>
        {heading}
      </Text>
      <table className={styles.voices} aria-label={heading}>
        <thead>
          <tr>
            <th scope="col">{say(paneConflicts.number)}</th>
            <th scope="col">{say(paneConflicts.document)}</th>
          </tr>
        </thead>
        <tbody>
          {conflict.voices.map(({ document, target }) => (
            <tr key={document.key}>
              <td className={styles.number}>
                {`${printedTarget(target)} ${target.unit}`.trim()}
                {document === inForce.document && (
                  <Badge className={styles.badge} appearance="tint" color="success" size="small">
                    {say(paneConflicts.inForce)}
                  </Badge>
                )}
              </td>
              <td className={styles.source}>
                {say(paneConflicts.place, {
                  place: `${document.key} ${target.source}`,
                  date: dateText(document.issued, language),
                })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Caption1 className={styles.quiet}>{why}</Caption1>
      <Button
        size="small"
        appearance="subtle"
        className={styles.look}
        onClick={onChoose}
        aria-label={say(paneConflicts.lookLabel, { region: conflict.region, indicator: label })}
      >
        {say(paneConflicts.look)}
      </Button>
    </article>
  );
}
