import {
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Caption1,
  Checkbox,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import type { Template, TemplateOptions } from '../../core/templates/template';
import { paneTemplates } from '../../core/wording/pane';
import { fill, type Language } from '../../core/wording/text';
import { useSay, useSession } from '../shell/SessionContext';
import { TemplateDetail } from './TemplateDetail';
import { caption } from './templateGroups';

const useStyles = makeStyles({
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
});

/** One template of the list: its name, whether it is chosen, and all about it once it is opened. */
export function TemplateItem(props: {
  readonly template: Template;
  readonly options: TemplateOptions;
  readonly isChosen: boolean;
  readonly onChoose: (isChosen: boolean) => void;
  readonly onOptions: (options: TemplateOptions) => void;
}) {
  const { template, options, isChosen, onChoose, onOptions } = props;
  const styles = useStyles();
  const say = useSay();
  const { language } = useSession();
  const title = fill(template.title, {}, language);
  return (
    <AccordionItem value={template.id} className={styles.item}>
      <div className={styles.line}>
        <Checkbox
          className={styles.choice}
          checked={isChosen}
          onChange={(_, data) => {
            onChoose(data.checked === true);
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
              {isChosen && template.needs.length > 0 ? optionsLine(options, language) : caption(template)}
            </Caption1>
          </span>
        </AccordionHeader>
      </div>
      <AccordionPanel className={styles.panel}>
        <TemplateDetail template={template} options={options} onOptions={onOptions} />
      </AccordionPanel>
    </AccordionItem>
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
