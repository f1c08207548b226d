/** Mistakes that only a second sheet of the workbook gives away. */
import type { Period } from '../../../../../src/core/templates/template';
import { Random } from '../../corpus/random';
import type { Specimen, Spot } from '../../corpus/specimen';
import { indicatorOf } from '../facts';
import { chosen, filled } from '../fill';
import { rounded } from '../formula';
import { type, type Book } from '../sheets';
import type { Kind, Pointed, Scene } from './kind';

/** Two reports of one unit; the later one comes first, as it is the one that is wrong. */
function periods(later: Period, earlier: Period): (seed: number) => Book {
  return (seed) => {
    const form = chosen('report-indicators', new Random(seed));
    const pages = [later, earlier].map((period) => filled('report-indicators', { ...form, period }, seed));
    return { pages, others: [] };
  };
}

/** The whole year before, and a report on the year after it. */
function years(later: Period): (seed: number) => Book {
  return (seed) => {
    const random = new Random(seed);
    const region = random.pick(['南昌市', '南昌县', '东湖区', '南昌高新区', '新建区']);
    const pages = [
      filled('report-indicators', { region, year: 2025, period: later }, seed),
      filled('report-indicators', { region, year: 2024, period: '全年' }, seed),
    ];
    return { pages, others: [] };
  };
}

/** The report of a whole, and the summary of its parts. */
function bureau(first: 'summary' | 'report-indicators'): (seed: number) => Book {
  return (seed) => {
    const random = new Random(seed);
    const region = random.pick(['南昌市', '青云谱区']);
    const form = chosen('summary', random, {
      region,
      year: region === '南昌市' ? random.pick([2023, 2024, 2025]) : 2022,
    });
    // A whole that its parts do not reach is right while some are missing: take a summary of all.
    let own = seed;
    let summary = filled('summary', form, own);
    while (
      summary
        .cells(['entry'], 'submission')
        .some(({ value }) => !String(value).endsWith('报送') || value === '未报送')
    ) {
      own += 1;
      summary = filled('summary', form, own);
    }
    const report = filled('report-indicators', form, own);
    return { pages: first === 'summary' ? [summary, report] : [report, summary], others: [] };
  };
}

const second = (scene: Scene): Specimen => scene.book.pages[1] ?? scene.page;
const same = (scene: Scene, spot: Spot): Spot | undefined =>
  scene.figures((id) => id === spot.binding.indicator, second(scene))[0];
/** The figure of the indicator on the other sheet, and totals: nobody can tell from the two alone which is wrong. */
function onBoth(scene: Scene, pointed: Pointed): Pointed {
  if (pointed === null || pointed === 'sheet') return pointed;
  const ids = new Set(pointed.map(({ binding }) => binding.indicator));
  const others = scene.book.pages.flatMap((page) =>
    page.spots.filter(
      ({ binding }) =>
        binding.field === 'actual' &&
        ids.has(binding.indicator) &&
        (binding.total === true || page === second(scene)) &&
        (binding.total === true || page.template === 'report-indicators'),
    ),
  );
  return [...pointed, ...others];
}

const running = (id: string): boolean =>
  indicatorOf(id).measure === 'annual' || indicatorOf(id).measure === 'increment';

function kind(name: string, why: string, base: Kind['base'], spoil: Kind['spoil']): Kind {
  return { name, why, base, spoil };
}

export const bookKinds: readonly Kind[] = [
  kind(
    'column of the period before copied',
    'nothing at all has changed in a quarter',
    periods('前三季度', '上半年'),
    (scene) => {
      const spots = scene.figures();
      for (const spot of spots) type(spot, same(scene, spot)?.value ?? null);
      return spots.length > 2 ? spots : null;
    },
  ),
  kind(
    'amount of the quarter alone',
    'the form asks for the running total of the year',
    periods('上半年', '一季度'),
    (scene) =>
      scene.retype(
        (id, value) => running(id) && value > 0,
        (value, spot) => {
          const before = Number(same(scene, spot)?.value ?? 0);
          const alone = rounded(value - before, 4);
          return before > 0 && alone < before ? alone : rounded(before * 0.8, 3);
        },
      ),
  ),
  kind(
    'amount smaller than a quarter before',
    'a running total does not fall',
    periods('全年', '前三季度'),
    (scene) =>
      scene.retype(
        (id, value) => running(id) && value > 0.01,
        (_, spot) => rounded(Number(same(scene, spot)?.value ?? 0) * 0.7, 3),
      ),
  ),
  kind(
    'growing count falls',
    '累计 cannot fall',
    (seed) => {
      const pages = (['全年', '前三季度'] as const).map((period) =>
        filled('report-indicators', { region: '南昌市', year: 2024, period }, seed),
      );
      return { pages, others: [] };
    },
    (scene) =>
      scene.retype(
        (id) => id === 'high-growth',
        (_, spot) => Number(same(scene, spot)?.value) - 8,
      ),
  ),
  kind(
    'count falls to a half within the year',
    'half of the enterprises cannot vanish in a quarter',
    periods('前三季度', '上半年'),
    (scene) =>
      scene.retype(
        (id, value) => indicatorOf(id).integer && indicatorOf(id).measure === 'level' && value > 20,
        (value) => Math.round(value / 2),
      ),
  ),
  kind(
    'count of last year halved',
    'half of the enterprises cannot vanish over the new year',
    years('上半年'),
    (scene) =>
      scene.retype(
        (id, value) => id === 'hte-count' && value > 20,
        (value) => Math.round(value * 0.55),
      ),
  ),
  kind('figures of last year copied', 'every figure is that of the year before', years('上半年'), (scene) => {
    const spots = scene.figures();
    for (const spot of spots) type(spot, same(scene, spot)?.value ?? null);
    return spots;
  }),
  kind(
    'year’s amount continued in the new year',
    'amounts begin at nothing in January',
    years('一季度'),
    (scene) =>
      scene.retype(
        (id) => indicatorOf(id).measure === 'annual',
        (value, spot) => rounded(value + Number(same(scene, spot)?.value ?? 0), 2),
      ),
  ),
  kind(
    'two sheets of one unit and period disagree',
    'one of the two figures is wrong',
    periods('上半年', '上半年'),
    (scene) => {
      scene.page.name = `${scene.page.name} (2)`;
      return onBoth(
        scene,
        scene.retype(
          (_, value) => value >= 4,
          (value) => rounded(value * 1.05 + 1, Number.isInteger(value) ? 0 : 2),
        ),
      );
    },
  ),
  kind('the same report twice', 'which of the two counts?', periods('上半年', '上半年'), (scene) => {
    scene.page.name = `${scene.page.name} (2)`;
    return 'sheet';
  }),
  kind(
    'report of the whole and summary disagree',
    'the total of the summary is another one',
    bureau('report-indicators'),
    (scene) =>
      onBoth(
        scene,
        scene.retype(
          (id, value) => ['hte-count', 'tech-sme', 'tech-contract'].includes(id) && value > 10,
          (value) => Math.round(value * 1.08 + 2),
        ),
      ),
  ),
  kind(
    'figure of a unit changed in the summary',
    'the total no longer is the figure of the report beside it',
    bureau('summary'),
    (scene) =>
      onBoth(
        scene,
        scene.retype(
          (id, value) => ['hte-count', 'tech-contract'].includes(id) && value > 10,
          (value) => Math.round(value * 1.4 + 3),
        ),
      ),
  ),
  kind(
    'heading of the period left as it was',
    'the second report is headed like the first',
    periods('上半年', '一季度'),
    (scene) => {
      const period = scene.page.identity('period');
      if (!period) return null;
      type(period, String(second(scene).identity('period')?.value));
      return 'sheet';
    },
  ),
];
