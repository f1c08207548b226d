/** Wrong forms, and tables whose labels, rows or columns are not those of the form. */
import { allocation, annex, report, summary, tasks, type Book } from '../books';
import { dataRows } from '../layouts';
import type { Random } from '../random';
import type { Specimen, Spot } from '../specimen';
import { anyOf, one, type Made, type Mistake } from './mistake';

const TABLES = [
  'city-annex-3',
  'district-annex-hte',
  'district-annex-contracts',
  'district-annex-patents',
] as const;
const forms: readonly ((random: Random) => Book)[] = [report, summary, allocation, tasks];

/** Changes the text of one identity cell. */
function inIdentity(
  id: string,
  rules: readonly string[],
  field: 'unit' | 'period' | 'formCode',
  spoil: (text: string, random: Random) => string,
  kinds = forms,
): Mistake {
  return {
    id,
    rules,
    make: (random) => {
      const book = random.pick(kinds)(random);
      const spot = book.subject.identity(field);
      if (!spot) return null;
      const text = spoil(String(spot.value), random);
      if (text === spot.value) return null;
      spot.value = text;
      return one(book, spot);
    },
  };
}

/** Changes the text of one label. */
function inLabel(
  id: string,
  rules: readonly string[],
  books: readonly ((random: Random) => Book)[],
  spoil: (text: string, random: Random) => string,
): Mistake {
  return {
    id,
    rules,
    make: (random) => {
      const book = random.pick(books)(random);
      const labels = book.subject
        .cells(['label'])
        .filter(({ value }) => typeof value === 'string' && spoil(value, random) !== value);
      if (labels.length === 0) return null;
      const spot = random.pick(labels);
      spot.value = spoil(String(spot.value), random);
      return one(book, spot);
    },
  };
}

function table(random: Random): Book {
  return annex(random, TABLES);
}

/** Labels of the units below the whole. */
function unitLabels(specimen: Specimen): Spot[] {
  return specimen
    .cells(['label'], 'name')
    .filter(({ binding }) => binding.region !== undefined && binding.total !== true);
}

function rowAround(book: Book, at: number): Made {
  const rows = book.subject.rows;
  return anyOf(book, [...(rows[at - 1] ?? []), ...(rows[at] ?? [])]);
}

const replaced = (pairs: Readonly<Record<string, string>>) => (text: string) => pairs[text.trim()] ?? text;
const withInside = (from: string, to: string) => (text: string) =>
  text.includes(from) && text.length < 40 ? text.replace(from, to) : text;

export const structureMistakes: readonly Mistake[] = [
  inIdentity('unit without targets of its own', ['form-identity'], 'unit', (_, random) =>
    random.pick(['小蓝经开区', '南昌', '科技局', '九江市', '未来科学城']),
  ),
  inIdentity(
    'period that cannot be read',
    ['form-identity'],
    'period',
    (_, random) => random.pick(['今年上半年', '上半年', '本年度', '20233年上半年', '2023年五季度']),
    [report, summary, tasks],
  ),
  inIdentity('form of another version', ['form-identity'], 'formCode', (text, random) =>
    text.replace(/\/\d+$/, random.pick(['/0', '/2', '/3'])),
  ),
  {
    id: 'title of another table',
    rules: ['label-changed'],
    make: (random) => {
      const book = annex(random, ['city-annex-3']);
      const title = book.subject.cells(['title'])[0];
      if (!title) return null;
      title.value = random.pick(['主要工作任务分解表', '2023年完成情况表', '主要科技任务完成情况表']);
      return one(book, title);
    },
  },
  inLabel(
    'unit in a label edited',
    ['label-changed'],
    [table, report, summary, (random) => annex(random, ['city-annex-2'])],
    (text) =>
      text.length < 40
        ? text
            .replace(/亿元(?=[）)]?$)/, '万元')
            .replace(/万名(?=[）)]?$)/, '名')
            .replace(/^单位：[家件]$/, '单位：个')
        : text,
  ),
  inLabel(
    'another indicator in place of this one',
    ['label-changed', 'line-extra'],
    [report, (random) => annex(random, ['city-annex-2'])],
    (text) =>
      [
        withInside('专精特新“小巨人”企业', '专业化“小巨人”企业'),
        withInside('万人有效发明专利拥有量', '发明专利申请量'),
        withInside('科贷通放贷额', '“科贷通”累计放款'),
        withInside('技术合同成交金额', '技术合同成交额增幅'),
        withInside('本土院士', '在昌院士'),
        withInside('省实验室', '省重点实验室'),
      ].reduce((changed, change) => (changed === text ? change(changed) : changed), text),
  ),
  inLabel(
    'another unit in place of this one',
    ['label-changed', 'line-extra'],
    [table, summary],
    replaced({
      湾里管理局: '小蓝经开区',
      南昌县: '赣江新区',
      经开区: '小蓝经开区',
      南昌经开区: '小蓝经开区',
      红谷滩区: '未来科学城',
      洪都街办: '洪都新城核心区',
      青云谱镇: '象湖街办',
    }),
  ),
  inLabel('label of a column deleted', ['label-changed', 'line-missing'], [report, table], (text) =>
    /^(年度目标|上年基数|本期完成值|差距|\d{4}年)$/.test(text) ? '' : text,
  ),
  inLabel(
    'name of a unit mistyped',
    ['label-changed', 'line-extra', 'line-missing'],
    [table, summary],
    replaced({
      进贤县: '进县',
      安义县: '安乂县',
      东湖区: '冬湖区',
      新建区: '新健区',
      岱山街办: '黛山街办',
      京山街办: '荆山街办',
    }),
  ),
  {
    id: 'row of a unit deleted',
    rules: ['line-missing'],
    make: (random) => {
      const book = random.pick([table, summary, report])(random);
      const labels = book.subject
        .cells(['label'], 'name')
        .filter(
          ({ binding }) =>
            binding.region !== undefined && !(book.subject.template === 'summary' && binding.total),
        );
      if (labels.length < 4) return null;
      const at = book.subject.placeOf(random.pick(labels)).row;
      book.subject.removeRow(at);
      return rowAround(book, at);
    },
  },
  {
    id: 'column of a year deleted',
    rules: ['line-missing'],
    make: (random) => {
      const book = random.pick([table, (each: Random) => annex(each, ['city-annex-2'])])(random);
      const official = random.pick(book.subject.cells(['official'], 'target'));
      const { column } = book.subject.placeOf(official);
      book.subject.removeColumn(column);
      const first = Math.min(...dataRows(book.subject));
      const header = book.subject.rows.slice(0, first);
      return anyOf(
        book,
        header.flatMap((row) => row.slice(Math.max(0, column - 1), column + 1)),
      );
    },
  },
  {
    id: 'row of a unit twice',
    rules: ['line-extra'],
    make: (random) => {
      const book = random.pick([table, summary])(random);
      const { subject } = book;
      const labels = unitLabels(subject);
      const label = random.pick(labels);
      const row = subject.rowOf(label);
      const copy = subject.insertRow(
        subject.placeOf(random.pick(labels)).row + 1,
        row.map(({ value }) => value),
      );
      return anyOf(
        book,
        [...row, ...copy].filter(({ value }) => value === label.value),
      );
    },
  },
  {
    id: 'unit that the table does not have',
    rules: ['line-extra'],
    make: (random) => {
      const book = random.pick([table, summary])(random);
      const { subject } = book;
      const labels = unitLabels(subject);
      const like = subject.rowOf(random.pick(labels));
      // Behind the last unit of a district table a new one is a spare row filled in: that is another mistake.
      const last = subject.cells(['spare']).length > 0 ? [] : [labels.at(-1) as Spot];
      const place = random.pick([...last, random.pick(labels.slice(0, -1))]);
      const name = random.pick(['小蓝经开区', '赣江新区', '未来科学城', '青云谱区']);
      const at = like.findIndex((spot) => labels.includes(spot));
      if (labels.some(({ binding }) => binding.region === name) || subject.options.region === name)
        return null;
      if (subject.cells(['label'], 'name').some(({ value }) => value === name)) return null;
      const values = like.map(({ value, binding }, index) => {
        if (index === at) return name;
        return typeof value === 'number' && binding.field !== 'row' ? value : null;
      });
      const row = subject.insertRow(subject.placeOf(place).row + 1, values);
      return one(book, row[at] as Spot);
    },
  },
  {
    id: 'subtotal row put in',
    rules: ['line-extra'],
    make: (random) => {
      const book = random.pick([table, summary])(random);
      const { subject } = book;
      const labels = unitLabels(subject);
      const at = random.integer(2, labels.length - 1);
      const above = labels.slice(0, at).map((label) => subject.rowOf(label));
      const column = subject.placeOf(labels[0] as Spot).column;
      const values = (above[0] ?? []).map((spot, index) => {
        if (index === column) return random.pick(['小计', '合计', '小 计', '总计']);
        if (typeof spot.value !== 'number' || spot.binding.field === 'row') return null;
        return Number(above.reduce((sum, row) => sum + Number(row[index]?.value ?? 0), 0).toFixed(3));
      });
      const row = subject.insertRow(subject.placeOf(labels[at] as Spot).row, values);
      return one(book, row[column] as Spot);
    },
  },
  {
    id: 'column of another year put in',
    rules: ['line-extra'],
    make: (random) => {
      const book = table(random);
      const { subject } = book;
      const official = random.pick(subject.cells(['official'], 'target'));
      const { column } = subject.placeOf(official);
      const rows = dataRows(subject);
      const head = Math.min(...rows) - 1;
      const year = random.pick(['2019', '2020', '2026']);
      const values = new Map<number, string | number>(rows.map((row) => [row, random.integer(5, 300)]));
      values.set(head, /年/.test(String(subject.rows[head]?.[column]?.value)) ? `${year}年` : Number(year));
      const inserted = subject.insertColumn(column, values);
      return one(book, inserted[head] as Spot);
    },
  },
  {
    id: 'spare row without a name',
    rules: ['spare-row-unnamed'],
    make: (random) => {
      const book = random.pick([(each: Random) => annex(each, TABLES.slice(1)), allocation])(random);
      const names = book.subject.cells(['spare'], 'name').filter(({ value }) => value === null);
      if (names.length === 0) return null;
      const spot = random.pick(
        book.subject
          .rowOf(names[0] as Spot)
          .filter(({ role, binding }) => role === 'spare' && binding.indicator !== undefined),
      );
      spot.value = random.integer(1, 9);
      return one(book, spot);
    },
  },
  {
    id: 'unit in a spare row, the total without it',
    rules: ['total-differs'],
    make: (random) => {
      const book = annex(random, TABLES.slice(1));
      const name = random.pick(book.subject.cells(['spare'], 'name'));
      name.value = random.pick(['象湖街办', '迎宾街办', '施尧街办']);
      for (const spot of book.subject.rowOf(name)) {
        if (spot.role === 'spare' && spot.binding.indicator !== undefined) spot.value = random.integer(1, 9);
      }
      const totals = book.subject.cells(['official']).filter(({ binding }) => binding.total === true);
      return { book, wrong: [totals] };
    },
  },
  {
    id: 'base year carried over',
    rules: ['line-extra'],
    make: (random) => {
      const book = annex(random, ['city-annex-3']);
      const { subject } = book;
      const rows = dataRows(subject);
      const head = Math.min(...rows) - 1;
      const first = subject.cells(['official']).find(({ binding }) => binding.year === 2023);
      if (!first) return null;
      const { column } = subject.placeOf(first);
      const values = new Map<number, number>(rows.map((row) => [row, random.integer(5, 300)]));
      values.set(head, 2022);
      const inserted = subject.insertColumn(column, values);
      return one(book, inserted[head] as Spot);
    },
  },
  {
    id: 'data cells merged',
    rules: ['merged-data'],
    make: (random) => {
      const book = random.pick([report, summary, table])(random);
      const { subject } = book;
      const rows = dataRows(subject);
      const at = random.integer(0, rows.length - 2);
      const column = subject.placeOf(random.pick(subject.cells(['entry', 'official']))).column;
      const spots = [rows[at], rows[at + 1]].map((row) => subject.rows[row as number]?.[column] as Spot);
      const data = spots.every(({ role }) => role === 'entry' || role === 'official');
      if (!data || rows[at + 1] !== (rows[at] as number) + 1) return null;
      subject.merge(spots);
      return one(book, ...spots);
    },
  },
  {
    id: 'hidden row',
    rules: ['hidden-content'],
    make: (random) => {
      const book = random.pick([report, summary, table, allocation])(random);
      const spot = random.pick(book.subject.cells(['entry', 'official']));
      book.subject.hiddenRows.add(spot);
      return { book, wrong: [book.subject.rowOf(spot)], inside: true };
    },
  },
  {
    id: 'hidden column',
    rules: ['hidden-content'],
    make: (random) => {
      const book = random.pick([report, summary, table, allocation])(random);
      const spot = random.pick(book.subject.cells(['entry', 'official']));
      book.subject.hiddenColumns.add(spot);
      return { book, wrong: [book.subject.columnOf(spot)], inside: true };
    },
  },
  {
    id: 'hidden sheet',
    rules: ['hidden-content'],
    make: (random) => {
      const book = random.pick([report, summary, allocation, tasks])(random);
      book.subject.visibility = random.pick(['hidden', 'veryHidden']);
      return { book, wrong: [book.subject.spots], inside: true };
    },
  },
  {
    id: 'sheet named after another unit',
    rules: ['sheet-name-differs'],
    make: (random) => {
      const book = random.pick([report, allocation])(random);
      const { region = '' } = book.subject.options;
      const other = random.pick(['东湖区', '安义县', '南昌高新区', '进贤县', '洪都街办']);
      const unit = book.subject.identity('unit');
      if (!unit || other === region) return null;
      book.subject.name = random.pick([`${other}报表`, other, `2023${other}`.slice(4)]);
      return one(book, unit);
    },
  },
  {
    id: 'sheet named after another year',
    rules: ['sheet-name-differs'],
    make: (random) => {
      const book = random.pick([report, summary, allocation])(random);
      const { year = 0 } = book.subject.options;
      const period = book.subject.identity('period');
      if (!period) return null;
      const other = year + random.pick([-1, 1]);
      book.subject.name = random.pick([`${other}年报表`, `报表${other}`, `${other}年度`]);
      return one(book, period);
    },
  },
];
