/** Copies of official tables that are not what the document says. */
import type { TemplateId } from '../../../../../src/core/templates/template';
import { Random } from '../../corpus/random';
import type { Spot } from '../../corpus/specimen';
import { arranged } from '../right/annexes';
import { type, type Book } from '../sheets';
import { rounded } from '../formula';
import { swap, type Kind, type Pointed, type Scene } from './kind';

const TABLES = [
  'city-annex-3',
  'district-annex-hte',
  'district-annex-contracts',
  'district-annex-patents',
] as const;
const NUMBERS = ['city-annex-2', ...TABLES] as const;
const DISTRICT = ['district-annex-hte', 'district-annex-contracts', 'district-annex-patents'] as const;

function copy(ids: readonly TemplateId[], how = 'asPrinted'): (seed: number) => Book {
  return (seed) => {
    const random = new Random(seed);
    for (;;) {
      const page = arranged(random.pick(ids), how, random);
      if (page) return { pages: [page], others: [] };
    }
  };
}

function kind(name: string, why: string, base: Kind['base'], spoil: (scene: Scene) => Pointed): Kind {
  return { name, why, base, spoil };
}

const numbers = (scene: Scene, fits: (spot: Spot) => boolean = () => true): Spot[] =>
  scene.page.cells(['official']).filter((spot) => typeof spot.value === 'number' && fits(spot));
const totals = (scene: Scene): Spot[] => numbers(scene, ({ binding }) => binding.total === true);
const parts = (scene: Scene): Spot[] => numbers(scene, ({ binding }) => binding.total !== true);
const names = (scene: Scene): Spot[] =>
  scene.page
    .cells(['label'], 'name')
    .filter(
      ({ binding }) => binding.total !== true && (binding.region !== undefined || binding.row !== undefined),
    );

/** The number and the total of its column, which no longer fits either. */
function withTotal(scene: Scene, pointed: Pointed): Pointed {
  if (pointed === null || pointed === 'sheet') return pointed;
  const [spot] = pointed;
  if (!spot) return pointed;
  const total = totals(scene).find(
    ({ binding }) => binding.indicator === spot.binding.indicator && binding.year === spot.binding.year,
  );
  return total ? [...pointed, total] : pointed;
}

const rowOf = (scene: Scene, spot: Spot): Spot[] =>
  numbers(scene, (each) => scene.page.rowOf(spot).includes(each));

export const annexKinds: readonly Kind[] = [
  kind('copied number off by some', 'not the number of the document', copy(NUMBERS), (scene) =>
    withTotal(
      scene,
      scene.retypeOne(parts(scene), (spot) =>
        rounded(Number(spot.value) + (Number.isInteger(spot.value) ? scene.random.integer(1, 5) : 0.2), 3),
      ),
    ),
  ),
  kind('copied number with swapped digits', 'not the number of the document', copy(NUMBERS), (scene) =>
    withTotal(
      scene,
      scene.retypeOne(
        parts(scene).filter(({ value }) => Number(value) >= 10),
        (spot) => Number(String(spot.value).replace(/^(\d)(\d)/, '$2$1')),
      ),
    ),
  ),
  kind(
    'copied decimal in another place',
    'ten times as much',
    copy(['city-annex-3', 'district-annex-contracts']),
    (scene) =>
      withTotal(
        scene,
        scene.retypeOne(
          parts(scene).filter(({ value }) => !Number.isInteger(value)),
          (spot) => rounded(Number(spot.value) * 10, 3),
        ),
      ),
  ),
  kind('total typed wrong', 'not the number of the document, and not the sum', copy(TABLES), (scene) =>
    scene.retypeOne(totals(scene), (spot) => Number(spot.value) + scene.random.integer(1, 9)),
  ),
  kind('total of another year', 'the neighbouring total was typed', copy(TABLES), (scene) => {
    const list = totals(scene);
    const at = scene.random.integer(0, list.length - 2);
    const [spot, next] = [list[at], list[at + 1]];
    if (!spot || !next) return null;
    type(spot, next.value);
    return [spot];
  }),
  kind('region dropped', 'a row of the table is missing', copy(TABLES), (scene) => {
    scene.dropRow(scene.random.pick(names(scene)));
    return 'sheet';
  }),
  kind('values of two regions swapped', 'the total agrees, the regions do not', copy(TABLES), (scene) => {
    const spot = scene.random.pick(parts(scene));
    const others = parts(scene).filter(
      ({ binding, value }) =>
        binding.indicator === spot.binding.indicator &&
        binding.year === spot.binding.year &&
        value !== spot.value,
    );
    if (others.length === 0) return null;
    const other = scene.random.pick(others);
    swap(spot, other);
    return [spot, other];
  }),
  kind('names of two regions swapped', 'every number of both belongs to the other', copy(TABLES), (scene) => {
    const [one, other] = scene.random.shuffled(names(scene));
    if (!one || !other) return null;
    [one.value, other.value] = [other.value, one.value];
    return [one, other, ...rowOf(scene, one), ...rowOf(scene, other)];
  }),
  kind(
    'years of an indicator in each other’s place',
    'the numbers of two years were swapped for one region',
    copy(NUMBERS),
    (scene) => {
      const spot = scene.random.pick(parts(scene));
      const others = parts(scene).filter(
        ({ binding, value }) =>
          binding.indicator === spot.binding.indicator &&
          binding.region === spot.binding.region &&
          value !== spot.value,
      );
      if (others.length === 0) return null;
      const other = scene.random.pick(others);
      swap(spot, other);
      return [spot, other];
    },
  ),
  kind(
    'table shifted by a column',
    'after unmerging the header lost a cell, and every number stands one column too far left',
    copy(['city-annex-3'], 'repeatedHeaders'),
    (scene) => {
      const spots = numbers(scene);
      for (const line of scene.page.rows) {
        const own = line.filter((spot) => spots.includes(spot));
        const values = own.map(({ value }) => value);
        for (const [at, spot] of own.entries()) type(spot, values[at + 1] ?? null);
      }
      return spots;
    },
  ),
  kind(
    'names of merged headers lost',
    'unmerged: the name stands over the first of three columns only, and over the wrong one',
    copy(['city-annex-3']),
    (scene) => {
      const heads = scene.page.blocks.flatMap(([first]) =>
        first?.binding.indicator === undefined ? [] : [first],
      );
      scene.page.unmerge((block) => block[0]?.binding.indicator !== undefined);
      const [head, next] = [heads[1], heads[2]];
      if (!head || !next) return null;
      [head.value, next.value] = [next.value, head.value];
      return [
        head,
        next,
        ...numbers(
          scene,
          ({ binding }) =>
            binding.indicator === head.binding.indicator || binding.indicator === next.binding.indicator,
        ),
      ];
    },
  ),
  kind(
    'number of the district plan in the city’s table',
    '130 of 2021 in place of the 60 of 2023',
    copy(['city-annex-3']),
    (scene) => {
      const spot = parts(scene).find(
        ({ binding }) =>
          binding.region === '青云谱区' &&
          binding.year === 2023 &&
          binding.indicator === scene.random.pick(['hte-count', 'rd-intensity', 'tech-contract']),
      );
      if (!spot) return null;
      type(
        spot,
        { 'hte-count': 130, 'rd-intensity': 2.73, 'tech-contract': 8.3 }[spot.binding.indicator ?? ''] ?? 130,
      );
      return withTotal(scene, [spot]);
    },
  ),
  kind('region renamed to another', '小蓝经开区 is not 经开区', copy(['city-annex-3']), (scene) =>
    scene.retypeOne(names(scene), () => '小蓝经开区'),
  ),
  kind('region added', '小蓝经开区 has no row in annex 3', copy(['city-annex-3']), (scene) => {
    const { row } = scene.page.placeOf(scene.random.pick(names(scene)));
    return scene.page.insertRow(row, [
      '小蓝经开区',
      2.1,
      2.2,
      2.3,
      60,
      72,
      90,
      95,
      105,
      120,
      8.5,
      11,
      15,
      0.2,
      0.25,
      0.29,
    ]);
  }),
  kind('spare row with a subtotal', 'counted with the units', copy(DISTRICT), (scene) => {
    const name = scene.page.cells(['spare'], 'name')[0];
    if (!name) return null;
    type(name, '街办小计');
    const spots = scene.page
      .rowOf(name)
      .filter(({ role, binding }) => role === 'spare' && binding.field === 'target');
    for (const spot of spots) {
      const sum = parts(scene)
        .filter(({ binding }) => binding.year === spot.binding.year)
        .slice(0, 5)
        .reduce((whole, { value }) => whole + Number(value), 0);
      type(spot, rounded(sum, 3));
    }
    return [name, ...spots];
  }),
  kind('unit in a spare row', 'a unit that the document does not have', copy(DISTRICT), (scene) => {
    const name = scene.page.cells(['spare'], 'name')[0];
    if (!name) return null;
    type(name, '洪都新城');
    const spots = scene.page
      .rowOf(name)
      .filter(({ role, binding }) => role === 'spare' && binding.field === 'target');
    for (const spot of spots) type(spot, 3);
    return [name, ...spots];
  }),
  kind('year column dropped', 'the numbers of a year are gone, the heading stayed', copy(TABLES), (scene) => {
    const spot = scene.random.pick(parts(scene));
    const spots = numbers(
      scene,
      ({ binding }) => binding.year === spot.binding.year && binding.indicator === spot.binding.indicator,
    );
    for (const each of spots) type(each, null);
    return spots;
  }),
  kind('year heading changed', 'the numbers of one year under the name of another', copy(DISTRICT), (scene) =>
    scene.retypeOne(
      scene.page
        .cells(['label'])
        .filter(({ binding, value }) => binding.year !== undefined && typeof value === 'string'),
      () => '2025年',
    ),
  ),
  kind('copied number as text', 'no formula counts it', copy(NUMBERS), (scene) =>
    scene.retypeOne(numbers(scene), (spot) => String(spot.value)),
  ),
  kind('copied number with its unit', 'no formula counts it', copy(NUMBERS), (scene) =>
    scene.retypeOne(
      numbers(scene),
      (spot) => `${String(spot.value)}${scene.page.template === 'district-annex-contracts' ? '亿元' : '家'}`,
    ),
  ),
  kind('estimate without its words', '预估2.0以上 is no plain 2', copy(['city-annex-2']), (scene) =>
    scene.retypeOne(
      scene.page.spots.filter(({ value }) => value === '预估2.0以上'),
      () => 2,
    ),
  ),
  kind(
    'number of a footnote before the number',
    '25个以上 for 5个以上: the mark of the footnote ran in',
    copy(['city-annex-2']),
    (scene) =>
      scene.retypeOne(
        numbers(scene, ({ value }) => Number(value) < 10),
        (spot) => Number(`2${String(spot.value)}`),
      ),
  ),
  kind('indicator of annex 2 dropped', 'one of the rows is missing', copy(['city-annex-2']), (scene) => {
    scene.dropRow(scene.random.pick(names(scene)));
    return 'sheet';
  }),
  kind('indicator of annex 2 renamed', 'not the name of the document', copy(['city-annex-2']), (scene) =>
    scene.retypeOne(names(scene), () => '有效发明专利拥有量（件）'),
  ),
  kind('running total in annex 2', '1, 2, 4, 6 for 1, 1, 2, 2', copy(['city-annex-2']), (scene) => {
    const spots = numbers(scene, ({ binding }) => binding.indicator === 'nat-sti-bases-new');
    let sum = 0;
    for (const spot of spots) {
      sum += Number(spot.value);
      type(spot, sum);
    }
    return spots;
  }),
  kind(
    'amounts of a table in 万元',
    'the unit line says 亿元',
    copy(['district-annex-contracts']),
    (scene) => {
      const spots = numbers(scene);
      for (const spot of spots) type(spot, rounded(Number(spot.value) * 10_000, 0));
      return spots;
    },
  ),
  kind('unit line changed', 'the numbers are in 亿元', copy(['district-annex-contracts']), (scene) =>
    scene.retypeOne(scene.page.cells(['label'], 'unit'), () => '单位：万元'),
  ),
  kind('duty of a department reworded', 'not the text of the document', copy(['city-annex-1']), (scene) =>
    scene.retypeOne(scene.page.cells(['official'], 'duties'), () => '负责本部门职责范围内的科技创新工作。'),
  ),
  kind('department dropped', 'a row of the list is missing', copy(['city-annex-1']), (scene) => {
    scene.dropRow(scene.random.pick(scene.page.cells(['official'], 'duties')));
    return 'sheet';
  }),
  kind(
    'duties of two departments swapped',
    'each has the other’s duties',
    copy(['city-annex-1']),
    (scene) => {
      const [one, other] = scene.random.shuffled(scene.page.cells(['official'], 'duties'));
      if (!one || !other) return null;
      swap(one, other);
      return [one, other];
    },
  ),
  kind(
    'lead unit in the district’s table changed',
    'not the unit of the document',
    copy(['district-annex-tasks']),
    (scene) => scene.retypeOne(scene.page.cells(['official'], 'lead'), () => '区财政局'),
  ),
  kind('cooperating units deleted', 'the document names some', copy(['district-annex-tasks']), (scene) =>
    scene.retypeOne(
      scene.page.cells(['official'], 'cooperating').filter(({ value }) => value !== null && value !== ''),
      () => null,
    ),
  ),
  kind(
    'order of the names without the numbers',
    'the names were sorted, the numbers were not',
    copy(['city-annex-3']),
    (scene) => {
      const spots = names(scene);
      const values = spots.map(({ value }) => value).sort((a, b) => String(a).localeCompare(String(b), 'zh'));
      for (const [at, spot] of spots.entries()) spot.value = values[at] ?? null;
      return [...spots, ...parts(scene)];
    },
  ),
  kind(
    'extract of one indicator with a wrong number',
    'not the number of the document',
    copy(['city-annex-3'], 'oneIndicator'),
    (scene) =>
      withTotal(
        scene,
        scene.retypeOne(parts(scene), (spot) => rounded(Number(spot.value) * 1.3 + 1, 0)),
      ),
  ),
  kind(
    'extract of one year with a wrong number',
    'not the number of the document',
    copy(TABLES, 'oneYear'),
    (scene) =>
      withTotal(
        scene,
        scene.retypeOne(parts(scene), (spot) => rounded(Number(spot.value) * 1.3 + 1, 0)),
      ),
  ),
  kind(
    'extract of some regions with a wrong number',
    'not the number of the document',
    copy(TABLES, 'someRegions'),
    (scene) => scene.retypeOne(parts(scene), (spot) => rounded(Number(spot.value) * 1.3 + 1, 0)),
  ),
  kind(
    'transposed copy with a wrong number',
    'not the number of the document',
    copy(TABLES, 'transposed'),
    (scene) => {
      const spots = scene.page.rows
        .slice(3)
        .flat()
        .filter(({ value }) => typeof value === 'number' && value < 2000);
      return scene.retypeOne(spots, (spot) => rounded(Number(spot.value) * 1.4 + 1, 0));
    },
  ),
  kind(
    'reordered copy with two rows swapped',
    'the numbers of two regions changed places on the way',
    copy(TABLES, 'otherOrder'),
    (scene) => {
      const [one, other] = scene.random.shuffled(names(scene));
      if (!one || !other) return null;
      [one.value, other.value] = [other.value, one.value];
      return [one, other, ...rowOf(scene, one), ...rowOf(scene, other)];
    },
  ),
];
