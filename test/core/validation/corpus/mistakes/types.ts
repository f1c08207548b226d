/** Figures that are no numbers, or not the numbers that they look like. */
import type { CellError } from '../../../../../src/core/sheet/model';
import { serialOfDay } from '../../../../../src/core/sheet/serialDate';
import { calculate } from '../calculate';
import { report, summary, tasks } from '../books';
import { entry, inOneEntry, one, reports, type Mistake } from './mistake';

const fullWidth = (text: string): string =>
  text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));

export const typeMistakes: readonly Mistake[] = [
  inOneEntry({ id: 'number typed as text', rules: ['text-number'] }, ({ value }) => String(value)),
  inOneEntry({ id: 'full-width digits', rules: ['text-number'] }, ({ value }) => fullWidth(String(value))),
  inOneEntry(
    { id: 'unit behind the number', rules: ['text-number'] },
    ({ value, indicator }) => `${value}${indicator.unit}`,
    ({ indicator }) => !/[%位]/.test(indicator.unit),
  ),
  inOneEntry(
    { id: 'thousands comma', rules: ['text-number'] },
    ({ value }, random) => {
      const text = value.toLocaleString('en-US', { maximumFractionDigits: 6 });
      return random.chance(0.3) ? text.replaceAll(',', '，') : text;
    },
    ({ value }) => value >= 1000,
  ),
  inOneEntry({ id: 'blanks around the number', rules: ['text-number'] }, ({ value }, random) =>
    random.pick([
      `${value}\u00a0`,
      ` ${value}`,
      `${value}  `,
      `${value}\n`,
      `\u3000${value}`,
      `\u200b${value}`,
    ]),
  ),
  inOneEntry({ id: 'about, at least, more than', rules: ['text-number'] }, ({ value }, random) =>
    random.pick([
      `约${value}`,
      `${value}以上`,
      `≥${value}`,
      `${value}左右`,
      `预估${value}`,
      `超过${value}`,
      `>${value}`,
    ]),
  ),
  inOneEntry(
    { id: 'percent sign typed', rules: ['text-number'] },
    ({ value }, random) => `${value}${random.pick(['%', '％'])}`,
    ({ indicator }) => indicator.unit === '%',
  ),
  inOneEntry(
    { id: 'Chinese full stop for the decimal point', rules: ['text-number', 'not-a-number'] },
    ({ value }, random) => String(value).replace('.', random.pick(['。', '．', '·'])),
    ({ value }) => !Number.isInteger(value),
  ),
  inOneEntry(
    { id: 'comma for the decimal point', rules: ['text-number', 'not-a-number'] },
    ({ value }, random) => String(value).replace('.', random.pick([',', '，'])),
    ({ value }) => !Number.isInteger(value),
  ),
  inOneEntry({ id: 'a dash or 无 in place of a number', rules: ['not-a-number'] }, (_, random) =>
    random.pick(['—', '/', '无', '-', '——', '\\']),
  ),
  inOneEntry({ id: 'words in place of a number', rules: ['not-a-number'] }, (_, random) =>
    random.pick(['待统计', '见附件', '正在核实', '同上', '未反馈', 'N/A']),
  ),
  inOneEntry(
    { id: 'a range in place of a number', rules: ['not-a-number', 'text-number'] },
    ({ value }, random) =>
      random.pick([`${value}-${value + 1}`, `${value}至${value + 2}`, `${value}～${value + 1}`]),
  ),
  inOneEntry({ id: 'logical value', rules: ['not-a-number'] }, (_, random) => random.chance(0.5)),
  inOneEntry({ id: 'error value', rules: ['error-value'] }, (_, random): CellError => ({
    error: random.pick(['#REF!', '#DIV/0!', '#N/A', '#VALUE!', '#NAME?']),
  })),
  {
    id: 'a date made of 1-2',
    rules: ['date-in-figure'],
    make: (random) => {
      const found = entry(random);
      if (!found) return null;
      found.spot.value = serialOfDay(random.integer(2023, 2026), random.integer(1, 5), random.integer(2, 9));
      found.spot.format = random.pick([
        'm"月"d"日"',
        'yyyy/m/d',
        'd-mmm',
        'm/d/yyyy',
        'yyyy\\-mm\\-dd',
        'mmm-yy',
      ]);
      calculate(found.book.subject);
      return one(found.book, found.spot);
    },
  },
  {
    id: 'fraction in a cell with percent format',
    rules: ['unit-slip', 'percent-format'],
    make: (random) => {
      const found = entry(random, ({ indicator, value }) => indicator.unit === '%' && value > 0);
      if (!found) return null;
      found.spot.value = Number((found.value / 100).toFixed(6));
      found.spot.format = random.pick(['0.00%', '0%', '0.0%']);
      calculate(found.book.subject);
      return one(found.book, found.spot);
    },
  },
  {
    id: 'percent format makes 2.37 look like 237 %',
    rules: ['percent-format'],
    make: (random) => {
      const found = entry(random, ({ indicator, value }) => indicator.unit === '%' && value > 0);
      if (!found) return null;
      found.spot.format = random.pick(['0.00%', '0%', '0.0%']);
      return one(found.book, found.spot);
    },
  },
  inOneEntry(
    { id: 'figure left blank', rules: ['blank-entry'] },
    ({ book, spot, indicator }) => {
      const remarks = book.subject
        .rowOf(spot)
        .filter(({ binding }) => /^(remark|reason)$/.test(binding.field ?? ''));
      for (const remark of remarks) remark.value = null;
      return indicator.measure === 'rank' ? undefined : null;
    },
    ({ spot }) => spot.role === 'entry',
  ),
  {
    id: 'progress or status of a task left blank',
    rules: ['blank-entry'],
    make: (random) => {
      const book = tasks(random);
      const spot = random.pick(book.subject.cells(['entry'], random.pick(['progress', 'status'])));
      spot.value = null;
      return one(book, spot);
    },
  },
  {
    id: 'link to another file',
    rules: ['external-link'],
    make: (random) => {
      const found = entry(random);
      if (!found) return null;
      found.spot.formula = random.pick([
        "='[2023年台账.xlsx]高企'!B2",
        '=[1]Sheet1!$C$5',
        "=SUM('D:\\报表\\[汇总.xls]Sheet1'!B2:B9)",
        '=VLOOKUP(A1,[台账.et]Sheet1!A:C,3,0)',
      ]);
      return one(found.book, found.spot);
    },
  },
  {
    id: 'formula replaced by its result',
    rules: ['formula-overwritten'],
    info: true,
    make: (random) => {
      const book = random.pick(reports)(random);
      const spots = book.subject
        .cells(['computed'])
        .filter(({ value, binding }) => typeof value === 'number' && binding.indicator !== undefined);
      if (spots.length === 0) return null;
      const spot = random.pick(spots);
      delete spot.formula;
      return one(book, spot);
    },
  },
  {
    id: 'formula of another row',
    rules: ['formula-changed'],
    make: (random) => {
      const book = report(random);
      const field = random.pick(['gap', 'completion', 'status']);
      const spots = book.subject.cells(['computed'], field).filter(({ value }) => value !== '');
      const at = random.integer(1, spots.length - 1);
      const [other, spot] = [spots[at - 1], spots[at]];
      if (other?.formula === undefined || !spot) return null;
      spot.formula = other.formula;
      spot.value = other.value;
      spot.kept = true;
      return one(book, spot);
    },
  },
  {
    id: 'sum that ends too early',
    rules: ['formula-changed', 'total-differs'],
    make: (random) => {
      const book = summary(random);
      const totals = book.subject.cells(['computed'], 'actual');
      if (totals.length === 0) return null;
      const spot = random.pick(totals);
      const last = /:[A-Z]+(\d+)/.exec(spot.formula ?? '')?.[1];
      const parts = book.subject
        .columnOf(spot)
        .filter(({ role, binding }) => role === 'entry' && binding.field === 'actual');
      const lost = parts.at(-1);
      if (last === undefined || typeof lost?.value !== 'number' || lost.value === 0) return null;
      spot.formula = (spot.formula ?? '').replaceAll(
        new RegExp(`(:[A-Z]+)${last}`, 'g'),
        `$1${Number(last) - 1}`,
      );
      spot.value = Number((Number(spot.value) - lost.value).toFixed(6));
      spot.kept = true;
      calculate(book.subject);
      return one(book, spot);
    },
  },
];
