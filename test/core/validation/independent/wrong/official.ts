/** What the form brings with it was changed: targets, labels, units, rows and columns. */
import { cityReport, form, indicators, type Kind, type Scene } from './kind';
import type { Spot } from '../../corpus/specimen';
import { rounded } from '../formula';
import { type } from '../sheets';
import { facts } from './reached';

const label = (scene: Scene, field: string): Spot | null => {
  const found = scene.page
    .cells(['label'], field)
    .filter(({ binding, value }) => binding.row !== undefined && value !== null);
  return found.length > 0 ? scene.random.pick(found) : null;
};

const targets = (scene: Scene): Spot[] =>
  scene.page.cells(['official'], 'target').filter(({ value }) => typeof value === 'number');

export const officialKinds: readonly Kind[] = [
  {
    name: 'target lowered',
    why: 'the official target was made easier',
    base: indicators(),
    spoil: (scene) =>
      scene.retypeOne(targets(scene), (spot) =>
        rounded(Number(spot.value) * 0.9, Number.isInteger(spot.value) && Number(spot.value) > 20 ? 0 : 2),
      ),
  },
  {
    name: 'target with two digits swapped',
    why: 'typed anew and wrong',
    base: form('summary'),
    spoil: (scene) =>
      scene.retypeOne(targets(scene), (spot) => Number(String(spot.value).replace(/^(\d)(\d)/, '$2$1'))),
  },
  {
    name: 'target deleted',
    why: 'the cell is blank',
    base: indicators(),
    spoil: (scene) => scene.retypeOne(targets(scene), () => null),
  },
  {
    name: 'targets of another year',
    why: 'the column of 2024 in the form of 2025',
    base: cityReport({ year: 2025 }),
    spoil: (scene) => {
      const known = facts(scene.page);
      const spots = targets(scene);
      for (const spot of spots) type(spot, known.goal(spot.binding.indicator ?? '', '南昌市', 2024));
      return spots;
    },
  },
  {
    name: 'target as text',
    why: 'the number of the document became a text',
    base: indicators(),
    spoil: (scene) => scene.retypeOne(targets(scene), (spot) => `${String(spot.value)}以上`),
  },
  {
    name: 'base of last year changed',
    why: 'the official base was replaced',
    base: cityReport(),
    spoil: (scene) =>
      scene.retypeOne(
        scene.page.cells(['official'], 'before').filter(({ value }) => typeof value === 'number'),
        (spot) => rounded(Number(spot.value) * 0.85, 2),
      ),
  },
  {
    name: 'row of an indicator deleted',
    why: 'an indicator that is not met was taken out',
    base: indicators(),
    spoil: (scene) => {
      const name = label(scene, 'name');
      if (!name) return null;
      scene.dropRow(name);
      return 'sheet';
    },
  },
  {
    name: 'indicator renamed to another',
    why: '专业化 is not 专精特新',
    base: cityReport(),
    spoil: (scene) =>
      scene.retypeOne(
        scene.page.spots.filter(({ value }) => value === '专精特新“小巨人”企业'),
        () => '专业化“小巨人”企业',
      ),
  },
  {
    name: 'indicator renamed to an absolute one',
    why: '有效发明专利拥有量 is not 万人有效发明专利拥有量',
    base: cityReport(),
    spoil: (scene) =>
      scene.retypeOne(
        scene.page.spots.filter(({ value }) => value === '万人有效发明专利拥有量'),
        () => '有效发明专利拥有量',
      ),
  },
  {
    name: 'indicator renamed to its growth',
    why: '增幅 is not 金额',
    base: indicators(),
    spoil: (scene) =>
      scene.retypeOne(
        scene.page.cells(['label'], 'name').filter(({ value }) => value === '技术合同成交金额'),
        () => '技术合同成交额增幅',
      ),
  },
  {
    name: 'name of an indicator deleted',
    why: 'nobody can tell what the figure is about',
    base: indicators(),
    spoil: (scene) => {
      const name = label(scene, 'name');
      if (!name) return null;
      type(name, null);
      return scene.row(name);
    },
  },
  {
    name: 'names of two indicators swapped',
    why: 'every number of both rows now belongs to the other',
    base: indicators(),
    spoil: (scene) => {
      const names = scene.page
        .cells(['label'], 'name')
        .filter(({ binding }) => binding.indicator !== undefined);
      const at = scene.random.integer(0, Math.max(0, names.length - 2));
      const [one, other] = [names[at], names[at + 1]];
      if (!one || !other) return null;
      [one.value, other.value] = [other.value, one.value];
      return [...scene.row(one), ...scene.row(other)];
    },
  },
  {
    name: 'unit of measure changed',
    why: '万元 printed where the document says 亿元',
    base: indicators(),
    spoil: (scene) =>
      scene.retypeOne(
        scene.page.cells(['label'], 'unit').filter(({ value }) => value === '亿元' || value === '万名'),
        (spot) => (spot.value === '亿元' ? '万元' : '名'),
      ),
  },
  {
    name: 'row of an indicator twice',
    why: 'the same indicator is reported with two figures',
    base: indicators(),
    spoil: (scene) => {
      const spot = scene.figure();
      if (!spot) return null;
      const line = scene.page.rowOf(spot);
      const { row, column } = scene.page.placeOf(spot);
      const fresh = scene.page.insertRow(
        row + 1,
        line.map(({ value }) => value),
      );
      const figure = fresh[column];
      if (figure) figure.value = Number(spot.value) + 1;
      return [...fresh, ...scene.row(spot)];
    },
  },
  {
    name: 'indicator of one’s own',
    why: 'a row that the document does not have',
    base: indicators(),
    spoil: (scene) => {
      const name = label(scene, 'name');
      if (!name) return null;
      const { row } = scene.page.placeOf(name);
      return scene.page.insertRow(row + 1, [null, 'PCT国际专利申请量', '件', null, 20, 26]);
    },
  },
  {
    name: 'columns 年度目标 and 本期完成值 headed the wrong way round',
    why: 'targets are read as reached',
    base: indicators(),
    spoil: (scene) => {
      const target = scene.page.cells(['label'], 'target').find(({ value }) => value === '年度目标');
      const actual = scene.page.cells(['label'], 'actual').find(({ value }) => value === '本期完成值');
      if (!target || !actual) return null;
      [target.value, actual.value] = [actual.value, target.value];
      return [target, actual];
    },
  },
  {
    name: 'column of states deleted',
    why: 'the form has lost 进度状态',
    base: indicators(),
    spoil: (scene) => {
      const header = scene.page.cells(['label'], 'status').at(0);
      if (!header) return null;
      scene.page.removeColumn(scene.page.placeOf(header).column);
      return 'sheet';
    },
  },
  {
    name: 'column of reasons deleted',
    why: 'the form has lost 未完成原因',
    base: indicators(),
    spoil: (scene) => {
      const header = scene.page.cells(['label'], 'reason').at(0);
      if (!header) return null;
      scene.page.removeColumn(scene.page.placeOf(header).column);
      return 'sheet';
    },
  },
  {
    name: 'task reworded',
    why: 'the task of the document was changed',
    base: form('report-tasks'),
    spoil: (scene) =>
      scene.retypeOne(scene.page.cells(['official'], 'task'), (spot) => `配合${String(spot.value)}`),
  },
  {
    name: 'lead unit changed',
    why: 'the document names another one',
    base: form('report-tasks'),
    spoil: (scene) => scene.retypeOne(scene.page.cells(['official'], 'lead'), () => '区文广新旅局'),
  },
  {
    name: 'responsible units shortened',
    why: 'a unit has taken itself out',
    base: form('report-tasks'),
    spoil: (scene) => scene.retypeOne(scene.page.cells(['official'], 'responsible'), () => '区财政局'),
  },
  {
    name: 'row of a task deleted',
    why: 'a task is missing',
    base: form('report-tasks'),
    spoil: (scene) => {
      const tasks = scene.page.cells(['official'], 'task');
      if (tasks.length < 2) return null;
      scene.dropRow(scene.random.pick(tasks));
      return 'sheet';
    },
  },
  {
    name: 'content in a hidden row',
    why: 'a figure that nobody sees',
    base: indicators(),
    spoil: (scene) => {
      const spot = scene.figure();
      if (!spot) return null;
      scene.page.hiddenRows.add(spot);
      return scene.row(spot);
    },
  },
  {
    name: 'content in a hidden column',
    why: 'the reasons are not to be seen',
    base: indicators(),
    spoil: (scene) => {
      const header = scene.page.cells(['label'], 'actual').at(0);
      if (!header) return null;
      scene.page.hiddenColumns.add(header);
      return scene.page.columnOf(header);
    },
  },
  {
    name: 'hidden sheet',
    why: 'a filled form that nobody sees',
    base: indicators(),
    spoil: (scene) => {
      scene.page.visibility = 'hidden';
      return 'sheet';
    },
  },
];
