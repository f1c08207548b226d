import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Button,
  Caption1,
  Checkbox,
  makeStyles,
  SearchBox,
  Subtitle2,
  tokens,
} from '@fluentui/react-components';
import { ArrowUndoRegular } from '@fluentui/react-icons/svg/arrow-undo';
import { AddSquareMultipleRegular } from '@fluentui/react-icons/svg/add-square-multiple';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import { DocumentSearchRegular } from '@fluentui/react-icons/svg/document-search';
import { TableAddRegular } from '@fluentui/react-icons/svg/table-add';
import { NumberSymbolRegular } from '@fluentui/react-icons/svg/number-symbol';
import { useMemo, useState } from 'react';
import type { Template, TemplateOptions } from '../../core/templates/template';
import { fill, type Language } from '../../core/wording/text';
import { pane, paneTemplates } from '../../core/wording/pane';
import { EmptyState } from '../shell/EmptyState';
import { NoticeBar } from '../shell/NoticeBar';
import { RunningBar } from '../shell/RunningBar';
import { usePlans, useSay, useSession, useSlice } from '../shell/SessionContext';
import { TaskButton } from '../shell/TaskButton';
import { completeOptions } from './templateOptions';
import { TemplateDetail } from './TemplateDetail';
import { caption, groupTemplates } from './templateGroups';

const useStyles = makeStyles({
  head: {
    flexShrink: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}`,
  },
  search: { maxWidth: 'none', width: '100%' },
  list: {
    flex: '1 1 0',
    minHeight: 0,
    overflowY: 'auto',
    padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalL}`,
  },
  groupTitle: { display: 'block', margin: `${tokens.spacingVerticalM} 0 ${tokens.spacingVerticalXS}` },
  item: { borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  line: { display: 'flex', alignItems: 'center' },
  choice: { flexShrink: 0, marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
  headerBox: { flex: '1 1 0', minWidth: 0 },
  header: { paddingLeft: 0, paddingRight: 0 },
  title: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    padding: `${tokens.spacingVerticalXS} 0`,
  },
  name: { textWrap: 'pretty', textAlign: 'left' },
  caption: { color: tokens.colorNeutralForeground3, textAlign: 'left' },
  panel: { margin: 0 },
  freeze: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  chosen: {
    flexShrink: 0,
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

const NO_OPTIONS: TemplateOptions = {};

/** 模板: every table and form, one click away from the workbook. */
export function TemplatesTab() {
  const styles = useStyles();
  const session = useSession();
  const say = useSay();
  const library = usePlans();
  const { removable, unfreezable, lastOptions } = useSlice((state) => ({
    removable: state.removable,
    unfreezable: state.unfreezable,
    lastOptions: state.lastOptions,
  }));
  const [search, setSearch] = useState('');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [asked, setAsked] = useState<Readonly<Record<string, TemplateOptions>>>({});
  const groups = useMemo(
    () => groupTemplates(library, session.templates, search),
    [library, session, search],
  );
  const options = useMemo(
    () =>
      new Map(
        session.templates.map((template) => [
          template.id,
          completeOptions(library, template, asked[template.id] ?? lastOptions, session.now()),
        ]),
      ),
    [library, session, asked, lastOptions],
  );
  const optionsOf = (template: Template): TemplateOptions => options.get(template.id) ?? NO_OPTIONS;
  const choose = (id: string, isChosen: boolean): void => {
    const next = new Set(chosen);
    if (isChosen) next.add(id);
    else next.delete(id);
    setChosen(next);
  };
  const insertChosen = async (): Promise<void> => {
    const templates = session.templates.filter((template) => chosen.has(template.id));
    const inserted = await session.insertTemplates(
      templates.map((template) => ({ id: template.id, options: optionsOf(template) })),
    );
    if (inserted) setChosen(new Set());
  };
  const annexCount = session.templates.filter((template) => template.kind === 'annex').length;
  return (
    <>
      <div className={styles.head}>
        <SearchBox
          className={styles.search}
          value={search}
          onChange={(_, data) => {
            setSearch(data.value);
          }}
          placeholder={say(paneTemplates.search)}
          aria-label={say(paneTemplates.searchLabel)}
        />
        <TaskButton icon={<AddSquareMultipleRegular />} onClick={() => void session.insertAllAnnexes()}>
          {say(paneTemplates.insertAll, { count: annexCount })}
        </TaskButton>
      </div>
      <RunningBar />
      <NoticeBar
        actions={
          <>
            {removable && (
              <TaskButton size="small" icon={<DeleteRegular />} onClick={() => void session.removeInserted()}>
                {say(paneTemplates.remove)}
              </TaskButton>
            )}
            {unfreezable && (
              <TaskButton
                size="small"
                icon={<ArrowUndoRegular />}
                onClick={() => void session.unfreezeFormulas()}
              >
                {say(pane.undo)}
              </TaskButton>
            )}
          </>
        }
      />
      <div className={styles.list}>
        {groups.length === 0 && (
          <EmptyState icon={<DocumentSearchRegular />}>
            {say(paneTemplates.nothingFound, { text: search.trim() })}
          </EmptyState>
        )}
        <Accordion collapsible>
          {groups.map((group) => (
            <section key={group.title.zh}>
              <Subtitle2 as="h2" className={styles.groupTitle}>
                {say(group.title)}
              </Subtitle2>
              {group.templates.map((template) => {
                const title = fill(template.title, {}, session.language);
                const isChosen = chosen.has(template.id);
                return (
                  <AccordionItem key={template.id} value={template.id} className={styles.item}>
                    <div className={styles.line}>
                      <Checkbox
                        className={styles.choice}
                        checked={isChosen}
                        onChange={(_, data) => {
                          choose(template.id, data.checked === true);
                        }}
                        aria-label={say(paneTemplates.choose, { title })}
                      />
                      <AccordionHeader
                        as="h3"
                        className={styles.headerBox}
                        expandIconPosition="end"
                        button={{ className: styles.header }}
                      >
                        <span className={styles.title}>
                          <span className={styles.name}>{title}</span>
                          <Caption1 className={styles.caption}>
                            {isChosen && template.needs.length > 0
                              ? optionsLine(optionsOf(template), session.language)
                              : caption(template)}
                          </Caption1>
                        </span>
                      </AccordionHeader>
                    </div>
                    <AccordionPanel className={styles.panel}>
                      <TemplateDetail
                        template={template}
                        options={optionsOf(template)}
                        onOptions={(wanted) => {
                          setAsked({ ...asked, [template.id]: wanted });
                        }}
                      />
                    </AccordionPanel>
                  </AccordionItem>
                );
              })}
            </section>
          ))}
        </Accordion>
        {search.trim() === '' && (
          <section className={styles.freeze}>
            <Subtitle2 as="h2" className={styles.groupTitle}>
              {say(paneTemplates.freezeTitle)}
            </Subtitle2>
            <TaskButton icon={<NumberSymbolRegular />} onClick={() => void session.freezeFormulas()}>
              {say(paneTemplates.freeze)}
            </TaskButton>
            <Caption1 className={styles.caption}>{say(paneTemplates.freezeHint)}</Caption1>
          </section>
        )}
      </div>
      {chosen.size > 0 && (
        <div className={styles.chosen}>
          <TaskButton appearance="primary" icon={<TableAddRegular />} onClick={() => void insertChosen()}>
            {say(paneTemplates.insertChosen, { count: chosen.size })}
          </TaskButton>
          <Button
            appearance="subtle"
            onClick={() => {
              setChosen(new Set());
            }}
          >
            {say(paneTemplates.chooseNone)}
          </Button>
        </div>
      )}
    </>
  );
}

/** What a chosen form will be about: 南昌市 2025年 上半年. */
function optionsLine({ region, year, period }: TemplateOptions, language: Language): string {
  const yearText = year === undefined ? [] : [fill(paneTemplates.yearItem, { year }, language)];
  return [
    ...(region === undefined ? [] : [region]),
    ...yearText,
    ...(period === undefined ? [] : [period]),
  ].join(' ');
}
