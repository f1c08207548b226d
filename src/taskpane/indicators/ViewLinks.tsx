import { Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right';

const useStyles = makeStyles({
  links: { display: 'grid', gridTemplateColumns: '1fr 1fr', gap: tokens.spacingHorizontalS },
  link: {
    display: 'grid',
    gridTemplateColumns: '1fr auto',
    alignItems: 'center',
    alignContent: 'start',
    columnGap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    textAlign: 'left',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':active': { backgroundColor: tokens.colorNeutralBackground1Pressed },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  hint: { gridColumn: '1 / -1', color: tokens.colorNeutralForeground3 },
  chevron: { display: 'inline-flex', color: tokens.colorNeutralForeground3 },
});

/** A view of its own that the tab leads to. */
export interface ViewLink {
  readonly label: string;
  readonly hint: string;
  readonly open: () => void;
}

/** Ways into the views beside the list of indicators. */
export function ViewLinks({ links }: { readonly links: readonly ViewLink[] }) {
  const styles = useStyles();
  return (
    <div className={styles.links}>
      {links.map(({ label, hint, open }) => (
        <button key={label} type="button" className={styles.link} onClick={open}>
          <span>{label}</span>
          <span className={styles.chevron} aria-hidden>
            <ChevronRightRegular />
          </span>
          <Caption1 className={styles.hint}>{hint}</Caption1>
        </button>
      ))}
    </div>
  );
}
