/** Who signs, how they write dates, telephone numbers and the names of their offices. */
import type { CellValue } from '../../../../src/core/sheet/model';
import type { Period } from '../../../../src/core/templates/template';
import type { Random } from '../corpus/random';

const SURNAMES = Array.from('王李张刘陈杨黄吴周徐熊万胡涂邓罗曾余喻').concat('欧阳', '上官');
const GIVEN = [
  '伟',
  '敏',
  '志强',
  '文娟',
  '建平',
  '晓燕',
  '国华',
  '丽萍',
  '俊',
  '慧琳',
  '永红',
  '思远',
  '勇',
  '小兰',
];
const DAY = 86_400_000;
const DAY_ZERO = Date.UTC(1899, 11, 30);
const ENDS: Readonly<Record<Period, readonly [month: number, day: number]>> = {
  一季度: [3, 31],
  上半年: [6, 30],
  前三季度: [9, 30],
  全年: [12, 31],
};

export function person(random: Random): string {
  return random.pick(SURNAMES) + random.pick(GIVEN);
}

export function phone(random: Random): CellValue {
  const landline = (): string => `8${random.integer(100_0000, 999_9999)}`;
  const mobile = (): string =>
    `1${random.pick(['39', '37', '58', '77', '89'])}${random.integer(1000_0000, 9999_9999)}`;
  return random.pick<() => CellValue>([
    () => `0791-${landline()}`,
    () => `0791-${landline()}`,
    () => `0791${landline()}`,
    () => `（0791）${landline()}`,
    () => `0791-${landline()}转${random.integer(801, 899)}`,
    () => `0791-${landline()}-${random.integer(801, 899)}`,
    () => `0791-${landline()}、${mobile()}`,
    () => `0791-${landline()}/${mobile()}`,
    () => `+86 791 ${landline()}`,
    () => `+86-${mobile()}`,
    () => mobile(),
    () => mobile().replace(/(\d{3})(\d{4})(\d{4})/, '$1 $2 $3'),
    () => Number(mobile()),
    () => landline(),
  ])();
}

export function serial(year: number, month: number, day: number): number {
  return (Date.UTC(year, month - 1, day) - DAY_ZERO) / DAY;
}

export function periodEnd(year: number, period: Period): number {
  return serial(year, ...ENDS[period]);
}

export interface Written {
  readonly value: CellValue;
  readonly format?: string;
}

/** A day as people write it. */
export function written(day: number, random: Random): Written {
  const date = new Date(DAY_ZERO + day * DAY);
  const [year, month, of] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
  const two = (number: number): string => String(number).padStart(2, '0');
  return random.pick<Written>([
    { value: day },
    { value: day },
    { value: day },
    { value: day, format: 'yyyy"年"m"月"d"日"' },
    { value: day, format: 'yyyy/m/d' },
    { value: `${year}-${two(month)}-${two(of)}` },
    { value: `${year}-${month}-${of}` },
    { value: `${year}年${month}月${of}日` },
    { value: `${year}年${two(month)}月${two(of)}日` },
    { value: `${year}.${month}.${of}` },
    { value: `${year}/${month}/${of}` },
  ]);
}

/** The name of an office as its clerk writes it over the printed one. */
export function officeName(unit: string, random: Random): string {
  const seal = random.pick(['', '', '（盖章）', '(盖章)', '（公章）']);
  return random.pick(writings(unit)) + seal;
}

function writings(unit: string): string[] {
  const [zone] = ['高新区', '经开区'].filter((each) => unit === `南昌${each}`);
  if (zone !== undefined) return [unit, `${unit}管委会`, `${unit}管理委员会`, zone, `${unit}科技局`];
  if (unit === '南昌市') return [unit, '南昌市科技局', '南昌市科学技术局'];
  if (unit.endsWith('街办')) {
    return [unit, unit.replace('街办', '街道'), unit.replace('街办', '街道办事处')];
  }
  if (unit.endsWith('镇')) return [unit, `${unit}人民政府`];
  if (unit === '集聚区') return [unit, '新经济产业集聚区'];
  if (unit === '湾里管理局') return [unit, `${unit}科技局`];
  if (unit.startsWith('区')) return [unit, `青云谱${unit}`];
  return [unit, `${unit}科技局`, `${unit}科学技术局`, `南昌市${unit}`, `${unit}人民政府`];
}
