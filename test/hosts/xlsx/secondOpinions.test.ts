import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { embeddedLibrary } from '../../../src/core/plan/embedded';
import { cellAddress, rangeAddress } from '../../../src/core/sheet/address';
import type { CellValue, SheetModel } from '../../../src/core/sheet/model';
import { templates } from '../../../src/core/templates/catalogue';
import type { SheetFindings } from '../../../src/core/validation/issue';
import { validateWorkbook } from '../../../src/core/validation/validate';
import { readXlsx, writeXlsx } from '../../../src/hosts/xlsx';
import {
  libreOffice,
  officeIsRequired,
  openpyxlReads,
  python,
  resaveWithLibreOffice,
  resaveWithOpenpyxl,
} from './offices';
import { eachCell, essentials, heightsOf, statedWidths } from './essentials';
import { richForm } from './richForm';

const options = { region: '南昌县', year: 2023, period: '上半年' } as const;
const sheets: ReadonlyMap<string, SheetModel> = new Map([
  ['rich-form', richForm],
  ...templates.map(({ id, build, choices }): [string, SheetModel] => {
    const fits = choices?.(embeddedLibrary).some(({ unit }) => unit === options.region) ?? true;
    return [id, build(embeddedLibrary, fits ? options : { period: options.period })];
  }),
]);
const ids = [...sheets.keys()];
const sheetOf = (id: string): SheetModel => sheets.get(id) as SheetModel;

const folder = mkdtempSync(join(tmpdir(), 'kc-xlsx-'));
const written = join(folder, 'written');
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});
beforeAll(async () => {
  mkdirSync(written);
  for (const [id, sheet] of sheets) {
    writeFileSync(join(written, `${id}.xlsx`), await writeXlsx({ sheets: [sheet] }));
  }
});

const readBack = async (place: string, id: string): Promise<SheetModel> => {
  const { sheets: read, leftOut } = await readXlsx(readFileSync(join(place, `${id}.xlsx`)));
  expect(leftOut).toBeUndefined();
  return read[0] as SheetModel;
};

function results(sheet: SheetModel): Record<string, CellValue> {
  return Object.fromEntries(
    eachCell(sheet)
      .filter(([, { formula, value }]) => formula !== undefined && !formula.includes('KC.') && value !== null)
      .map(([address, { value }]) => [
        address,
        typeof value === 'number' ? Number(value.toPrecision(14)) : value,
      ]),
  );
}

/** What the validator finds; the sheet is recognised by what it shows, not by what a file keeps beside it. */
async function findings(place: string, id: string): Promise<readonly SheetFindings[]> {
  return validateWorkbook(embeddedLibrary, await readXlsx(readFileSync(join(place, `${id}.xlsx`))));
}

interface Told {
  readonly name: string;
  readonly state: string;
  readonly cells: Readonly<
    Record<string, { readonly value: unknown; readonly type: string; readonly format: string }>
  >;
  readonly merges: readonly string[];
  readonly titleRows: string | null;
  readonly orientation: string;
  readonly paper: number | string;
  readonly fitToPage: boolean;
  readonly freeze: string | null;
  readonly protected: boolean;
  readonly validations: number;
  readonly footer: string | null;
}

function notRun(program: string): void {
  it(`was not run: ${program} is not installed`, () => {
    // Where both programs must be there, this is what fails; elsewhere the name of the test is the report.
    expect(officeIsRequired).toBe(false);
  });
}

describe('openpyxl', () => {
  if (python === null) {
    notRun('openpyxl');
    return;
  }
  let told: Readonly<Record<string, readonly Told[]>>;
  const resaved = join(folder, 'openpyxl');
  beforeAll(() => {
    told = openpyxlReads(written) as typeof told;
    resaveWithOpenpyxl(written, resaved);
  }, 120_000);

  it.each(ids)('reads the same numbers, texts and formulas from %s', (id) => {
    const cells = told[`${id}.xlsx`]?.[0]?.cells ?? {};
    for (const [address, { value, formula, style }] of eachCell(sheetOf(id))) {
      if (formula !== undefined) {
        expect(cells[address]?.type).toBe('f');
        if (!formula.includes('KC.')) expect(cells[address]?.value).toBe(formula);
      } else if (value !== null && value !== '') {
        expect([address, cells[address]?.value]).toEqual([address, value]);
        expect(cells[address]?.type).toBe(typeof value === 'number' ? 'n' : 's');
        expect(cells[address]?.format).toBe(style?.numberFormat ?? 'General');
      }
    }
  });

  it.each(ids)('reads the same structure and print set-up from %s', (id) => {
    const sheet = sheetOf(id);
    const { rows = 0, columns = 0 } = sheet.freeze ?? {};
    const titles = sheet.print?.titleRows;
    expect(told[`${id}.xlsx`]?.[0]).toMatchObject({
      name: sheet.name,
      state: 'visible',
      merges: sheet.merges.map(rangeAddress).sort(),
      titleRows: titles === undefined ? null : `$${titles.from + 1}:$${titles.to + 1}`,
      orientation: sheet.print?.orientation,
      fitToPage: sheet.print?.fitToWidth,
      freeze: rows + columns > 0 ? cellAddress(rows, columns) : null,
      protected: sheet.protection !== undefined,
      validations: sheet.validations?.length ?? 0,
    });
    expect(Number(told[`${id}.xlsx`]?.[0]?.paper)).toBe(9);
    expect(told[`${id}.xlsx`]?.[0]?.footer).toContain('&P');
  });

  it.each(ids)('saves %s again without losing what matters', async (id) => {
    const sheet = await readBack(resaved, id);
    expect(essentials(sheet)).toEqual(essentials(sheetOf(id)));
    expect(statedWidths(sheet, sheetOf(id))).toEqual(statedWidths(sheetOf(id), sheetOf(id)));
    expect(sheet.freeze).toEqual(sheetOf(id).freeze);
    // It makes every height that it finds a fixed one.
    const fixed: SheetModel = { ...sheetOf(id), growingRows: [] };
    expect(heightsOf(sheet, fixed)).toEqual(heightsOf(fixed, fixed));
  });

  it.each(ids)('leaves the validator with the same findings in %s, and without results', async (id) => {
    const found = await findings(resaved, id);
    // It saves formulas without what they gave, which the validator says once.
    const [unknown, others] = [true, false].map((isUnknown) =>
      found.map((sheet) => ({
        ...sheet,
        issues: sheet.issues.filter(({ ruleId }) => (ruleId === 'formula-without-result') === isUnknown),
      })),
    );
    expect(others).toEqual(await findings(written, id));
    const computes =
      found.some(({ template }) => template !== null) && Object.keys(results(sheetOf(id))).length > 0;
    expect(unknown?.map(({ issues }) => issues.length)).toEqual([computes ? 1 : 0]);
    expect(found.map(({ template }) => template)).toEqual([id === 'rich-form' ? null : id]);
  });
});

describe('LibreOffice', () => {
  if (libreOffice === null) {
    notRun('LibreOffice');
    return;
  }
  const resaved = join(folder, 'libreoffice');
  beforeAll(() => {
    mkdirSync(resaved);
    resaveWithLibreOffice(
      written,
      ids.map((id) => `${id}.xlsx`),
      resaved,
    );
  }, 180_000);

  it.each(ids)('saves %s again without losing what matters', async (id) => {
    const sheet = await readBack(resaved, id);
    expect(essentials(sheet)).toEqual(essentials(sheetOf(id)));
    expect(statedWidths(sheet, sheetOf(id))).toEqual(statedWidths(sheetOf(id), sheetOf(id)));
    expect(heightsOf(sheet, sheetOf(id))).toEqual(heightsOf(sheetOf(id), sheetOf(id)));
  });

  it.each(ids)('computes the results of %s that the file brought along', async (id) => {
    expect(results(await readBack(resaved, id))).toMatchObject(results(sheetOf(id)));
  });

  it.each(ids)('leaves the validator with the same findings in %s', async (id) => {
    const found = await findings(resaved, id);
    expect(found).toEqual(await findings(written, id));
    expect(found.map(({ template }) => template)).toEqual([id === 'rich-form' ? null : id]);
  });
});
