/** Ways in which a right sheet may look unlike the template: none of them is a mistake. */
import type { CellValue } from '../../../../src/core/sheet/model';
import type { Random } from './random';
import type { Specimen, Spot } from './specimen';

export interface LayoutChange {
  readonly id: string;
  /** Changes the sheet; gives false where the change has nothing to change. */
  readonly apply: (specimen: Specimen, random: Random) => boolean;
  /** True for changes that only add something around the table, so that they cannot undo a mistake. */
  readonly around?: boolean;
}

const isAnnex = ({ template }: Specimen): boolean => /annex/.test(template);
const isForm = (specimen: Specimen): boolean => !isAnnex(specimen);
const typed = (specimen: Specimen): Spot[] =>
  specimen
    .cells(isAnnex(specimen) ? ['official'] : ['entry', 'spare'])
    .filter(({ value }) => typeof value === 'number');
const nameCells = (specimen: Specimen): Spot[] =>
  specimen
    .cells(['label'], 'name')
    .filter(({ binding }) => binding.region !== undefined || binding.indicator !== undefined);

/** Rows below the whole that hold one unit or indicator each, and may stand in any order. */
function movableRows(specimen: Specimen): number[] {
  const names = nameCells(specimen).filter(({ binding }) => binding.total !== true);
  return names.map((spot) => specimen.placeOf(spot).row).sort((one, other) => one - other);
}

const SHORT_NAMES: Readonly<Record<string, readonly string[]>> = {
  南昌高新区: ['高新区', '南昌高新技术产业开发区'],
  南昌经开区: ['经开区', '南昌经济技术开发区'],
  湾里管理局: ['湾里', '湾里区'],
  红谷滩区: ['红谷滩', '红谷滩新区'],
  青云谱区: ['青云谱'],
  东湖区: ['东湖'],
  进贤县: ['进贤'],
  安义县: ['安义', '安义县 '],
  新建区: ['新建'],
  洪都街办: ['洪都街道', '洪都街道办'],
  三家店街办: ['三家店街道'],
  徐家坊街办: ['徐家坊街道办事处'],
  京山街办: ['京山'],
  岱山街办: ['岱山街道'],
  集聚区: ['新经济产业集聚区'],
};

export const layoutChanges: readonly LayoutChange[] = [
  {
    id: 'sheet renamed',
    apply: (specimen, random) => {
      const { region = '', year = '' } = specimen.options;
      specimen.name = random.pick([
        'Sheet1',
        '报表',
        '终稿',
        '上报稿(1)',
        `${region}${year}`,
        '附表',
        'Sheet2 (2)',
      ]);
      return true;
    },
  },
  {
    id: 'rows above the title',
    around: true,
    apply: (specimen, random) => {
      const texts = ['', '科技局报送材料', '附表', '（盖章）', ''];
      for (let count = random.integer(1, 3); count > 0; count -= 1) {
        specimen.insertRow(0, [random.pick(texts) || null]);
      }
      return true;
    },
  },
  {
    id: 'empty column at the left',
    around: true,
    apply: (specimen) => {
      specimen.insertColumn(0);
      return true;
    },
  },
  {
    id: 'empty rows and columns behind the table',
    around: true,
    apply: (specimen, random) => {
      for (let count = random.integer(1, 30); count > 0; count -= 1) {
        const row = specimen.insertRow(specimen.rows.length);
        if (random.chance(0.5)) for (const spot of row) spot.format = 'General';
      }
      if (random.chance(0.5))
        for (const spot of specimen.insertColumn(specimen.width)) spot.format = 'General';
      return true;
    },
  },
  {
    id: 'words below the table',
    around: true,
    apply: (specimen, random) => {
      specimen.insertRow(specimen.rows.length);
      specimen.insertRow(specimen.rows.length, [
        random.pick(['以下空白', '审核意见：同意上报。', '注：数据为快报数。']),
      ]);
      return true;
    },
  },
  {
    id: 'note column at the right',
    around: true,
    apply: (specimen, random) => {
      const rows = dataRows(specimen);
      const head = Math.min(...rows) - 1;
      const texts = new Map<number, CellValue>([
        [head, random.pick(['核对', '说明', '数据来源', '责任科室'])],
      ]);
      for (const row of rows)
        if (random.chance(0.4)) texts.set(row, random.pick(['已核', '规划科', '见台账', '√']));
      specimen.insertColumn(specimen.width, texts);
      return true;
    },
  },
  {
    id: 'note column inside the table',
    apply: (specimen, random) => {
      if (!isAnnex(specimen)) return false;
      const rows = dataRows(specimen);
      const head = Math.min(...rows) - 1;
      const data = specimen.placeOf(specimen.cells(['official'])[0] as Spot).column;
      const texts = new Map<number, CellValue>([[head, random.pick(['说明', '责任科室'])]]);
      for (const row of rows)
        if (random.chance(0.4)) texts.set(row, random.pick(['已核', '规划科', '见台账']));
      specimen.insertColumn(data, texts);
      return true;
    },
  },
  {
    id: 'headers not merged',
    apply: (specimen) => {
      specimen.unmerge();
      return true;
    },
  },
  {
    id: 'merged headers repeated in every cell',
    apply: (specimen) => {
      const blocks = specimen.blocks.filter(
        ([first]) => first?.role === 'label' && first.binding.indicator !== undefined,
      );
      if (blocks.length === 0) return false;
      for (const block of blocks) for (const spot of block) spot.value = block[0]?.value ?? null;
      specimen.unmerge((block) => blocks.includes(block));
      return true;
    },
  },
  {
    id: 'rows in another order with their names',
    apply: (specimen, random) => {
      const rows = movableRows(specimen);
      if (rows.length < 3) return false;
      const order = random.chance(0.5)
        ? random.shuffled(rows)
        : [...rows.slice(random.integer(1, rows.length - 1)), ...rows].filter(
            (row, at, all) => all.indexOf(row) === at,
          );
      specimen.reorderRows(rows, order);
      return true;
    },
  },
  {
    id: 'years in another order with their headings',
    apply: (specimen, random) => {
      if (!/city-annex-2|district-annex-(hte|contracts|patents)/.test(specimen.template)) return false;
      const first = specimen.cells(['official'], 'target')[0];
      if (!first) return false;
      const places = specimen
        .rowOf(first)
        .flatMap(({ role }, column) => (role === 'official' ? [column] : []));
      specimen.reorderColumns(places, random.shuffled(places));
      return true;
    },
  },
  {
    id: 'the row of the whole last',
    apply: (specimen) => {
      if (!/city-annex-3|district-annex-(hte|contracts|patents)/.test(specimen.template)) return false;
      const rows = nameCells(specimen)
        .map((spot) => specimen.placeOf(spot).row)
        .sort((one, other) => one - other);
      specimen.reorderRows(rows, [...rows.slice(1), rows[0] as number]);
      return true;
    },
  },
  {
    id: 'other words for units',
    apply: (specimen, random) => {
      let changed = false;
      for (const spot of nameCells(specimen)) {
        const names = SHORT_NAMES[spot.binding.region ?? ''];
        if (!names || spot.binding.indicator !== undefined || spot.binding.total || random.chance(0.3))
          continue;
        spot.value = random.pick(names);
        changed = true;
      }
      return changed;
    },
  },
  {
    id: 'blanks and other signs in labels',
    apply: (specimen, random) => {
      for (const spot of specimen.cells(['label', 'title'])) {
        if (typeof spot.value === 'string' && random.chance(0.4))
          spot.value = otherTypography(spot.value, random);
      }
      return true;
    },
  },
  {
    id: 'years written out',
    apply: (specimen) => {
      const years = specimen
        .cells(['label'])
        .filter(({ value }) => typeof value === 'number' && value > 2000);
      for (const spot of years) spot.value = `${String(spot.value)}年`;
      return years.length > 0;
    },
  },
  {
    id: 'other number formats',
    apply: (specimen, random) => {
      for (const spot of typed(specimen)) {
        if (random.chance(0.5))
          spot.format = random.pick([
            'General',
            '0.00',
            '#,##0',
            '0.0_ ',
            '#,##0.00',
            '0.00_);[Red]\\(0.00\\)',
          ]);
      }
      return true;
    },
  },
  {
    id: 'results of formulas not stored',
    apply: (specimen) => {
      const formulas = specimen.spots.filter(({ formula }) => formula !== undefined);
      for (const spot of formulas) spot.value = null;
      return formulas.length > 0;
    },
  },
  {
    id: 'entries worked out by formulas',
    apply: (specimen, random) => {
      const entries = typed(specimen).filter(() => isForm(specimen) && random.chance(0.3));
      for (const spot of entries) {
        const value = Number(spot.value);
        const part = Math.round(value / 3);
        spot.formula = `=${part}+${value - part}`;
        // What binary fractions leave behind.
        spot.value = Number.isInteger(value) ? value : 0.1 + 0.2 + (value - 0.30000000000000004);
      }
      return entries.length > 0;
    },
  },
  {
    id: 'form code lost',
    apply: (specimen) => {
      const code = specimen.identity('formCode');
      if (!code) return false;
      code.value = null;
      return true;
    },
  },
  {
    id: 'identity typed with blanks',
    apply: (specimen, random) => {
      const unit = specimen.identity('unit');
      const period = specimen.identity('period');
      if (!unit || !period) return false;
      unit.value = random.pick([
        `${String(unit.value)} `,
        ` ${String(unit.value)}`,
        `${String(unit.value)}\u00a0`,
      ]);
      period.value = String(period.value).replace('年', random.pick(['年', ' 年', '年 ']));
      return true;
    },
  },
  {
    id: 'label and value of the identity in one cell',
    apply: (specimen) => {
      const labels = specimen.cells(['label']).filter(({ binding }) => binding.identity === 'unit');
      const unit = specimen.identity('unit');
      const [label] = labels;
      if (!label || !unit) return false;
      label.value = `${String(label.value)}${String(unit.value)}`;
      unit.value = null;
      return true;
    },
  },
  {
    id: 'notes of the form deleted',
    apply: (specimen) => {
      const notes = specimen.cells(['note'], 'notes');
      for (const spot of notes) specimen.removeRow(specimen.placeOf(spot).row);
      return notes.length > 0;
    },
  },
  {
    id: 'annex mark deleted',
    apply: (specimen) => {
      const mark = specimen.find({ field: 'annex' }, 'label');
      if (!mark) return false;
      specimen.removeRow(specimen.placeOf(mark).row);
      return true;
    },
  },
  {
    id: 'serial numbers deleted',
    apply: (specimen) => {
      if (!/city-annex-[12]/.test(specimen.template)) return false;
      const header = specimen.find({ field: 'row' }, 'label');
      if (!header) return false;
      // The title stands in the first column, too.
      for (const row of specimen.rows) {
        const [first, second] = row;
        if (first && second && first.role === 'title') second.value = first.value;
      }
      specimen.unmerge();
      specimen.removeColumn(specimen.placeOf(header).column);
      return true;
    },
  },
  {
    id: 'spare rows deleted',
    apply: (specimen) => {
      const spare = specimen.cells(['spare'], 'name').filter(({ value }) => value === null);
      if (spare.length === 0 || isForm(specimen)) return false;
      for (const spot of spare) specimen.removeRow(specimen.placeOf(spot).row);
      return true;
    },
  },
  {
    id: 'empty row inside the table',
    apply: (specimen, random) => {
      const rows = movableRows(specimen);
      if (rows.length < 2) return false;
      specimen.insertRow(random.pick(rows.slice(1)));
      return true;
    },
  },
  {
    id: 'heading row inside the table',
    apply: (specimen, random) => {
      const rows = movableRows(specimen);
      if (rows.length < 2) return false;
      specimen.insertRow(random.pick(rows.slice(1)), [random.pick(['开发区', '一、重点指标', '其他'])]);
      return true;
    },
  },
];

export function dataRows(specimen: Specimen): number[] {
  const rows = specimen.cells(['official', 'entry']).map((spot) => specimen.placeOf(spot).row);
  return [...new Set(rows)].sort((one, other) => one - other);
}

function otherTypography(text: string, random: Random): string {
  const kinds: readonly ((text: string) => string)[] = [
    (plain) => plain.replace(/（/g, '(').replace(/）/g, ')'),
    (plain) => plain.replace(/\(/g, '（').replace(/\)/g, '）'),
    (plain) => plain.replace(/％/g, '%'),
    (plain) => `${plain} `,
    (plain) => plain.replace(/\s+/g, ' '),
    (plain) => plain.replace(/[“”]/g, '"'),
    (plain) => (plain.length > 4 ? `${plain.slice(0, 3)}\n${plain.slice(3)}` : plain),
    (plain) => plain.replace(/：/g, ':'),
    (plain) => (plain.length === 2 || plain.length === 3 ? Array.from(plain).join('  ') : plain),
  ];
  return random.pick(kinds)(text);
}

/** A sheet that belongs to no template: words, or figures of something else. */
export function otherSheet(random: Random): { readonly name: string; readonly rows: readonly CellValue[][] } {
  if (random.chance(0.5))
    return { name: '说明', rows: [['填报说明'], ['一、请于次月10日前报送。'], ['二、联系人：规划科']] };
  const rows: CellValue[][] = [['企业名称', '认定年度', '研发投入（万元）']];
  for (let count = random.integer(3, 20); count > 0; count -= 1) {
    rows.push([`企业${count}`, random.integer(2019, 2024), random.integer(50, 5000)]);
  }
  return { name: '台账', rows };
}
