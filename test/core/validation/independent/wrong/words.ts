/** Reasons that say nothing, and tasks whose words and states do not go together. */
import { form, indicators, type Kind, type Pointed, type Scene } from './kind';
import type { Spot } from '../../corpus/specimen';
import { beside, type Wanted } from '../fill';
import { type, type Book } from '../sheets';
import { NEXT, PROBLEMS } from '../texts';

const wholeYear = indicators({ period: '全年' });

/** The reason beside a figure that was not met. */
function reason(
  name: string,
  why: string,
  change: (scene: Scene, spot: Spot) => string | number | null,
): Kind {
  return {
    name,
    why,
    base: wholeYear,
    spoil: (scene) => {
      const spots = scene.page
        .cells(['entry'], 'reason')
        .filter((spot) => scene.beside(spot, 'status')?.value === '未完成');
      return scene.retypeOne(spots, (spot) => change(scene, spot));
    },
  };
}

const tasks = (wanted: Wanted = {}): ((seed: number) => Book) => form('report-tasks', wanted);

/** Changes one task, whose state is one of these. */
function task(
  name: string,
  why: string,
  states: readonly string[],
  change: (put: (field: string, value: string | null) => void, scene: Scene) => void,
  pointed: readonly string[],
  base: Kind['base'] = tasks(),
): Kind {
  return {
    name,
    why,
    base,
    spoil: (scene): Pointed => {
      const spots = scene.page
        .cells(['entry'], 'status')
        .filter(({ value }) => states.includes(String(value)));
      if (spots.length === 0) return null;
      const status = scene.random.pick(spots);
      change((field, value) => {
        const spot = beside(scene.page, status, field);
        if (spot) type(spot, value);
      }, scene);
      return pointed.flatMap((field) => beside(scene.page, status, field) ?? []);
    },
  };
}

const STATES = ['已完成', '按序时推进', '滞后', '未启动'];

export const wordKinds: readonly Kind[] = [
  reason('no reason', 'not met in the year, and nothing said', () => null),
  reason('nothing for a reason', '无', ({ random }) => random.pick(['无', '无。', '没有', '暂无'])),
  reason('slash for a reason', 'a mark says nothing', ({ random }) =>
    random.pick(['/', '\\', '—', '-', '。', '……', '、']),
  ),
  reason('number for a reason', 'a number says nothing', ({ random }) =>
    random.pick([1, 0, '1', '11', '111']),
  ),
  reason('letters for a reason', 'typed to get the form through', ({ random }) =>
    random.pick(['a', 'aaa', 'asdf', 'xx']),
  ),
  reason('the question for a reason', 'repeats that it was not met', ({ random }) =>
    random.pick(['未完成', '未完成原因', '没有完成', '见原因', '原因']),
  ),
  reason('met, says the reason', 'the row says that it was not', ({ random }) =>
    random.pick(['已完成', '已完成目标', '超额完成']),
  ),
  reason('reason of more than 200 characters', 'the form allows 200', (_, spot) =>
    String(spot.value ?? '受宏观经济下行影响。')
      .repeat(30)
      .slice(0, 320),
  ),
  reason('later for a reason', 'promised and not written', ({ random }) =>
    random.pick(['待补充', '稍后补充', '另行说明', '后补']),
  ),
  task(
    'state outside the list',
    'the list has four words',
    STATES,
    (put, { random }) => {
      put('status', random.pick(['进行中', '正常推进', '推进中', '完成', '正在推进', '√']));
    },
    ['status'],
  ),
  task(
    'no state',
    'the task is without a state',
    STATES,
    (put) => {
      put('status', null);
    },
    ['status'],
  ),
  task(
    'done and not begun',
    '已完成, says the state; 尚未启动, says the progress',
    ['已完成'],
    (put, { random }) => {
      put('progress', random.pick(['尚未启动。', '该项工作尚未启动，拟于下季度开展。', '暂未启动']));
    },
    ['status', 'progress'],
  ),
  task(
    'behind without a problem',
    'a task that is behind has to say why',
    ['滞后'],
    (put) => {
      put('problems', null);
    },
    ['problems'],
  ),
  task(
    'behind with no problem',
    '滞后, and under problems 无',
    ['滞后'],
    (put, { random }) => {
      put('problems', random.pick(['无', '无。', '/', '暂无']));
    },
    ['problems'],
  ),
  task(
    'behind without a next step',
    'a task that is behind has to say what comes next',
    ['滞后'],
    (put) => {
      put('next', null);
    },
    ['next'],
  ),
  task(
    'not begun without a next step',
    'a task not begun has to say what comes next',
    ['未启动'],
    (put) => {
      put('next', null);
    },
    ['next'],
  ),
  task(
    'not begun without a problem',
    'a task not begun has to say why',
    ['未启动'],
    (put) => {
      put('problems', null);
    },
    ['problems'],
  ),
  task(
    'not begun and much reached',
    '未启动, says the state; the progress tells of results',
    ['按序时推进', '滞后'],
    (put, { random }) => {
      put('status', '未启动');
      put('problems', random.pick(PROBLEMS));
      put('next', random.pick(NEXT));
    },
    ['status', 'progress'],
  ),
  task(
    'no progress',
    'nothing is reported',
    STATES,
    (put) => {
      put('progress', null);
    },
    ['progress'],
  ),
  task(
    'nothing for progress',
    '无',
    ['按序时推进', '已完成'],
    (put, { random }) => {
      put('progress', random.pick(['无', '/', '1', '正常', '—']));
    },
    ['progress'],
  ),
  task(
    'on time and far behind',
    '按序时推进, says the state; the progress says that it is behind',
    ['按序时推进'],
    (put) => {
      put('progress', '受征地影响，项目进度严重滞后，仅完成年度计划的15%。');
    },
    ['status', 'progress'],
  ),
  task(
    'done with two fifths',
    '已完成, says the state; 40 %, says the progress',
    ['已完成'],
    (put, { random }) => {
      put('progress', `项目仍在建设中，完成年度任务的${random.integer(3, 6)}0%。`);
    },
    ['status', 'progress'],
  ),
  task(
    'done and still to be finished',
    '已完成, says the state; the next step is to finish it',
    ['已完成'],
    (put) => {
      put('next', '加快推进剩余工程，力争年底前完成该项任务。');
      put('progress', '正在推进，尚未完成。');
    },
    ['status', 'progress', 'next'],
  ),
  task(
    'behind and all done',
    '滞后, says the state; the progress says that all is done',
    ['滞后'],
    (put) => {
      put('progress', '已全面完成年度目标任务。');
    },
    ['status', 'progress'],
  ),
  task(
    'state among the problems',
    'one column to the left of its place',
    STATES,
    (put, { random }) => {
      put('status', null);
      put('next', random.pick(STATES));
    },
    ['status', 'next'],
  ),
  task(
    'progress of more than 500 characters',
    'the form allows 500',
    ['按序时推进', '已完成'],
    (put) => {
      put('progress', '召开专题调度会2次，梳理在谈项目12个，签约科创企业4家。'.repeat(24));
    },
    ['progress'],
  ),
  task(
    'progress of a year to come',
    'the form reports on an earlier year',
    ['按序时推进', '已完成'],
    (put) => {
      put('progress', '2026年上半年新认定高新技术企业22家，完成年度目标的52%。');
    },
    ['progress'],
    tasks({ year: 2022 }),
  ),
  task(
    'progress of another quarter',
    'first quarter told in the report of the year',
    ['按序时推进', '已完成'],
    (put, { page }) => {
      put('progress', `${page.options.year ?? 2022}年一季度新认定高新技术企业3家，入库科技型中小企业18家。`);
    },
    ['progress'],
    tasks({ period: '全年' }),
  ),
  task(
    'number for progress',
    'a bare number says nothing',
    ['按序时推进', '已完成'],
    (put, { random }) => {
      put('progress', String(random.integer(3, 98)));
    },
    ['progress'],
  ),
  {
    name: 'the same progress for every task',
    why: 'copied down the column',
    base: tasks({ region: '青云谱区' }),
    spoil: ({ page }) => {
      const spots = page.cells(['entry'], 'progress');
      for (const spot of spots) type(spot, '按照区委、区政府工作部署有序推进，取得阶段性成效。');
      return spots;
    },
  },
  {
    name: 'report of tasks shifted down by a row',
    why: 'every text belongs to the task above',
    base: tasks({ region: '青云谱区' }),
    spoil: ({ page }) => {
      const statuses = page.cells(['entry'], 'status');
      const lines = statuses.map((status) =>
        ['progress', 'problems', 'next', 'status'].flatMap((field) => beside(page, status, field) ?? []),
      );
      const values = lines.map((line) => line.map(({ value }) => value));
      for (const [at, line] of lines.entries()) {
        for (const [column, spot] of line.entries())
          type(spot, at === 0 ? null : (values[at - 1]?.[column] ?? null));
      }
      return lines.flat();
    },
  },
];
