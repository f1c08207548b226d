/** Builds .xlsx packages part by part, as other programs write them or as nobody should. */
import { crc32, deflateRawSync } from 'node:zlib';

export interface PartOptions {
  readonly content: string | Uint8Array;
  readonly stored?: boolean;
  readonly flags?: number;
  readonly method?: number;
  /** What the directory claims, where it lies. */
  readonly declared?: number;
  readonly declaredPacked?: number;
}

export type Parts = readonly (readonly [name: string, part: string | PartOptions])[];

/** A zip archive of the parts, in order; names may repeat. */
export function zip(
  parts: Parts,
  end: { readonly count?: number; readonly offset?: number } = {},
): Uint8Array {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, given] of parts) {
    const part: PartOptions = typeof given === 'string' ? { content: given } : given;
    const raw = Buffer.from(part.content as Uint8Array);
    const packed = part.stored ? raw : deflateRawSync(raw);
    const title = Buffer.from(name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(part.flags ?? 0, 2);
    common.writeUInt16LE(part.method ?? (part.stored ? 0 : 8), 4);
    common.writeUInt32LE(crc32(raw), 10);
    common.writeUInt32LE(part.declaredPacked ?? packed.length, 14);
    common.writeUInt32LE(part.declared ?? raw.length, 18);
    common.writeUInt16LE(title.length, 22);
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), common, title, packed]);
    const trailer = Buffer.alloc(14);
    trailer.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\u0000'), common, trailer, title]));
    locals.push(local);
    offset += local.length;
  }
  const list = Buffer.concat(directory);
  const close = Buffer.alloc(22);
  close.write('PK\u0005\u0006', 0, 'latin1');
  close.writeUInt16LE(end.count ?? parts.length, 8);
  close.writeUInt16LE(end.count ?? parts.length, 10);
  close.writeUInt32LE(list.length, 12);
  close.writeUInt32LE(end.offset ?? offset, 16);
  return new Uint8Array(Buffer.concat([...locals, list, close]));
}

/** The same archive with the fields of huge archives, as some programs write them whatever the size. */
export function zip64(parts: Parts): Uint8Array {
  const plain = Buffer.from(zip(parts));
  const end = plain.length - 22;
  const start = plain.readUInt32LE(end + 16);
  const entries: Buffer[] = [];
  for (let at = start; at < end;) {
    const next = at + 46 + plain.readUInt16LE(at + 28);
    const entry = Buffer.from(plain.subarray(at, next));
    const extra = Buffer.alloc(28);
    extra.writeUInt16LE(1, 0);
    extra.writeUInt16LE(24, 2);
    extra.writeUInt32LE(entry.readUInt32LE(24), 4);
    extra.writeUInt32LE(entry.readUInt32LE(20), 12);
    extra.writeUInt32LE(entry.readUInt32LE(42), 20);
    for (const field of [20, 24, 42]) entry.writeUInt32LE(0xffffffff, field);
    entry.writeUInt16LE(28, 30);
    entries.push(entry, extra);
    at = next;
  }
  const list = Buffer.concat(entries);
  const huge = Buffer.alloc(76);
  huge.write('PK\u0006\u0006', 0, 'latin1');
  huge.writeUInt32LE(44, 4);
  huge.writeUInt32LE(parts.length, 24);
  huge.writeUInt32LE(parts.length, 32);
  huge.writeUInt32LE(list.length, 40);
  huge.writeUInt32LE(start, 48);
  huge.write('PK\u0006\u0007', 56, 'latin1');
  huge.writeUInt32LE(start + list.length, 64);
  huge.writeUInt32LE(1, 72);
  const close = Buffer.from(plain.subarray(end));
  close.fill(0xff, 8, 20);
  return new Uint8Array(Buffer.concat([plain.subarray(0, start), list, huge, close]));
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

export interface BookOptions {
  /** What stands inside `<worksheet>`, one per sheet. */
  readonly sheets?: readonly string[];
  readonly names?: readonly string[];
  /** Kind of each sheet, `worksheet` when left out. */
  readonly kinds?: readonly string[];
  readonly strings?: string;
  readonly styles?: string;
  /** What stands before `<sheets>` and behind it in the workbook part. */
  readonly beforeSheets?: string;
  readonly afterSheets?: string;
  readonly extra?: Parts;
  /** Replaces or, with `null`, removes parts by name. */
  readonly replace?: Readonly<Record<string, string | PartOptions | null>>;
}

/** The parts of a small workbook. */
export function bookParts(options: BookOptions = {}): Parts {
  const { sheets = [cells('<row r="1"><c r="A1"><v>1</v></c></row>')], kinds = [], names = [] } = options;
  const relation = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
  const parts: Parts = [
    ['[Content_Types].xml', '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'],
    [
      '_rels/.rels',
      `<Relationships xmlns="${PACKAGE}">${relation('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    ],
    [
      'xl/workbook.xml',
      `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${options.beforeSheets ?? ''}<sheets>${sheets
        .map((_, index) => {
          const name = names[index] ?? `Sheet${index + 1}`;
          return `<sheet name="${name}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`;
        })
        .join('')}</sheets>${options.afterSheets ?? ''}</workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      `<Relationships xmlns="${PACKAGE}">${[
        ...sheets.map((_, index) =>
          relation(`rId${index + 1}`, kinds[index] ?? 'worksheet', `worksheets/sheet${index + 1}.xml`),
        ),
        relation('rId901', 'sharedStrings', 'sharedStrings.xml'),
        relation('rId902', 'styles', 'styles.xml'),
      ].join('')}</Relationships>`,
    ],
    ['xl/sharedStrings.xml', `<sst xmlns="${MAIN}">${options.strings ?? ''}</sst>`],
    [
      'xl/styles.xml',
      `<styleSheet xmlns="${MAIN}">${options.styles ?? '<cellXfs count="1"><xf numFmtId="0"/></cellXfs>'}</styleSheet>`,
    ],
    ...sheets.map((sheet, index): [string, string] => [
      `xl/worksheets/sheet${index + 1}.xml`,
      `<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}">${sheet}</worksheet>`,
    ]),
    ...(options.extra ?? []),
  ];
  return parts.flatMap(([name, part]): Parts => {
    const replaced = options.replace?.[name];
    if (replaced === null) return [];
    return [[name, replaced ?? part]];
  });
}

/** A small workbook as bytes. */
export function book(options: BookOptions = {}): Uint8Array {
  return zip(bookParts(options));
}

export function cells(rows: string): string {
  return `<sheetData>${rows}</sheetData>`;
}
