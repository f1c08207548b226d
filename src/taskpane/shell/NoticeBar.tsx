import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  tokens,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import type { ReactNode } from 'react';
import { useEffect, useRef } from 'react';
import { pane } from '../../core/wording/pane';
import { useSay, useSession, useSlice } from './SessionContext';
import { useTab } from './TabContext';

const useStyles = makeStyles({
  bar: { flexShrink: 0, margin: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}` },
  body: { overflowWrap: 'anywhere', paddingBottom: tokens.spacingVerticalXS },
  list: { margin: `${tokens.spacingVerticalXXS} 0 0`, paddingLeft: tokens.spacingHorizontalL },
});

/** What the last action on this tab came to, with what can be done about it. */
export function NoticeBar({ actions }: { readonly actions?: ReactNode }) {
  const styles = useStyles();
  const session = useSession();
  const say = useSay();
  const { id } = useTab();
  const notice = useSlice(({ notices }) => notices[id] ?? null);
  const bar = useRef<HTMLElement>(null);
  useEffect(() => {
    // The button that was pressed may be gone with what it has mended; the keyboard then goes on from here. Of a user
    // who is in the grid, whose command of the ribbon has led here, it is not taken.
    const lost = document.hasFocus() && document.activeElement === document.body;
    if (notice && lost) bar.current?.focus();
  }, [notice]);
  if (!notice) return null;
  return (
    <MessageBar
      ref={(element: HTMLElement | null) => {
        bar.current = element;
      }}
      tabIndex={-1}
      intent={notice.intent}
      layout="multiline"
      className={styles.bar}
    >
      <MessageBarBody className={styles.body}>
        {notice.text}
        {notice.list.length > 0 && (
          <ul className={styles.list}>
            {notice.list.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        )}
      </MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            icon={<DismissRegular />}
            aria-label={say(pane.dismiss)}
            onClick={() => {
              session.dismissNotice(id);
            }}
          />
        }
      >
        {actions}
      </MessageBarActions>
    </MessageBar>
  );
}
