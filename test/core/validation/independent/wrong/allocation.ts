/** Mistakes when a unit splits its targets among its sub-units. */
import { form, swap, type Kind, type Scene } from './kind';
import type { Spot } from '../../corpus/specimen';
import { indicatorOf } from '../facts';
import { rounded } from '../formula';
import { type } from '../sheets';
import { cellOf } from '../split';

const base = form('report-allocation');
const city = form('report-allocation', { region: '南昌市' });
const county = form('report-allocation', (random) => ({
  region: random.pick(['南昌县', '进贤县', '新建区', '东湖区', '南昌高新区', '湾里管理局']),
}));
const known = form('report-allocation', (random) =>
  random.pick([{ region: '青云谱区', year: 2022 }, { region: '南昌市' }, { region: '青云谱区', year: 2025 }]),
);

const names = (scene: Scene): Spot[] =>
  scene.page.cells(['label', 'spare'], 'name').filter(({ value }) => value !== null);
const room = (scene: Scene): Spot | undefined =>
  scene.page.cells(['spare'], 'name').find(({ value }) => value === null);
const cells = (scene: Scene, name: Spot): Spot[] =>
  scene.page
    .rowOf(name)
    .filter(({ binding, role }) => binding.field === 'target' && (role === 'entry' || role === 'spare'));
const additive = (id: string): boolean => indicatorOf(id).additive;
const counted = (id: string, value: number): boolean => indicatorOf(id).integer && value >= 6;

function column(scene: Scene, fits: (id: string) => boolean): Spot[] {
  const ids = [...new Set(scene.figures(fits).map(({ binding }) => binding.indicator ?? ''))];
  const id = ids.length > 0 ? scene.random.pick(ids) : '';
  return scene.figures((each) => each === id);
}

/** The column that the mistake shows in, too: its sum no longer is its target. */
function withTotals(scene: Scene, spots: readonly Spot[]): Spot[] {
  const ids = new Set(spots.map(({ binding }) => binding.indicator));
  const totals = scene.page
    .cells(['computed', 'official'])
    .filter(({ binding }) => binding.total === true && ids.has(binding.indicator));
  return [...spots, ...totals];
}

export const allocationKinds: readonly Kind[] = [
  {
    name: 'parts fall short of the target',
    why: 'a few are missing from the sum',
    base,
    spoil: (scene) => {
      const spots = scene.retype(counted, (value) => value - scene.random.integer(1, 4));
      return Array.isArray(spots) ? withTotals(scene, spots as Spot[]) : null;
    },
  },
  {
    name: 'parts go beyond the target',
    why: 'a few too many in the sum',
    base,
    spoil: (scene) => {
      const spots = scene.retype(counted, (value) => value + scene.random.integer(1, 4));
      return Array.isArray(spots) ? withTotals(scene, spots as Spot[]) : null;
    },
  },
  {
    name: 'a hundredth lost by rounding',
    why: 'the parts were rounded and no longer add up',
    base,
    spoil: (scene) => {
      const spots = scene.retype(
        (id, value) => indicatorOf(id).unit === '亿元' && value > 0.1,
        (value) => rounded(value - 0.01, 4),
      );
      return Array.isArray(spots) ? withTotals(scene, spots as Spot[]) : null;
    },
  },
  {
    name: 'two parts of the city moved by some',
    why: 'the sum agrees, annex 3 says otherwise',
    base: city,
    spoil: (scene) => {
      const [one, other] = scene.random.shuffled(column(scene, (id) => indicatorOf(id).integer));
      if (!one || !other) return null;
      const by = scene.random.integer(1, 9);
      type(one, Number(one.value) + by);
      type(other, Number(other.value) - by);
      return [one, other];
    },
  },
  {
    name: 'targets of two regions swapped',
    why: 'the sum agrees, annex 3 says otherwise',
    base: city,
    spoil: (scene) => {
      const [one, other] = scene.random.shuffled(column(scene, () => true));
      if (!one || !other || one.value === other.value) return null;
      swap(one, other);
      return [one, other];
    },
  },
  {
    name: 'rows of two regions swapped',
    why: 'every sum agrees, annex 3 says otherwise',
    base: city,
    spoil: (scene) => {
      const [one, other] = scene.random.shuffled(names(scene));
      if (!one || !other) return null;
      const [first, second] = [cells(scene, one), cells(scene, other)];
      for (const [at, spot] of first.entries()) {
        const against = second[at];
        if (against) swap(spot, against);
      }
      return [...first, ...second];
    },
  },
  {
    name: 'targets of another year split',
    why: 'the column adds up to the target of another year',
    base: form('report-allocation', { region: '南昌市', year: 2024 }),
    spoil: (scene) => {
      const spots = column(scene, additive);
      const id = spots[0]?.binding.indicator ?? '';
      const later = form('report-allocation', { region: '南昌市', year: 2025 })(1).pages[0];
      for (const spot of spots) {
        const { region } = spot.binding;
        type(
          spot,
          later?.find(
            { indicator: id, ...(region === undefined ? {} : { region }), field: 'target' },
            'entry',
          )?.value ?? null,
        );
      }
      return withTotals(scene, spots);
    },
  },
  {
    name: 'same sub-unit twice',
    why: 'one of them is another one',
    base: county,
    spoil: (scene) => {
      const list = names(scene);
      const [one, other] = scene.random.shuffled(list);
      if (!one || !other) return null;
      type(other, one.value);
      return [one, other];
    },
  },
  {
    name: 'spare row for a total',
    why: 'the form has its own, and this one is counted with the parts',
    base,
    spoil: (scene) => {
      const name = room(scene);
      if (!name) return null;
      type(name, scene.random.pick(['合计', '小计', '总计', '合  计']));
      const spots = cells(scene, name);
      for (const spot of spots) {
        const sum = scene
          .figures((id) => id === spot.binding.indicator)
          .reduce((whole, { value }) => whole + Number(value), 0);
        type(spot, rounded(sum, 4));
      }
      return [name, ...spots];
    },
  },
  {
    name: 'nonsense for a name',
    why: 'nobody can tell which sub-unit it is',
    base: county,
    spoil: (scene) =>
      scene.retypeOne(names(scene), () =>
        scene.random.pick(['测试', '123', '单位1', 'aaa', '？', '待定', 'XX镇', '某街道']),
      ),
  },
  {
    name: 'target without a name',
    why: 'nobody is to reach it',
    base: county,
    spoil: (scene) => {
      const [name] = scene.random.shuffled(names(scene));
      if (!name) return null;
      type(name, null);
      return scene.row(name);
    },
  },
  {
    name: 'name without targets',
    why: 'the sub-unit is listed and gets nothing',
    base: county,
    spoil: (scene) => {
      const name = room(scene);
      if (!name) return null;
      type(name, '高新技术产业园');
      return scene.row(name);
    },
  },
  {
    name: 'known sub-unit left out',
    why: 'one of the units of the document gets nothing',
    base: known,
    spoil: (scene) => {
      const [name] = scene.random.shuffled(names(scene));
      if (!name) return null;
      const spots = cells(scene, name);
      for (const spot of spots) type(spot, null);
      return [name, ...withTotals(scene, spots)];
    },
  },
  {
    name: 'row of a known sub-unit deleted',
    why: 'one of the units of the document is gone',
    base: known,
    spoil: (scene) => {
      const [name] = scene.random.shuffled(names(scene));
      if (!name) return null;
      scene.dropRow(name);
      return 'sheet';
    },
  },
  {
    name: 'known sub-unit renamed',
    why: 'no such unit',
    base: known,
    spoil: (scene) => scene.retypeOne(names(scene), () => '青云谱工业园'),
  },
  {
    name: 'every rate below that of the whole',
    why: 'if all parts reach theirs, the whole cannot reach its own',
    base: county,
    spoil: (scene) => {
      const spots = scene.figures((id) => id === 'rd-intensity');
      const target = scene.page.find({ indicator: 'rd-intensity', field: 'target', total: true })?.value;
      for (const spot of spots) type(spot, rounded(Number(target) * scene.random.between(0.7, 0.95), 2));
      return withTotals(scene, spots);
    },
  },
  {
    name: 'rate split like a count',
    why: 'the parts of R&D intensity add up to that of the whole',
    base: county,
    spoil: (scene) => {
      const spots = scene.figures((id) => id === 'rd-intensity');
      const target = Number(
        scene.page.find({ indicator: 'rd-intensity', field: 'target', total: true })?.value,
      );
      for (const spot of spots) type(spot, rounded(target / spots.length, 2));
      return withTotals(scene, spots);
    },
  },
  {
    name: 'part of an enterprise as a target',
    why: 'a count with decimals',
    base: county,
    spoil: (scene) => {
      const spots = column(scene, (id) => indicatorOf(id).integer);
      const [one, other] = spots;
      if (!one || !other) return null;
      type(one, Number(one.value) + 0.5);
      type(other, Number(other.value) - 0.5);
      return [one, other];
    },
  },
  {
    name: 'part below zero',
    why: 'typed to make the sum fit',
    base,
    spoil: (scene) => {
      const [one, other] = scene.random.shuffled(column(scene, additive));
      if (!one || !other) return null;
      type(other, Number(other.value) + Number(one.value) * 2);
      type(one, -Number(one.value));
      return [one, other];
    },
  },
  {
    name: 'own target changed to fit',
    why: 'the official target was replaced by the sum',
    base,
    spoil: (scene) => {
      const spot = scene.figure(counted);
      const { indicator = '' } = spot?.binding ?? {};
      const target = scene.page.find({ indicator, field: 'target', total: true }, 'official');
      if (!spot || !target) return null;
      type(spot, Number(spot.value) - 3);
      type(target, Number(target.value) - 3);
      return [target, spot];
    },
  },
  {
    name: 'column one unit down',
    why: 'every sub-unit has the target of the one above',
    base: known,
    spoil: (scene) => {
      const spots = column(scene, additive);
      const values = spots.map(({ value }) => value);
      for (const [at, spot] of spots.entries())
        type(spot, at === 0 ? (values.at(-1) ?? null) : (values[at - 1] ?? null));
      return spots;
    },
  },
  {
    name: 'the whole among its parts',
    why: 'the unit itself stands among its sub-units',
    base: county,
    spoil: (scene) => scene.retypeOne(names(scene), () => String(scene.page.options.region)),
  },
  {
    name: 'sub-unit of another region',
    why: 'it does not belong to this unit',
    base: county,
    spoil: (scene) =>
      scene.retypeOne(names(scene), () =>
        scene.random.pick(['三家店街办', '集聚区', '青山湖区', '红谷滩区']),
      ),
  },
  {
    name: 'one indicator not split',
    why: 'a column is blank',
    base,
    spoil: (scene) => {
      const spots = column(scene, additive);
      for (const spot of spots) type(spot, null);
      return withTotals(scene, spots);
    },
  },
  {
    name: 'amounts split in 万元',
    why: 'the whole column is ten thousand times too large',
    base: county,
    spoil: (scene) => {
      const spots = column(scene, (id) => indicatorOf(id).unit === '亿元');
      for (const spot of spots) type(spot, rounded(Number(spot.value) * 10_000, 2));
      return withTotals(scene, spots);
    },
  },
  {
    name: 'two columns in each other’s place',
    why: '高企 and 科小 were split under each other’s heading',
    base: county,
    spoil: (scene) => {
      const pairs = names(scene).map(
        (name) => [cellOf(scene.page, name, 'hte-count'), cellOf(scene.page, name, 'tech-sme')] as const,
      );
      const spots: Spot[] = [];
      for (const [one, other] of pairs) {
        if (!one || !other) return null;
        swap(one, other);
        spots.push(one, other);
      }
      return withTotals(scene, spots);
    },
  },
];
