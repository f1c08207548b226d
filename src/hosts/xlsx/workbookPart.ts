/** The part that lists the sheets and names of a workbook. */
import { damaged } from './refusal';
import { isOfType, readRelationships, type Relationship } from './relationships';
import { isOn, prefixed, type PartReader } from './xml';

export interface SheetEntry {
  readonly name: string;
  readonly state: string;
  /** `undefined` where the entry leads nowhere. */
  readonly link: Relationship | undefined;
}

export interface NameEntry {
  readonly name: string;
  readonly text: string;
  /** Place of the sheet that alone knows the name, among all sheets. */
  readonly sheet: number | undefined;
}

export interface WorkbookPart {
  readonly sheets: readonly SheetEntry[];
  readonly names: readonly NameEntry[];
  readonly links: readonly Relationship[];
  readonly from1904: boolean;
  /** Whether its writer asks for the formulas to be calculated when it is opened. */
  readonly wantsCalculation: boolean;
}

/** @throws HostRefusal `damaged` */
export function readWorkbookPart(reader: PartReader): WorkbookPart {
  const main = readRelationships(reader, '').find((link) => isOfType(link, 'officeDocument'));
  if (main?.part === undefined) throw damaged('missing', { part: main?.path ?? 'xl/workbook.xml' });
  const links = readRelationships(reader, main.part.name);
  const byId = new Map(links.map((link) => [link.id, link]));
  const sheets: SheetEntry[] = [];
  const names: NameEntry[] = [];
  let from1904 = false;
  let wantsCalculation = false;
  let name = '';
  let sheet: number | undefined;
  reader.read(main.part, 'workbook', {
    open(element, attributes, section) {
      if (element === 'workbookPr') from1904 = isOn(attributes['date1904']);
      else if (element === 'calcPr') {
        // Version 0 is ours: such a file asks for it because only the add-in can compute all of it.
        wantsCalculation = isOn(attributes['fullCalcOnLoad']) && attributes['calcId'] !== '0';
      } else if (element === 'sheet' && section === 'sheets') {
        const link = byId.get(prefixed(attributes, 'id') ?? '');
        sheets.push({ name: attributes['name'] ?? '', state: attributes['state'] ?? 'visible', link });
      } else if (element === 'definedName') {
        name = attributes['name'] ?? '';
        sheet = attributes['localSheetId'] === undefined ? undefined : Number(attributes['localSheetId']);
      }
    },
    close(element, text) {
      if (element === 'definedName' && name !== '' && text !== '') names.push({ name, text, sheet });
    },
  });
  return { sheets, names, links, from1904, wantsCalculation };
}
