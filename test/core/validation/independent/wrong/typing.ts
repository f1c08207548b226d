/** What is typed is no number, though a number is meant. */
import { serial } from '../people';
import { form, indicators, type Kind, type Scene } from './kind';
import type { Spot } from '../../corpus/specimen';
import { indicatorOf } from '../facts';
import type { CellValue } from '../../../../../src/core/sheet/model';

const FULL_WIDTH = 0xfee0;

function wide(text: string): string {
  return text.replace(/[0-9.]/g, (letter) => String.fromCodePoint((letter.codePointAt(0) ?? 0) + FULL_WIDTH));
}

function grouped(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ',');
}

const unitOf = (spot: Spot): string => indicatorOf(spot.binding.indicator ?? '').unit;
const whole = (_: string, value: number): boolean => Number.isInteger(value) && value > 9;
const broken = (_: string, value: number): boolean => !Number.isInteger(value);

function typed(
  name: string,
  why: string,
  change: (value: number, spot: Spot, scene: Scene) => CellValue | undefined,
  fits: ((id: string, value: number) => boolean) | null = null,
  format?: string,
): Kind {
  return {
    name,
    why,
    // Figures are typed into all three forms alike.
    base: (seed) =>
      [indicators(), form('summary'), form('report-allocation')][seed % 3]?.(seed) ?? indicators()(seed),
    spoil: (scene) => scene.retype(fits, (value, spot) => change(value, spot, scene), format),
  };
}

export const typingKinds: readonly Kind[] = [
  typed('full-width digits', 'a text that no formula counts', (value) => wide(String(value))),
  typed('number as text', 'a number behind an apostrophe', (value) => String(value), null, '@'),
  typed('unit behind the number', '60家', (value, spot) => `${value}${unitOf(spot)}`),
  typed(
    'comma between thousands',
    'text with a comma',
    (value) => grouped(value),
    (_, value) => value >= 1000 && Number.isInteger(value),
  ),
  typed(
    'full-width comma between thousands',
    'text with a comma',
    (value) => grouped(value).replace(',', '，'),
    (_, value) => value >= 1000 && Number.isInteger(value),
  ),
  typed('comma for the decimal point', '2，37', (value) => String(value).replace('.', '，'), broken),
  typed(
    'Chinese full stop for the decimal point',
    '2。37',
    (value) => String(value).replace('.', '。'),
    broken,
  ),
  typed('two decimal points', '2..37', (value) => String(value).replace('.', '..'), broken),
  typed('about', 'no figure is reported as 约', (value) => `约${value}`),
  typed('more or less', 'no figure is reported as 左右', (value) => `${value}左右`),
  typed('at least', 'no figure is reported as ≥', (value, _, { random }) =>
    random.chance(0.5) ? `≥${value}` : `${value}以上`,
  ),
  typed('dash for a figure', 'a dash is no figure', (_, __, { random }) =>
    random.pick(['—', '-', '/', '——']),
  ),
  typed('word for a figure', 'a word is no figure', (_, __, { random }) =>
    random.pick(['无', '暂无', '待定', '暂无数据', '未统计']),
  ),
  typed('blank inside the number', '1 800', (value) => String(value).replace(/^(\d)/, '$1 '), whole),
  typed('no-break space behind the number', 'copied from a web page', (value) => `${value}\u00a0`),
  typed('line break behind the number', 'Alt and Enter', (value) => `${value}\n`),
  typed('letter O for zero', '18O0', (value) =>
    String(value).includes('0') ? String(value).replace('0', 'O') : undefined,
  ),
  typed('letter l for one', 'l80', (value) =>
    String(value).includes('1') ? String(value).replace('1', 'l') : undefined,
  ),
  typed('number in words', '三十一', (value) =>
    Array.from(String(value))
      .map((digit) => '〇一二三四五六七八九'[Number(digit)] ?? '点')
      .join(''),
  ),
  typed(
    'date in a figure cell',
    'the spreadsheet made a date of 3-5',
    (_, __, { random }) => serial(2025, random.integer(1, 9), random.integer(1, 28)),
    null,
    'm"月"d"日"',
  ),
  typed('range', '20-21', (value) => `${value}-${value + 1}`),
  typed('sum as text', '120+35', (value) => `${value - 5}+5`, whole),
  typed('truth value', 'TRUE', () => true),
  typed('error value', '#N/A', (_, __, { random }) => ({
    error: random.pick(['#N/A', '#REF!', '#VALUE!', '#NAME?']),
  })),
  typed('source behind the number', '1984（快报数）', (value) => `${value}（快报数）`),
  typed(
    'percent sign as text',
    '2.37%',
    (value) => `${value}%`,
    (id) => indicatorOf(id).unit === '%',
  ),
  typed(
    'place in words',
    '第21位',
    (value) => `第${value}位`,
    (id) => id === 'ht-zone-rank',
  ),
  typed(
    'number in scientific writing',
    '1.9E+3 as text',
    (value) => `${value / 1000}E+03`,
    (_, value) => value >= 1000,
  ),
  typed('see another cell', '同上', () => '同上'),
  typed('question mark', 'a clerk who was not sure', (value) => `${value}?`),
];
