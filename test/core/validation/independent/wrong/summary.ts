/** Mistakes of the one who puts the reports of the units together. */
import { form, swap, type Kind, type Scene } from './kind';
import type { Spot } from '../../corpus/specimen';
import { indicatorOf } from '../facts';
import { rounded } from '../formula';
import { type } from '../sheets';
import { facts } from './reached';

const base = form('summary');
const city = form('summary', { region: '南昌市' });
const district = form('summary', { region: '青云谱区' });

const inState = (scene: Scene, ...states: string[]): Spot[] =>
  scene.page.cells(['entry'], 'submission').filter(({ value }) => states.includes(String(value)));
const actuals = (scene: Scene, spot: Spot): Spot[] =>
  scene.page.rowOf(spot).filter(({ role, binding }) => role === 'entry' && binding.field === 'actual');
const names = (scene: Scene): Spot[] =>
  scene.page
    .cells(['label'], 'name')
    .filter(({ binding }) => binding.region !== undefined && binding.total !== true);

function column(scene: Scene, id: string): Spot[] {
  return scene.figures((indicator) => indicator === id);
}

export const summaryKinds: readonly Kind[] = [
  {
    name: 'not handed in, with figures',
    why: '未报送 beside figures',
    base,
    spoil: (scene) => {
      const [spot] = scene.random.shuffled(inState(scene, '已报送', '逾期报送'));
      if (!spot) return null;
      type(spot, '未报送');
      return [spot, ...actuals(scene, spot)];
    },
  },
  {
    name: 'handed in, without figures',
    why: '已报送 beside blanks',
    base,
    spoil: (scene) => {
      const [spot] = scene.random.shuffled(inState(scene, '已报送'));
      if (!spot) return null;
      const figures = actuals(scene, spot);
      for (const figure of figures) type(figure, null);
      return [spot, ...figures];
    },
  },
  {
    name: 'handed in, one figure missing',
    why: 'the unit reported all, the collector skipped one',
    base,
    spoil: (scene) => scene.retype(null, () => null),
  },
  {
    name: 'no state of handing in',
    why: 'nobody can see whether the unit reported',
    base,
    spoil: (scene) => scene.retypeOne(inState(scene, '已报送', '逾期报送'), () => null),
  },
  {
    name: 'state of handing in outside the list',
    why: 'the list has four words',
    base,
    spoil: (scene) =>
      scene.retypeOne(inState(scene, '已报送', '逾期报送'), () =>
        scene.random.pick(['已交', '√', '已上报', '报了', '是']),
      ),
  },
  {
    name: 'unit left out',
    why: 'a row is missing, and the total with it',
    base,
    spoil: (scene) => {
      scene.dropRow(scene.random.pick(names(scene)));
      return 'sheet';
    },
  },
  {
    name: 'unit twice',
    why: 'counted twice in the total',
    base,
    spoil: (scene) => {
      const [spot] = scene.random.shuffled(inState(scene, '已报送'));
      if (!spot) return null;
      const line = scene.page.rowOf(spot);
      const { row } = scene.page.placeOf(spot);
      const fresh = scene.page.insertRow(
        row,
        line.map(({ value }) => value),
      );
      return [...fresh, ...scene.row(spot)];
    },
  },
  {
    name: 'a thirteenth region',
    why: '小蓝经开区 lies within 南昌县 and has no row',
    base: city,
    spoil: (scene) => {
      const spot = scene.random.pick(names(scene));
      const { row } = scene.page.placeOf(spot);
      return scene.page.insertRow(row, [
        13,
        '小蓝经开区',
        null,
        2.1,
        null,
        null,
        88,
        null,
        null,
        120,
        null,
        null,
        11.5,
        null,
        null,
        0.3,
      ]);
    },
  },
  {
    name: 'unit of another table',
    why: 'a sub-district of the district among the regions of the city',
    base: city,
    spoil: (scene) => scene.retypeOne(names(scene), () => scene.random.pick(['青云谱镇', '三家店街办'])),
  },
  {
    name: 'subtotal among the units',
    why: 'counted twice in the total',
    base: city,
    spoil: (scene) => {
      const list = names(scene);
      const spot = list[6];
      if (!spot) return null;
      const { row } = scene.page.placeOf(spot);
      const fresh = scene.page.insertRow(row);
      for (const [at, cell] of fresh.entries()) {
        if (at === 1) cell.value = '小计';
        const above = scene.page.rows
          .slice(0, row)
          .flatMap((line) => line[at] ?? [])
          .filter(
            ({ role, binding, value }) =>
              role === 'entry' && binding.field === 'actual' && typeof value === 'number',
          );
        if (above.length > 0)
          cell.value = rounded(
            above.reduce((sum, { value }) => sum + Number(value), 0),
            2,
          );
      }
      return fresh;
    },
  },
  {
    name: 'figures of two units swapped',
    why: 'the total agrees, the units do not',
    base,
    spoil: (scene) => {
      const id = scene.random.pick(['hte-count', 'tech-contract']);
      const spots = column(scene, id);
      const [one, other] = scene.random.shuffled(spots);
      if (!one || !other) return null;
      if (
        Math.max(Number(one.value), Number(other.value)) <
        3 * Math.min(Number(one.value), Number(other.value))
      )
        return null;
      swap(one, other);
      return [one, other];
    },
  },
  {
    name: 'rows of two units swapped',
    why: 'all figures of two units are in each other’s row',
    base,
    spoil: (scene) => {
      const [one, other] = scene.random.shuffled(inState(scene, '已报送'));
      if (!one || !other) return null;
      const [first, second] = [actuals(scene, one), actuals(scene, other)];
      for (const [at, spot] of first.entries()) {
        const against = second[at];
        if (against) swap(spot, against);
      }
      return [...first, ...second];
    },
  },
  {
    name: 'column in another order of the units',
    why: 'pasted from a list that has the districts before the counties',
    base: city,
    spoil: (scene) => {
      const spots = column(scene, scene.random.pick(['hte-count', 'tech-sme', 'tech-contract']));
      const values = spots.map(({ value }) => value);
      for (const [at, spot] of spots.entries()) type(spot, values[(at + 4) % values.length] ?? null);
      return spots.length > 6 ? spots : null;
    },
  },
  {
    name: 'column shifted by a unit',
    why: 'every unit has the figure of the one above',
    base,
    spoil: (scene) => {
      const spots = column(scene, 'hte-count');
      const values = spots.map(({ value }) => value);
      for (const [at, spot] of spots.entries())
        type(spot, at === 0 ? (values.at(-1) ?? null) : (values[at - 1] ?? null));
      return spots.length > 4 ? spots : null;
    },
  },
  {
    name: 'figures under the indicator beside it',
    why: 'a unit’s 高企 and 科小 are in each other’s column',
    base: city,
    spoil: (scene) => {
      const spot = scene.figure((id) => id === 'tech-contract');
      const other = spot && actuals(scene, spot).find(({ binding }) => binding.indicator === 'hte-count');
      if (!other || other.value === null) return null;
      swap(spot, other);
      return [spot, other];
    },
  },
  {
    name: 'amount of one unit in 万元',
    why: 'one office reported in another unit of money',
    base,
    spoil: (scene) =>
      scene.retype(
        (id) => indicatorOf(id).unit === '亿元',
        (value) => rounded(value * 10_000, 1),
      ),
  },
  {
    name: 'targets copied as reached by a unit',
    why: 'in the first quarter a unit has the whole year’s targets, to the digit',
    base: form('summary', { period: '一季度' }),
    spoil: (scene) => {
      const [spot] = scene.random.shuffled(inState(scene, '已报送'));
      if (!spot) return null;
      const figures = actuals(scene, spot);
      for (const figure of figures) type(figure, scene.beside(figure, 'target')?.value ?? null);
      return [...figures];
    },
  },
  {
    name: 'figure of the unit above repeated',
    why: 'dragged down: two units have the same figures throughout',
    base,
    spoil: (scene) => {
      const list = inState(scene, '已报送');
      const at = scene.random.integer(1, Math.max(1, list.length - 1));
      const [above, spot] = [list[at - 1], list[at]];
      if (!above || !spot) return null;
      const [from, to] = [actuals(scene, above), actuals(scene, spot)];
      for (const [index, figure] of to.entries()) type(figure, from[index]?.value ?? null);
      return to;
    },
  },
  {
    name: 'all units the same figure',
    why: 'filled down the column',
    base: district,
    spoil: (scene) => {
      const spots = column(scene, 'hte-count');
      for (const spot of spots) type(spot, spots[0]?.value ?? null);
      return spots.length > 4 ? spots : null;
    },
  },
  {
    name: 'figure of the whole in the row of a unit',
    why: 'the total of all units typed for one of them',
    base,
    spoil: (scene) =>
      scene.retype(
        (id) => id === 'hte-count',
        (_, spot) => {
          const { region = '', year = 2025, period = '全年' } = scene.page.options;
          return facts(scene.page).at(spot.binding.indicator ?? '', region, year, period);
        },
      ),
  },
  {
    name: 'row of the whole deleted',
    why: 'the summary has no total',
    base,
    spoil: (scene) => {
      const whole = scene.page.cells(['label'], 'name').find(({ binding }) => binding.total === true);
      if (!whole) return null;
      scene.dropRow(whole);
      return 'sheet';
    },
  },
  {
    name: 'total copied as text',
    why: 'a text that nothing can count',
    base,
    spoil: (scene) => {
      const spots = scene.page.cells(['computed'], 'actual').filter(({ value }) => typeof value === 'number');
      return scene.retypeOne(spots, (spot) => `${String(spot.value)}家`);
    },
  },
];
