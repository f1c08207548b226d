import {
  Caption1,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Subtitle2,
  tokens,
} from '@fluentui/react-components';
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle';
import { DocumentSearchRegular } from '@fluentui/react-icons/svg/document-search';
import { useEffect, useRef, useState } from 'react';
import type { Level, SheetFindings } from '../../core/validation/issue';
import { paneValidate } from '../../core/wording/pane';
import { paneReview } from '../../core/wording/paneReview';
import type { ValidationState } from '../session/state';
import { EmptyState } from '../shell/EmptyState';
import { useList, useSay, useSlice } from '../shell/SessionContext';
import { countByLevel, countNotRun, groupFindings, LEVELS } from './findings';
import { LevelFilter } from './LevelFilter';
import { NotRunList } from './NotRunList';
import { ReviewActions } from './ReviewActions';
import { RuleIssues } from './RuleIssues';
import { SafeFixes } from './SafeFixes';

const useStyles = makeStyles({
  results: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  sheet: { marginTop: tokens.spacingVerticalS },
  sheetHead: {
    display: 'flex',
    alignItems: 'baseline',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
    marginBottom: tokens.spacingVerticalS,
  },
  sheetName: { overflowWrap: 'anywhere', minWidth: 0, margin: 0 },
  quiet: { color: tokens.colorNeutralForeground3, whiteSpace: 'nowrap' },
  // The counts above say the same to the eye.
  readOut: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
  unrecognised: { color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
  list: { margin: `${tokens.spacingVerticalXXS} 0 0`, paddingLeft: tokens.spacingHorizontalL },
});

const RECOGNISED = {
  identity: paneValidate.byIdentity,
  labels: paneValidate.byLabels,
  none: paneValidate.byNone,
};

/** What the last check found. */
export function Results({ validation }: { readonly validation: ValidationState & { kind: 'done' } }) {
  const styles = useStyles();
  const say = useSay();
  const list = useList();
  const selected = useSlice((state) => state.selected);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  }, [selected]);
  const [levels, setLevels] = useState<ReadonlySet<Level>>(new Set(LEVELS));
  const findings = validation.findings.filter((sheet) => !validation.emptySheets.includes(sheet.sheet));
  const counts = countByLevel(findings);
  const total = counts.error + counts.query + counts.info;
  const groups = groupFindings(findings, levels).filter(
    ({ findings: sheet, rules }) => rules.length > 0 || (sheet.template !== null && total > 0),
  );
  const unrecognised = findings.filter((sheet) => sheet.template === null);
  const toggle = (level: Level): void => {
    const next = new Set(levels);
    if (!next.delete(level)) next.add(level);
    setLevels(next);
  };
  return (
    <div className={styles.results} ref={box}>
      {validation.stale && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{say(paneValidate.stale)}</MessageBarBody>
        </MessageBar>
      )}
      {validation.leftOut.length > 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            {say(paneValidate.leftOut)}
            <ul className={styles.list}>
              {validation.leftOut.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </MessageBarBody>
        </MessageBar>
      )}
      {total > 0 && <LevelFilter counts={counts} shown={levels} onToggle={toggle} />}
      {findings.some((sheet) => sheet.template !== null) && <ReviewActions />}
      <SafeFixes findings={findings} />
      <div role="status">
        {total === 0 ? (
          <NoIssues validation={validation} findings={findings} />
        ) : (
          <span className={styles.readOut}>{say(paneValidate.summary, counts)}</span>
        )}
      </div>
      {total > 0 && groups.every((group) => group.rules.length === 0) && (
        <EmptyState icon={<DocumentSearchRegular />}>{say(paneValidate.allFiltered)}</EmptyState>
      )}
      {groups.map(({ findings: sheet, rules }) => (
        <section key={sheet.sheet} className={styles.sheet}>
          <div className={styles.sheetHead}>
            <Subtitle2 as="h2" className={styles.sheetName}>
              {sheet.sheet}
            </Subtitle2>
            <Caption1 className={styles.quiet}>
              {sheet.issues.length === 0 ? say(paneValidate.sheetClean) : say(RECOGNISED[sheet.recognisedBy])}
            </Caption1>
          </div>
          {rules.map((group) => (
            <RuleIssues key={`${group.level} ${group.ruleId}`} group={group} />
          ))}
        </section>
      ))}
      {unrecognised.length > 0 && unrecognised.length < findings.length && (
        <Caption1 className={styles.unrecognised}>
          {say(paneValidate.unrecognised, { sheets: list(namesOf(unrecognised)) })}
        </Caption1>
      )}
      <NotRunList findings={findings} />
    </div>
  );
}

function NoIssues(props: {
  readonly validation: ValidationState & { kind: 'done' };
  readonly findings: readonly SheetFindings[];
}) {
  const { validation, findings } = props;
  const say = useSay();
  const list = useList();
  const recognised = findings.filter((sheet) => sheet.template !== null);
  const notRun = countNotRun(findings);
  if (findings.length === 0) {
    const isOwnSheet = validation.scope === 'sheet' && validation.emptySheets.length === 0;
    return (
      <EmptyState icon={<DocumentSearchRegular />} title={say(paneValidate.noneRecognisedTitle)}>
        {say(isOwnSheet ? paneReview.ownSheet : paneValidate.emptyWorkbook)}
      </EmptyState>
    );
  }
  if (recognised.length === 0) {
    return (
      <EmptyState icon={<DocumentSearchRegular />} title={say(paneValidate.noneRecognisedTitle)}>
        {say(paneValidate.noneRecognisedText, { sheets: list(namesOf(findings)) })}
      </EmptyState>
    );
  }
  return (
    <EmptyState icon={<CheckmarkCircleRegular />} good title={say(paneValidate.cleanTitle)}>
      {say(paneValidate.cleanText, {
        count: recognised.length,
        sheets: list(namesOf(recognised)),
      })}
      {notRun > 0 && say(paneValidate.cleanNotRun, { count: notRun })}
    </EmptyState>
  );
}

function namesOf(findings: readonly SheetFindings[]): readonly string[] {
  return findings.map(({ sheet }) => sheet);
}
