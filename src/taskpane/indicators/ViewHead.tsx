import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { ChevronLeftRegular } from '@fluentui/react-icons/svg/chevron-left';
import { useEffect, useRef } from 'react';
import { paneIndicators } from '../../core/wording/pane';
import { useSay } from '../shell/SessionContext';

const useStyles = makeStyles({
  back: { alignSelf: 'flex-start', marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
  heading: { margin: `${tokens.spacingVerticalXS} 0 0`, textWrap: 'pretty', outlineStyle: 'none' },
});

/** The way back and the heading of something that has taken the place of a list. */
export function ViewHead(props: {
  readonly title: string;
  /** True when the keyboard was in what the view has taken the place of. */
  readonly takesFocus: boolean;
  readonly onBack: () => void;
}) {
  const { title, takesFocus, onBack } = props;
  const styles = useStyles();
  const say = useSay();
  const heading = useRef<HTMLElement>(null);
  useEffect(() => {
    if (takesFocus) heading.current?.focus();
  }, [takesFocus]);
  return (
    <>
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
        {title}
      </Text>
    </>
  );
}
