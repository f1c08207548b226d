/** Copies, extracts and other arrangements of the seven annexes that say nothing wrong. */
import type { CellValue } from '../../../../../src/core/sheet/model';
import type { TemplateId } from '../../../../../src/core/templates/template';
import { blank } from '../../corpus/forms';
import type { Random } from '../../corpus/random';
import { Specimen, type Spot } from '../../corpus/specimen';
import { plainSheet } from '../sheets';

export const ANNEXES = [
  'city-annex-1',
  'city-annex-2',
  'city-annex-3',
  'district-annex-tasks',
  'district-annex-hte',
  'district-annex-contracts',
  'district-annex-patents',
] as const satisfies readonly TemplateId[];

type Arrangement = (page: Specimen, random: Random) => Specimen | null;

const arrangements: Readonly<Record<string, Arrangement>> = {
  asPrinted: (page) => page,
  withoutSpareRows: (page) => {
    const spare = page.cells(['spare'], 'name');
    for (const spot of spare) page.removeRow(page.placeOf(spot).row);
    return spare.length > 0 ? page : null;
  },
  oneIndicator: (page, random) => {
    const groups = [...new Set(headers(page).flatMap(({ binding }) => binding.indicator ?? []))];
    if (groups.length < 2) return null;
    const kept = random.pick(groups);
    dropColumns(page, ({ binding }) => binding.indicator !== kept);
    return page;
  },
  oneYear: (page, random) => {
    const years = [...new Set(headers(page).flatMap(({ binding }) => binding.year ?? []))];
    if (years.length < 2) return null;
    const kept = random.pick(years);
    dropColumns(page, ({ binding }) => binding.year !== kept);
    return page;
  },
  someRegions: (page, random) => {
    const parts = page
      .cells(['label'], 'name')
      .filter(({ binding }) => binding.region !== undefined && binding.total !== true);
    if (parts.length < 4 || page.template === 'city-annex-2') return null;
    for (const spot of random.some(parts, parts.length - random.integer(2, 4))) {
      page.removeRow(page.placeOf(spot).row);
    }
    return page;
  },
  someRows: (page, random) => {
    const rows = page.cells(['label'], 'row').filter(({ binding }) => binding.row !== undefined);
    if (rows.length < 6) return null;
    for (const spot of random.some(rows, rows.length - random.integer(3, 5)))
      page.removeRow(page.placeOf(spot).row);
    return page;
  },
  otherOrder: (page, random) => {
    const places = page
      .cells(['label'], 'name')
      .filter(({ binding }) => binding.total !== true && binding.region !== undefined)
      .map((spot) => page.placeOf(spot).row);
    if (places.length < 4 || page.template === 'city-annex-2') return null;
    page.reorderRows(places, random.shuffled(places));
    return page;
  },
  repeatedHeaders: (page) => {
    const wide = page.blocks.filter((block) => block[0]?.binding.indicator !== undefined);
    for (const block of wide) for (const spot of block) spot.value = block[0]?.value ?? null;
    page.unmerge((block) => block[0]?.binding.indicator !== undefined);
    return wide.length > 0 ? page : null;
  },
  yearsAsText: (page) => {
    const years = headers(page).filter(({ value }) => typeof value === 'number');
    for (const spot of years) spot.value = `${String(spot.value)}年`;
    return years.length > 0 ? page : null;
  },
  remarkColumn: (page) => {
    const header = page.placeOf(headers(page)[0] ?? (page.cells(['label'], 'row')[0] as Spot)).row;
    page.insertColumn(
      page.width,
      new Map([
        [header, '备注'],
        [header + 2, '摘自文件'],
      ]),
    );
    return page;
  },
  sourceBelow: (page) => {
    page.insertRow(page.rows.length, ['注：以上数据摘自文件附件，供内部参考。']);
    return page;
  },
  twoDecimals: (page) => {
    for (const spot of page.cells(['official'])) if (typeof spot.value === 'number') spot.format = '0.00';
    return page;
  },
  transposed: (page) =>
    page.template === 'city-annex-1' || page.template === 'district-annex-tasks' ? null : turned(page),
};

export const ARRANGEMENTS = Object.keys(arrangements);

/** `null` where the annex cannot be arranged like that. */
export function arranged(id: TemplateId, how: string, random: Random): Specimen | null {
  return arrangements[how]?.(blank(id), random) ?? null;
}

function headers(page: Specimen): Spot[] {
  return page
    .cells(['label'])
    .filter(
      ({ binding }) =>
        binding.year !== undefined && binding.region === undefined && binding.row === undefined,
    );
}

function dropColumns(page: Specimen, dropped: (header: Spot) => boolean): void {
  for (const spot of headers(page).filter(dropped).reverse()) page.removeColumn(page.placeOf(spot).column);
}

/** Regions across, figures down; the title stays above. */
function turned(page: Specimen): Specimen {
  const title = page.spots.find(({ role }) => role === 'title');
  for (const block of page.blocks) {
    if (block[0]?.binding.indicator !== undefined) for (const spot of block) spot.value = block[0].value;
  }
  const table = page.rows.filter((row) => row.filter(({ value }) => value !== null).length > 2);
  const rows: CellValue[][] = Array.from({ length: page.width }, (_, column) =>
    table.map((row) => row[column]?.value ?? null),
  );
  return new Specimen(page.template, {}, plainSheet(page.name, [[title?.value ?? null], ...rows]));
}
