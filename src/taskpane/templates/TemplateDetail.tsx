import { makeStyles, Text, ToggleButton, tokens } from '@fluentui/react-components';
import { TableAddRegular } from '@fluentui/react-icons/svg/table-add';
import { ZoomInRegular } from '@fluentui/react-icons/svg/zoom-in';
import { useMemo, useState } from 'react';
import { PlanError } from '../../core/plan/types';
import type { SheetModel } from '../../core/sheet/model';
import type { Template, TemplateOptions } from '../../core/templates/template';
import { fill } from '../../core/wording/text';
import { paneTemplates } from '../../core/wording/pane';
import { usePlans, useSay, useSession } from '../shell/SessionContext';
import { TaskButton } from '../shell/TaskButton';
import { SheetPreview } from './SheetPreview';
import { TemplateOptionsForm } from './TemplateOptionsForm';

const useStyles = makeStyles({
  detail: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    paddingBottom: tokens.spacingVerticalM,
  },
  actions: { display: 'flex', alignItems: 'center', justifyContent: 'space-between' },
  problem: { color: tokens.colorPaletteRedForeground1 },
});

/** One template, opened: its picture, what it asks for, and the button that inserts it. */
export function TemplateDetail(props: {
  readonly template: Template;
  readonly options: TemplateOptions;
  readonly onOptions: (options: TemplateOptions) => void;
}) {
  const { template, options, onOptions } = props;
  const styles = useStyles();
  const session = useSession();
  const say = useSay();
  const library = usePlans();
  const [enlarged, setEnlarged] = useState(false);
  const built = useMemo((): SheetModel | string | null => {
    try {
      return template.build(library, options);
    } catch (error) {
      return error instanceof PlanError ? error.message : null;
    }
  }, [library, template, options]);
  const sheet = built !== null && typeof built !== 'string' ? built : null;
  return (
    <div className={styles.detail}>
      {template.needs.length > 0 && (
        <TemplateOptionsForm template={template} options={options} onChange={onOptions} />
      )}
      {sheet ? (
        <SheetPreview
          sheet={sheet}
          enlarged={enlarged}
          label={say(paneTemplates.preview, { title: fill(template.title, {}, session.language) })}
        />
      ) : (
        <Text className={styles.problem}>
          {typeof built === 'string' ? built : say(paneTemplates.previewFailed)}
        </Text>
      )}
      <div className={styles.actions}>
        <TaskButton
          appearance="primary"
          icon={<TableAddRegular />}
          disabledFocusable={!sheet}
          onClick={() => void session.insertTemplate(template.id, options)}
        >
          {say(paneTemplates.insert)}
        </TaskButton>
        {sheet && (
          <ToggleButton
            appearance="subtle"
            icon={<ZoomInRegular />}
            checked={enlarged}
            onClick={() => {
              setEnlarged(!enlarged);
            }}
          >
            {say(paneTemplates.enlarge)}
          </ToggleButton>
        )}
      </div>
    </div>
  );
}
