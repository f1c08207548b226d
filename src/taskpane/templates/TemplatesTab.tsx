import { Accordion, Button, makeStyles, SearchBox, Subtitle2, tokens } from '@fluentui/react-components';
import { AddSquareMultipleRegular } from '@fluentui/react-icons/svg/add-square-multiple';
import { DocumentSearchRegular } from '@fluentui/react-icons/svg/document-search';
import { TableAddRegular } from '@fluentui/react-icons/svg/table-add';
import { useMemo, useState } from 'react';
import type { Template, TemplateOptions } from '../../core/templates/template';
import { paneTemplates } from '../../core/wording/pane';
import { EmptyState } from '../shell/EmptyState';
import { RunningBar } from '../shell/RunningBar';
import { usePlans, useSay, useSession, useSlice } from '../shell/SessionContext';
import { TaskButton } from '../shell/TaskButton';
import { completeOptions } from './templateOptions';
import { FreezeFormulas } from './FreezeFormulas';
import { InsertionNotice } from './InsertionNotice';
import { TemplateItem } from './TemplateItem';
import { groupTemplates } from './templateGroups';

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
  const lastOptions = useSlice((state) => state.lastOptions);
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
      <InsertionNotice />
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
              {group.templates.map((template) => (
                <TemplateItem
                  key={template.id}
                  template={template}
                  options={optionsOf(template)}
                  isChosen={chosen.has(template.id)}
                  onChoose={(isChosen) => {
                    choose(template.id, isChosen);
                  }}
                  onOptions={(wanted) => {
                    setAsked({ ...asked, [template.id]: wanted });
                  }}
                />
              ))}
            </section>
          ))}
        </Accordion>
        {search.trim() === '' && <FreezeFormulas />}
      </div>
      {chosen.size > 0 && (
        <ChosenBar
          count={chosen.size}
          onInsert={() => void insertChosen()}
          onClear={() => {
            setChosen(new Set());
          }}
        />
      )}
    </>
  );
}

/** What can be done with the templates that are chosen. */
function ChosenBar(props: {
  readonly count: number;
  readonly onInsert: () => void;
  readonly onClear: () => void;
}) {
  const styles = useStyles();
  const say = useSay();
  return (
    <div className={styles.chosen}>
      <TaskButton appearance="primary" icon={<TableAddRegular />} onClick={props.onInsert}>
        {say(paneTemplates.insertChosen, { count: props.count })}
      </TaskButton>
      <Button appearance="subtle" onClick={props.onClear}>
        {say(paneTemplates.chooseNone)}
      </Button>
    </div>
  );
}
