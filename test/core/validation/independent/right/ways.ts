/** Legitimate ways of working: what offices do to a form without making it wrong. */
import type { Random } from '../../corpus/random';
import type { Specimen, Spot } from '../../corpus/specimen';
import { rounded } from '../formula';
import { officeName } from '../people';
import { plainSheet, recalculate, type Book } from '../sheets';
import { townsOf } from '../texts';
import { beside } from '../fill';

/** Gives false where there is nothing to do on this sheet. */
export type Way = (book: Book, random: Random) => boolean;

function firstPage(change: (page: Specimen, random: Random) => boolean): Way {
  return ({ pages: [page] }, random) => page !== undefined && change(page, random);
}

function everyPage(change: (page: Specimen) => void): Way {
  return ({ pages }) => {
    pages.forEach(change);
    return true;
  };
}

const namesOffice: Way = firstPage((page, random) => {
  const unit = page.identity('unit');
  if (!unit) return false;
  unit.value = officeName(String(unit.value), random);
  return true;
});

const addsNotes: Way = ({ others, pages: [page] }, random) => {
  const unit = String(page?.identity('unit')?.value);
  others.push(
    random.pick([
      plainSheet('说明', [
        ['填报说明'],
        ['一、数据来源：火炬统计、市统计局快报。'],
        ['二、联系人：王敏。'],
        [`三、${unit}无其他需要说明的事项。`],
      ]),
      plainSheet('Sheet2', [[null], [null, '草稿', 12, 35.6], [null, '核', 47.6]]),
      plainSheet('联系人', [
        ['单位', '姓名', '电话'],
        [unit, '李志强', '0791-83886218'],
      ]),
      plainSheet('企业名单', [
        ['序号', '企业名称', '证书编号'],
        [1, '江西某某科技有限公司', 'GR202336000123'],
        [2, '南昌某某生物有限公司', 'GR202336000456'],
      ]),
    ]),
  );
  return true;
};

const renamesSheet: Way = firstPage((page, random) => {
  page.name = random.pick(['Sheet1', '报表', '定稿', '上报（终稿）', '附表1']);
  return true;
});

const putsLineAbove: Way = firstPage((page, random) => {
  page.insertRow(0, [random.pick(['附件：', '附件2', '（内部资料  注意保存）'])]);
  return true;
});

const dropsNotes: Way = everyPage((page) => {
  for (let row = page.rows.length - 1; row >= 0; row -= 1) {
    if (page.rows[row]?.some(({ role, binding }) => role === 'note' && binding.field === 'notes') === true) {
      page.removeRow(row);
    }
  }
});

const namesUnitInTitle: Way = firstPage((page) => {
  const title = page.spots.find(({ role }) => role === 'title');
  if (!title) return false;
  title.value = `${String(page.identity('unit')?.value)}${String(title.value)}`;
  return true;
});

const formatsNumbers: Way = everyPage((page) => {
  for (const spot of page.cells(['entry'], 'actual')) {
    if (typeof spot.value === 'number') spot.format = spot.value >= 1000 ? '#,##0' : '0.00_ ';
  }
});

/** `=1780+95`: the clerk lets the spreadsheet add. */
const addsInTheCell: Way = firstPage((page, random) => {
  const spots = page.cells(['entry'], 'actual').filter(({ value }) => typeof value === 'number' && value > 3);
  if (spots.length === 0) return false;
  const spot = random.pick(spots);
  const value = Number(spot.value);
  const first = Math.floor(value * 0.9);
  spot.formula = `=${first}+${rounded(value - first, 4)}`;
  return true;
});

const addsColumn: Way = firstPage((page, random) => {
  const header = page.rows.findIndex((row) => row.some(({ value }) => value === '备注'));
  if (header < 0) return false;
  page.insertColumn(page.width, new Map([[header, random.pick(['联系人', '核对', '数据来源'])]]));
  return true;
});

const remarks: Way = firstPage((page, random) => {
  const spots = page.cells(['entry'], 'remark').filter(({ value }) => value === null);
  for (const spot of random.some(spots, 3))
    spot.value = random.pick(['已核', '见附件', '口径：注册地', '无', '／']);
  return spots.length > 0;
});

/** The same rows in another order, as statistics list districts before counties. */
const reordersRows: Way = firstPage((page, random) => {
  const field = page.template === 'report-allocation' ? 'target' : 'actual';
  const places = page.rows.flatMap((row, at) =>
    row.some(({ role, binding }) => role === 'entry' && binding.field === field) ? [at] : [],
  );
  if (places.length < 3) return false;
  page.reorderRows(places, random.shuffled(places));
  return true;
});

/** One reason for neighbouring rows, in a merged cell. */
const mergesReason: Way = firstPage((page) => {
  const reasons = page.cells(['entry'], 'reason');
  const at = reasons.findIndex(
    ({ value }, index) => value !== null && (reasons[index + 1]?.value ?? null) !== null,
  );
  const [first, second] = [reasons[at], reasons[at + 1]];
  if (!first || !second) return false;
  second.value = null;
  page.merge([first, second]);
  return true;
});

const dropsSpareRows: Way = firstPage((page) => {
  if (page.template !== 'report-allocation') return false;
  const empty = page.cells(['spare'], 'name').filter(({ value }) => value === null);
  for (const spot of empty.slice(0, -1)) page.removeRow(page.placeOf(spot).row);
  return empty.length > 1;
});

/** More sub-units than the form has lines: a row is put in, and takes something from a sister. */
const insertsSubUnit: Way = firstPage((page, random) => {
  if (page.template !== 'report-allocation') return false;
  // Where a document names the sub-units, it names all of them.
  const names = page.cells(['spare'], 'name').filter(({ value }) => value !== null);
  const unit = page.options.region ?? '';
  if (names.length < 3) return false;
  const sister = random.pick(names.slice(1));
  const taken = new Set(names.map(({ value }) => value));
  const name = [...townsOf(unit), '直属科技园', '农业产业园'].find((each) => !taken.has(each)) ?? '科创园';
  const { row } = page.placeOf(sister);
  const line = page.rowOf(sister);
  const fresh = page.insertRow(row);
  for (const [column, spot] of fresh.entries()) {
    const from = line[column];
    if (!from || from.binding.field === 'remark') continue;
    if (from.binding.field === 'name') spot.value = name;
    else if (from.binding.field === 'row') spot.value = from.value;
    else if (typeof from.value === 'number') give(from, spot);
  }
  renumber(page);
  return true;
});

function give(from: Spot, to: Spot): void {
  const value = Number(from.value);
  if (from.binding.indicator === 'rd-intensity') {
    to.value = value;
    return;
  }
  const part = Number.isInteger(value) ? Math.floor(value / 3) : rounded(value / 3, 2);
  to.value = part;
  from.value = rounded(value - part, 6);
}

/** 序号 runs on over rows that were put in. */
function renumber(page: Specimen): void {
  const first = page.cells(['label'], 'row').find(({ binding }) => binding.row === 1);
  if (!first) return;
  const { column, row } = page.placeOf(first);
  let number = 1;
  for (const line of page.rows.slice(row)) {
    const spot = line[column];
    if (typeof spot?.value !== 'number') break;
    spot.value = number;
    number += 1;
  }
}

/** Somebody answers for all blanks of a row that was left out for a reason. */
const explainsState: Way = firstPage((page) => {
  let changed = false;
  for (const spot of page.cells(['entry'], 'submission')) {
    const remark = beside(page, spot, 'remark');
    if (remark && (spot.value === '未报送' || spot.value === '退回修改')) {
      remark.value = '已电话催报，预计下周报送';
      changed = true;
    }
  }
  return changed;
});

export const ways: Readonly<Record<string, Way>> = {
  namesOffice,
  addsNotes,
  renamesSheet,
  putsLineAbove,
  dropsNotes,
  namesUnitInTitle,
  formatsNumbers,
  addsInTheCell,
  addsColumn,
  remarks,
  reordersRows,
  mergesReason,
  dropsSpareRows,
  insertsSubUnit,
  explainsState,
};

/** Takes some ways, in the order of the list; gives the names of those that changed something. */
export function workIn(book: Book, count: number, random: Random): string[] {
  const done = random.some(Object.keys(ways), count).filter((name) => ways[name]?.(book, random) === true);
  book.pages.forEach(recalculate);
  return done;
}
