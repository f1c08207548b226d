import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Button,
  Caption1,
  makeStyles,
  SearchBox,
  Subtitle2,
  tokens,
} from '@fluentui/react-components';
import { AddSquareMultipleRegular } from '@fluentui/react-icons/svg/add-square-multiple';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import { DocumentSearchRegular } from '@fluentui/react-icons/svg/document-search';
import { useMemo, useState } from 'react';
import { fill } from '../../core/wording/text';
import { paneTemplates } from '../../core/wording/pane';
import { EmptyState } from '../shell/EmptyState';
import { NoticeBar } from '../shell/NoticeBar';
import { RunningBar } from '../shell/RunningBar';
import { useSay, useSession, useSessionState } from '../shell/SessionContext';
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
});

const RUNNING = { insert: paneTemplates.running, remove: paneTemplates.removing };

/** 模板: every table and form, one click away from the workbook. */
export function TemplatesTab() {
  const styles = useStyles();
  const session = useSession();
  const say = useSay();
  const { running, removable } = useSessionState();
  const [search, setSearch] = useState('');
  const groups = useMemo(() => groupTemplates(session.library, session.templates, search), [session, search]);
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
        <Button
          icon={<AddSquareMultipleRegular />}
          disabledFocusable={running !== null}
          onClick={() => void session.insertAllAnnexes()}
        >
          {say(paneTemplates.insertAll, { count: annexCount })}
        </Button>
      </div>
      <RunningBar wording={RUNNING} />
      <NoticeBar
        tab="templates"
        actions={
          removable && (
            <Button
              size="small"
              icon={<DeleteRegular />}
              disabledFocusable={running !== null}
              onClick={() => void session.removeInserted()}
            >
              {say(paneTemplates.remove)}
            </Button>
          )
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
              {group.templates.map((template) => (
                <AccordionItem key={template.id} value={template.id} className={styles.item}>
                  <AccordionHeader as="h3" expandIconPosition="end" button={{ className: styles.header }}>
                    <span className={styles.title}>
                      <span className={styles.name}>{fill(template.title, {}, session.language)}</span>
                      <Caption1 className={styles.caption}>{caption(session.library, template)}</Caption1>
                    </span>
                  </AccordionHeader>
                  <AccordionPanel className={styles.panel}>
                    <TemplateDetail template={template} />
                  </AccordionPanel>
                </AccordionItem>
              ))}
            </section>
          ))}
        </Accordion>
      </div>
    </>
  );
}
