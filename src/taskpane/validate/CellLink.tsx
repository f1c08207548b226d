import { Link } from '@fluentui/react-components';
import { paneValidate } from '../../core/wording/pane';
import { useSay, useSession } from '../shell/SessionContext';
import { cellReference } from './findings';

/** A cell that a click brings into view. */
export function CellLink(props: { readonly sheet: string; readonly cell: string }) {
  const session = useSession();
  const say = useSay();
  const { sheet, address } = cellReference(props.cell, props.sheet);
  return (
    <Link
      as="button"
      inline
      aria-label={say(paneValidate.goToSheet, { sheet, cell: address })}
      onClick={() => void session.goTo(sheet, address)}
    >
      {props.cell}
    </Link>
  );
}
