import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';

const useStyles = makeStyles({
  box: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    textAlign: 'center',
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalXXL} ${tokens.spacingHorizontalL}`,
  },
  icon: { fontSize: '40px', lineHeight: 0, color: tokens.colorNeutralForeground3 },
  good: { color: tokens.colorPaletteGreenForeground1 },
  title: { margin: 0 },
  text: { color: tokens.colorNeutralForeground2, textAlign: 'center', textWrap: 'pretty' },
});

/** A tab or list that has nothing to show: why, and what to do. */
export function EmptyState(props: {
  readonly icon: ReactElement;
  readonly good?: boolean;
  readonly title?: string;
  readonly headingLevel?: 'h1' | 'h2';
  readonly children: ReactNode;
}) {
  const styles = useStyles();
  return (
    <div className={styles.box}>
      <span className={`${styles.icon} ${props.good ? styles.good : ''}`} aria-hidden>
        {props.icon}
      </span>
      {props.title !== undefined && (
        <Text as={props.headingLevel ?? 'h2'} weight="semibold" size={400} block className={styles.title}>
          {props.title}
        </Text>
      )}
      <Text block className={styles.text}>
        {props.children}
      </Text>
    </div>
  );
}
