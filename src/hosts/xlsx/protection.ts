/** What a protected sheet allows, as `sheetProtection` of a file states it: by what it forbids. */
import { PROTECTED_ACTS, type ProtectedAct, type SheetProtection } from '../../core/sheet/protection';
import type { WriteSheet } from './hucreTypes';
import { isOn, type Attributes } from './xml';

/** The acts whose attribute has another name, and that a file allows where it states nothing. */
const OTHER_NAMES: Readonly<Partial<Record<ProtectedAct, string>>> = {
  editObjects: 'objects',
  editScenarios: 'scenarios',
};

export function readProtection(attributes: Attributes): SheetProtection {
  const allows = PROTECTED_ACTS.filter((act) => {
    const other = OTHER_NAMES[act];
    const stated = attributes[other ?? act];
    return stated === undefined ? other !== undefined : !isOn(stated);
  });
  if (!isOn(attributes['selectLockedCells'])) return { allows };
  return { allows, chooses: isOn(attributes['selectUnlockedCells']) ? 'none' : 'open' };
}

export function writeProtection({ allows, chooses }: SheetProtection): NonNullable<WriteSheet['protection']> {
  const allowed = allows.filter((act) => OTHER_NAMES[act] === undefined);
  return {
    sheet: true,
    objects: !allows.includes('editObjects'),
    scenarios: !allows.includes('editScenarios'),
    ...Object.fromEntries(allowed.map((act) => [act, true])),
    ...(chooses !== undefined && { selectLockedCells: false }),
    ...(chooses === 'none' && { selectUnlockedCells: false }),
  };
}
