import {
  Button,
  Caption1,
  Field,
  Input,
  makeStyles,
  Select,
  Subtitle2,
  tokens,
} from '@fluentui/react-components';
import { CursorClickRegular } from '@fluentui/react-icons/svg/cursor-click';
import { MathFormulaRegular } from '@fluentui/react-icons/svg/math-formula';
import { useState } from 'react';
import type { Indicator } from '../../core/plan/types';
import { paneIndicators } from '../../core/wording/pane';
import type { FormulaKind } from './formulas';
import { composeFormula, FORMULA_KINDS, needsActual } from './formulas';
import type { PlanScope, TargetRow } from './indicatorTargets';
import { numberFormatOf, otherDocuments, regionArgument } from './indicatorTargets';
import { usePlans, useSay, useSession } from '../shell/SessionContext';
import { TaskButton } from '../shell/TaskButton';

const useStyles = makeStyles({
  form: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    paddingTop: tokens.spacingVerticalM,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  heading: { margin: 0 },
  pair: { display: 'grid', gridTemplateColumns: '1fr 1fr', gap: tokens.spacingHorizontalS },
  input: { minWidth: 0, width: '100%' },
  formula: {
    display: 'block',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground2,
    fontFamily: tokens.fontFamilyMonospace,
    overflowWrap: 'anywhere',
  },
  buttons: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
});

const KINDS = {
  target: paneIndicators.kindTarget,
  gap: paneIndicators.kindGap,
  completion: paneIndicators.kindCompletion,
  status: paneIndicators.kindStatus,
  source: paneIndicators.kindSource,
};

/** Brings a target, or a calculation from it, into the selected cell. */
export function PutForm(props: {
  readonly indicator: Indicator;
  readonly region: string;
  /** The plan of the workbook that the figures come from, which formulas then name. */
  readonly scope: PlanScope;
  readonly rows: readonly TargetRow[];
}) {
  const { indicator, region, scope, rows } = props;
  const styles = useStyles();
  const session = useSession();
  const say = useSay();
  const library = usePlans();
  const usable = rows.filter((row) => row.answersFor !== null);
  const [year, setYear] = useState(() => yearToBeginWith(usable, session.now()));
  const [kind, setKind] = useState<FormulaKind>('target');
  const [actualCell, setActualCell] = useState('');
  const [document, setDocument] = useState('');
  const row = usable.find((candidate) => candidate.answersFor === year);
  if (!row || year === null) return <Caption1>{say(paneIndicators.noYearToPlace)}</Caption1>;

  const others = scope !== undefined ? [] : otherDocuments(library, indicator, region, year);
  const named = scope === undefined ? others.find((other) => other.document === document) : row.target;
  const target = named ?? row.target;
  const { value } = target;
  const formulaWith = (cell: string): string =>
    composeFormula({
      kind,
      indicator: indicator.label,
      year,
      ...regionArgument(library, region, named?.document),
      ...(named === undefined ? {} : { document: named.document }),
      actualCell: cell,
    });
  return (
    <section className={styles.form}>
      <Subtitle2 as="h3" className={styles.heading}>
        {say(paneIndicators.place)}
      </Subtitle2>
      <div className={styles.pair}>
        <Field label={say(paneIndicators.placeYear)}>
          <Select
            value={String(year)}
            onChange={(_, data) => {
              setYear(Number(data.value));
            }}
          >
            {usable.map((candidate) => (
              <option key={candidate.answersFor}>{candidate.answersFor}</option>
            ))}
          </Select>
        </Field>
        <KindField value={kind} onChange={setKind} />
      </div>
      {others.length > 0 && (
        <Field label={say(paneIndicators.placeDocument)}>
          <Select
            value={named?.document ?? ''}
            onChange={(_, data) => {
              setDocument(data.value);
            }}
          >
            <option value="">{say(paneIndicators.placeInForce)}</option>
            {others.map((other) => (
              <option key={other.document}>{other.document}</option>
            ))}
          </Select>
        </Field>
      )}
      {needsActual(kind) && <ActualCellField value={actualCell} onChange={setActualCell} />}
      <Caption1 className={styles.formula}>
        {formulaWith(actualCell.trim() === '' ? '…' : actualCell.trim().toUpperCase())}
      </Caption1>
      <div className={styles.buttons}>
        <TaskButton
          appearance="primary"
          icon={<MathFormulaRegular />}
          onClick={() =>
            void session.putFormula({ formula: formulaWith, needsActual: needsActual(kind), actualCell })
          }
        >
          {say(paneIndicators.putFormula)}
        </TaskButton>
        {kind === 'target' && value !== null && (
          <TaskButton onClick={() => void session.putValue(value.toNumber(), numberFormatOf(target))}>
            {say(paneIndicators.putValue)}
          </TaskButton>
        )}
      </div>
    </section>
  );
}

/** Asks what is to be put: the target, or a calculation from it. */
function KindField(props: { readonly value: FormulaKind; readonly onChange: (kind: FormulaKind) => void }) {
  const say = useSay();
  return (
    <Field label={say(paneIndicators.placeWhat)}>
      <Select
        value={props.value}
        onChange={(_, data) => {
          props.onChange(data.value as FormulaKind);
        }}
      >
        {FORMULA_KINDS.map((name) => (
          <option key={name} value={name}>
            {say(KINDS[name])}
          </option>
        ))}
      </Select>
    </Field>
  );
}

/** Asks where the actual stands; the selected cell can be taken. */
function ActualCellField(props: { readonly value: string; readonly onChange: (cell: string) => void }) {
  const { value, onChange } = props;
  const styles = useStyles();
  const session = useSession();
  const say = useSay();
  return (
    <Field label={say(paneIndicators.actualCell)} hint={say(paneIndicators.actualHint)}>
      <Input
        className={styles.input}
        value={value}
        onChange={(_, data) => {
          onChange(data.value);
        }}
        placeholder="C5"
        contentAfter={
          <Button
            size="small"
            appearance="transparent"
            icon={<CursorClickRegular />}
            aria-label={say(paneIndicators.useSelection)}
            title={say(paneIndicators.useSelection)}
            onClick={() => {
              void session.selectedCell().then((cell) => {
                if (cell !== null) onChange(cell);
              });
            }}
          />
        }
      />
    </Field>
  );
}

/** This year where there is a target for it, else the nearest year that has one. */
function yearToBeginWith(rows: readonly TargetRow[], today: Date): number | null {
  const distance = (row: TargetRow): number => Math.abs((row.answersFor ?? 0) - today.getFullYear());
  return [...rows].sort((a, b) => distance(a) - distance(b))[0]?.answersFor ?? null;
}
