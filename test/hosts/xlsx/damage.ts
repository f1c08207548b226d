/** Damages forms of our own at random, always the same way for the same seed. */
import { inflateRawSync } from 'node:zlib';
import { embeddedLibrary } from '../../../src/core/plan/embedded';
import { HostRefusal } from '../../../src/core/sheet/host';
import type { WorkbookModel } from '../../../src/core/sheet/model';
import { templates } from '../../../src/core/templates/catalogue';
import { validateWorkbook } from '../../../src/core/validation/validate';
import { readXlsx, writeXlsx } from '../../../src/hosts/xlsx';
import { openPackage } from '../../../src/hosts/xlsx/package';
import { zip, type Parts } from './packages';

/** Numbers from 0 to below 1 that only look random (Mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

type Texts = readonly (readonly [name: string, content: Buffer])[];

export interface Damaged {
  readonly what: string;
  readonly bytes: Uint8Array;
  /** Parts of the damaged package where it is known to be whole; `null` where the archive itself is damaged. */
  readonly parts: Texts | null;
}

/** The parts of a package, expanded by Node rather than by the reader under test. */
export function textsOf(bytes: Uint8Array): Texts {
  return Array.from(openPackage(bytes).values(), ({ name, method, offset, packedSize }) => {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const begin = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
    const packed = bytes.subarray(begin, begin + packedSize);
    return [name, method === 'stored' ? Buffer.from(packed) : inflateRawSync(packed)] as const;
  });
}

const KINDS = [
  'bytes flipped',
  'file cut',
  'bytes of a part flipped',
  'part cut',
  'parts swapped',
  'part doubled',
  'part written twice',
  'part missing',
  'piece missing',
  'piece doubled',
] as const;

/** One of the damages that befall files, at a random place. */
export function damage(whole: Uint8Array, random: () => number): Damaged {
  const below = (count: number): number => Math.floor(random() * count);
  const what = KINDS[below(KINDS.length)] as (typeof KINDS)[number];
  if (what === 'bytes flipped') {
    const bytes = whole.slice();
    flip(bytes, 1 + below(8), below);
    return { what, bytes, parts: null };
  }
  if (what === 'file cut') return { what, bytes: whole.slice(0, below(whole.length)), parts: null };
  const texts = textsOf(whole).map(([name, content]): [string, Buffer] => [name, Buffer.from(content)]);
  const index = below(texts.length);
  const part = texts[index] as [string, Buffer];
  const [begin, end] = [below(part[1].length), below(part[1].length)].sort((one, other) => one - other) as [
    number,
    number,
  ];
  const { [1]: content } = part;
  switch (what) {
    case 'bytes of a part flipped':
      flip(content, 1 + below(3), below);
      break;
    case 'part cut':
      part[1] = content.subarray(0, begin);
      break;
    case 'parts swapped': {
      const other = texts[below(texts.length)] as [string, Buffer];
      [part[1], other[1]] = [other[1], part[1]];
      break;
    }
    case 'part doubled':
      part[1] = Buffer.concat([content, content]);
      break;
    case 'part written twice':
      texts.push([part[0], content]);
      break;
    case 'part missing':
      texts.splice(index, 1);
      break;
    case 'piece missing':
      part[1] = Buffer.concat([content.subarray(0, begin), content.subarray(end)]);
      break;
    case 'piece doubled':
      part[1] = Buffer.concat([content.subarray(0, end), content.subarray(begin)]);
      break;
  }
  const parts: Parts = texts.map(([name, bytes]) => [name, { content: bytes }]);
  return { what: `${what} (${part[0]})`, bytes: zip(parts), parts: texts };
}

function flip(bytes: Uint8Array, count: number, below: (count: number) => number): void {
  for (let time = 0; time < count; time += 1) {
    const place = below(bytes.length);
    bytes[place] = (bytes[place] ?? 0) ^ (1 << below(8));
  }
}

/** Rows with something in them that the sheets of a package hold, counted without reading it. */
function filledRows(parts: Texts): number {
  return parts
    .filter(([name]) => name.startsWith('xl/worksheets/sheet'))
    .reduce((sum, [, content]) => {
      const found = content.toString().matchAll(/<c r="[A-Z]+(\d+)"[^>]*>(?:<f>[^<]*<\/f>)?<v>[^<]/g);
      return sum + new Set(Array.from(found, ([, row]) => row)).size;
    }, 0);
}

function rowsOf({ sheets }: WorkbookModel): number {
  const isFilled = (row: WorkbookModel['sheets'][number]['rows'][number]): boolean =>
    row.some((cell) => cell !== undefined && (cell.value !== null || cell.formula !== undefined));
  return sheets.reduce((sum, { rows }) => sum + rows.filter(isFilled).length, 0);
}

/** Every template twice in one file, so that there are sheets to lose. */
export async function formsToDamage(): Promise<readonly Uint8Array[]> {
  const forms: Uint8Array[] = [];
  for (const { build } of templates) {
    const sheet = build(embeddedLibrary, {});
    forms.push(await writeXlsx({ sheets: ['表1', '表2'].map((name) => ({ ...sheet, name })) }));
  }
  return forms;
}

export interface Outcome {
  readonly isRefused: boolean;
  /** What must not happen, or `null`. */
  readonly fault: string | null;
  readonly milliseconds: number;
}

/** Reads and checks a damaged form, and says whether that went as it must. */
export async function outcomeOf(form: Uint8Array, { bytes, parts }: Damaged): Promise<Outcome> {
  const started = performance.now();
  const told = (isRefused: boolean, fault: string | null): Outcome => ({
    isRefused,
    fault,
    milliseconds: performance.now() - started,
  });
  let workbook: WorkbookModel;
  try {
    workbook = await readXlsx(bytes);
  } catch (error) {
    if (!(error instanceof HostRefusal)) return told(true, String(error));
    if (error.code === 'unreadable') return told(true, String(error.cause));
    const isSentence = /^[^。]*[\u4e00-\u9fff][^。]*。$/u.test(error.message);
    return told(true, isSentence ? null : error.message);
  }
  try {
    validateWorkbook(embeddedLibrary, workbook);
  } catch (error) {
    return told(false, String(error));
  }
  const [read, held] = [rowsOf(workbook), filledRows(parts ?? textsOf(form))];
  const isShort = workbook.leftOut === undefined && read < held;
  return told(false, isShort ? `${read} rows of ${held}, without a word` : null);
}
