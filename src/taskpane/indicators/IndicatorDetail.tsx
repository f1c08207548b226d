import { Caption1, Field, makeStyles, Select, Text, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { Indicator, Measure } from '../../core/plan/types';
import type { Text as Wording } from '../../core/wording/text';
import { paneIndicators } from '../../core/wording/pane';
import { firstRegion, regionsWithTargets, scopesOf, targetRows } from './indicatorTargets';
import { usePlans, useSay } from '../shell/SessionContext';
import { OtherFigures } from './OtherFigures';
import { PlaceForm } from './PlaceForm';
import { TargetTable } from './TargetTable';
import { ViewHead } from './ViewHead';

const useStyles = makeStyles({
  detail: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  quiet: { display: 'block', color: tokens.colorNeutralForeground3 },
});

const MEASURES: Readonly<Record<Measure, Wording>> = {
  level: paneIndicators.measureLevel,
  increment: paneIndicators.measureIncrement,
  annual: paneIndicators.measureAnnual,
  ratio: paneIndicators.measureRatio,
  rank: paneIndicators.measureRank,
  growth: paneIndicators.measureGrowth,
};

/** One indicator: targets by year for a region, what other documents say, and the way into a cell. */
export function IndicatorDetail(props: {
  readonly indicator: Indicator;
  /** The region to begin with; left out: that of the plans. */
  readonly region?: string | undefined;
  /** True when it takes the place of a list in which the keyboard was. */
  readonly takesFocus: boolean;
  readonly onBack: () => void;
}) {
  const { indicator, takesFocus, onBack } = props;
  const styles = useStyles();
  const library = usePlans();
  const say = useSay();
  const scopes = useMemo(() => scopesOf(library, indicator), [library, indicator]);
  const [askedScope, setScope] = useState<string | undefined>(undefined);
  // The plan that was asked for may be gone from the workbook since.
  const scope = scopes.includes(askedScope) ? askedScope : scopes[0];
  const regions = useMemo(() => regionsWithTargets(library, indicator, scope), [library, indicator, scope]);
  const [askedRegion, setRegion] = useState(props.region);
  const region =
    askedRegion !== undefined && regions.some(({ name }) => name === askedRegion)
      ? askedRegion
      : firstRegion(library, regions);
  const rows = useMemo(
    () => targetRows(library, indicator, region, scope),
    [library, indicator, region, scope],
  );
  return (
    <div className={styles.detail}>
      <div>
        <ViewHead title={indicator.name} takesFocus={takesFocus} onBack={onBack} />
        <Caption1 className={styles.quiet}>{say(MEASURES[indicator.measure])}</Caption1>
      </div>
      {scopes.length > 1 && (
        <Field label={say(paneIndicators.scope)}>
          <Select
            value={scope ?? ''}
            onChange={(_, data) => {
              setScope(data.value === '' ? undefined : data.value);
            }}
          >
            {scopes.map((name) => (
              <option key={name ?? ''} value={name ?? ''}>
                {name === undefined
                  ? say(paneIndicators.scopeInForce)
                  : say(paneIndicators.scopeOwn, { name })}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {regions.length > 1 && (
        <Field label={say(paneIndicators.region)}>
          <Select
            value={region}
            onChange={(_, data) => {
              setRegion(data.value);
            }}
          >
            {regions.map(({ name }) => (
              <option key={name}>{name}</option>
            ))}
          </Select>
        </Field>
      )}
      {rows.length === 0 ? (
        <Text>{say(paneIndicators.noTargets, { region, indicator: indicator.label })}</Text>
      ) : (
        <>
          <TargetTable rows={rows} caption={`${region} ${indicator.name}`} />
          <OtherFigures rows={rows} />
          <PlaceForm
            key={`${scope ?? ''} ${region}`}
            indicator={indicator}
            region={region}
            scope={scope}
            rows={rows}
          />
        </>
      )}
    </div>
  );
}
