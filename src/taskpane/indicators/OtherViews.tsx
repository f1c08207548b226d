import { paneConflicts, panePlans } from '../../core/wording/pane';
import { useSay, useSlice } from '../shell/SessionContext';
import { ViewLinks } from './ViewLinks';

/** The views beside the list of indicators. */
export type OtherView = 'plans' | 'conflicts';

/** The ways into them, with what is to be found there. */
export function OtherViews(props: {
  /** How many figures documents give differently. */
  readonly conflicts: number;
  readonly onOpen: (view: OtherView) => void;
}) {
  const { conflicts, onOpen } = props;
  const say = useSay();
  const plans = useSlice((state) => state.ownPlans.length);
  return (
    <ViewLinks
      links={[
        {
          label: say(panePlans.open),
          hint: plans === 0 ? say(panePlans.openHint) : say(panePlans.openCount, { count: plans }),
          open: () => {
            onOpen('plans');
          },
        },
        {
          label: say(paneConflicts.open),
          hint: say(paneConflicts.openHint, { count: conflicts }),
          open: () => {
            onOpen('conflicts');
          },
        },
      ]}
    />
  );
}
