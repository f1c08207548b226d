import { Button, Caption1, Field, makeStyles, Select, Text, tokens } from '@fluentui/react-components';
import { ChevronLeftRegular } from '@fluentui/react-icons/svg/chevron-left';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { Indicator, Measure } from '../../core/plan/types';
import type { Text as Wording } from '../../core/wording/text';
import { paneIndicators } from '../../core/wording/pane';
import { firstRegion, regionsOf, targetRows } from '../indicatorTargets';
import { useSay, useSession } from '../shell/SessionContext';
import { OtherFigures } from './OtherFigures';
import { PlaceForm } from './PlaceForm';
import { TargetTable } from './TargetTable';

const useStyles = makeStyles({
  detail: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  back: { alignSelf: 'flex-start', marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
  heading: { margin: `${tokens.spacingVerticalXS} 0 0`, textWrap: 'pretty', outlineStyle: 'none' },
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
  /** True when it takes the place of a list in which the keyboard was. */
  readonly takesFocus: boolean;
  readonly onBack: () => void;
}) {
  const { indicator, takesFocus, onBack } = props;
  const styles = useStyles();
  const { library } = useSession();
  const say = useSay();
  const heading = useRef<HTMLElement>(null);
  useEffect(() => {
    if (takesFocus) heading.current?.focus();
  }, [takesFocus]);
  const regions = useMemo(() => regionsOf(library, indicator), [library, indicator]);
  const [region, setRegion] = useState(() => firstRegion(library, regions));
  const rows = useMemo(() => targetRows(library, indicator, region), [library, indicator, region]);
  return (
    <div className={styles.detail}>
      <div>
        <Button
          className={styles.back}
          size="small"
          appearance="subtle"
          icon={<ChevronLeftRegular />}
          onClick={onBack}
        >
          {say(paneIndicators.back)}
        </Button>
        <Text
          as="h2"
          size={400}
          weight="semibold"
          block
          className={styles.heading}
          tabIndex={-1}
          ref={(element: HTMLElement | null) => {
            heading.current = element;
          }}
        >
          {indicator.name}
        </Text>
        <Caption1 className={styles.quiet}>{say(MEASURES[indicator.measure])}</Caption1>
      </div>
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
          <PlaceForm key={region} indicator={indicator} region={region} rows={rows} />
        </>
      )}
    </div>
  );
}
