/** Computed cells typed over, broken, or showing what they should not. */
import { form, indicators, wholeYear, type Kind, type Scene } from './kind';
import type { Spot } from '../../corpus/specimen';
import { rounded } from '../formula';
import { type } from '../sheets';

/** A computed cell that shows something. */
function computed(scene: Scene, fields: readonly string[]): Spot | null {
  const found = scene.page
    .cells(['computed'])
    .filter(({ binding, value }) => fields.includes(binding.field ?? '') && value !== '' && value !== null);
  return found.length > 0 ? scene.random.pick(found) : null;
}

/** A total over parts, in a summary. */
function total(scene: Scene): Spot | null {
  const found = scene.page
    .cells(['computed'], 'actual')
    .filter(({ binding, value }) => binding.total === true && typeof value === 'number');
  return found.length > 0 ? scene.random.pick(found) : null;
}

function rewritten(spot: Spot | null, change: (formula: string) => string): readonly Spot[] | null {
  if (spot?.formula === undefined) return null;
  const formula = change(spot.formula);
  if (formula === spot.formula) return null;
  spot.formula = formula;
  return [spot];
}

const summary = form('summary');

export const formulaKinds: readonly Kind[] = [
  {
    name: 'gap typed over',
    why: 'a number typed where the form works it out, and another one',
    base: indicators(),
    spoil: (scene) =>
      scene.retypeOne(
        scene.page.cells(['computed'], 'gap'),
        (spot) => Number(spot.value) + scene.random.integer(1, 9),
      ),
  },
  {
    name: 'gap typed over with the right number',
    why: 'right today, wrong as soon as the figure is corrected',
    base: indicators(),
    spoil: (scene) => {
      const spot = computed(scene, ['gap']);
      if (!spot) return null;
      type(spot, spot.value);
      return [spot];
    },
  },
  {
    name: 'completion rate typed in percent',
    why: '96 typed for 96 %',
    base: indicators(),
    spoil: (scene) => {
      const spot = computed(scene, ['completion']);
      if (!spot) return null;
      type(spot, rounded(Number(spot.value) * 100, 1));
      return [spot];
    },
  },
  {
    name: 'completion rate as text',
    why: '"96%" typed over the formula',
    base: indicators(),
    spoil: (scene) => {
      const spot = computed(scene, ['completion']);
      if (!spot) return null;
      type(spot, `${rounded(Number(spot.value) * 100, 1)}%`);
      return [spot];
    },
  },
  {
    name: '已完成 typed over 未完成',
    why: 'the state is not for typing, and it is not true',
    base: wholeYear,
    spoil: (scene) =>
      scene.retypeOne(
        scene.page.cells(['computed'], 'status').filter(({ value }) => value === '未完成'),
        () => '已完成',
      ),
  },
  {
    name: 'state in words of one’s own',
    why: '基本完成 is no state of the form',
    base: indicators(),
    spoil: (scene) =>
      scene.retypeOne(scene.page.cells(['computed'], 'status'), () =>
        scene.random.pick(['基本完成', '完成', '接近完成']),
      ),
  },
  {
    name: 'pace typed over',
    why: 'typed so that it looks ahead of time',
    base: indicators(),
    spoil: (scene) =>
      scene.retypeOne(scene.page.cells(['computed'], 'pace'), (spot) => Math.abs(Number(spot.value)) + 12),
  },
  {
    name: 'total typed over and wrong',
    why: 'the total is not the sum of the units',
    base: summary,
    spoil: (scene) => {
      const spot = total(scene);
      if (!spot) return null;
      type(spot, rounded(Number(spot.value) * scene.random.between(1.02, 1.2), 2));
      return [spot];
    },
  },
  {
    name: 'total typed over with the sum',
    why: 'a unit that corrects its figure will not reach it',
    base: summary,
    spoil: (scene) => {
      const spot = total(scene);
      if (!spot) return null;
      type(spot, spot.value);
      return [spot];
    },
  },
  {
    name: 'total without the last unit',
    why: 'the range ends one row too early',
    base: summary,
    spoil: (scene) =>
      rewritten(total(scene), (formula) =>
        formula.replace(
          /:([A-Z]+)(\d+)/g,
          (_, column: string, row: string) => `:${column}${Number(row) - 1}`,
        ),
      ),
  },
  {
    name: 'total counted in the total',
    why: 'the range begins with the total itself',
    base: summary,
    spoil: (scene) => {
      const spot = total(scene);
      if (!spot) return null;
      type(spot, rounded(Number(spot.value) * 2, 4));
      return [spot];
    },
  },
  {
    name: 'total as an average',
    why: 'a sum is asked for',
    base: summary,
    spoil: (scene) => rewritten(total(scene), (formula) => formula.replace('SUM(', 'AVERAGE(')),
  },
  {
    name: 'total of the column beside it',
    why: 'the formula adds up the targets',
    base: summary,
    spoil: (scene) =>
      rewritten(total(scene), (formula) =>
        formula.replace(/SUM\(([A-Z])(\d+):[A-Z](\d+)\)/, (_, column: string, from: string, to: string) => {
          const left = String.fromCharCode(column.charCodeAt(0) - 1);
          return `SUM(${left}${from}:${left}${to})`;
        }),
      ),
  },
  {
    name: 'reference lost',
    why: 'a deleted cell left #REF! in the formula',
    base: indicators(),
    spoil: (scene) =>
      rewritten(computed(scene, ['gap', 'completion', 'pace']), (formula) =>
        formula.replace(/E\d+/, '#REF!'),
      ),
  },
  {
    name: 'formula that shows nothing',
    why: '="" looks like a form that is still blank',
    base: indicators(),
    spoil: (scene) => {
      const spot = computed(scene, ['gap', 'completion', 'status']);
      if (!spot) return null;
      spot.formula = '=""';
      return [spot];
    },
  },
  {
    name: 'figure that shows nothing',
    why: 'a formula in the entry cell gives ""',
    base: wholeYear,
    spoil: (scene) => {
      const spot = scene.figure();
      if (!spot) return null;
      spot.formula = '=IF(1=2,1,"")';
      return [spot];
    },
  },
  {
    name: 'formula without a stored result',
    why: 'written by a program that does not work out formulas',
    base: indicators(),
    spoil: (scene) => {
      const spot = computed(scene, ['gap', 'completion', 'status']);
      if (!spot) return null;
      spot.value = null;
      spot.kept = true;
      return [spot];
    },
  },
  {
    name: 'total without a stored result',
    why: 'written by a program that does not work out formulas',
    base: summary,
    spoil: (scene) => {
      const spot = total(scene);
      if (!spot) return null;
      spot.value = null;
      spot.kept = true;
      return [spot];
    },
  },
  {
    name: 'total not worked out again',
    why: 'calculation was set to manual before a figure was corrected',
    base: summary,
    spoil: (scene) => {
      const spot = total(scene);
      if (!spot) return null;
      spot.value = rounded(Number(spot.value) * 0.93, 2);
      spot.kept = true;
      return [spot];
    },
  },
  {
    name: 'gap not worked out again',
    why: 'calculation was set to manual before the figure was corrected',
    base: indicators(),
    spoil: (scene) => {
      const spot = computed(scene, ['gap']);
      if (!spot) return null;
      spot.value = rounded(Number(spot.value) - 7, 2);
      spot.kept = true;
      return [spot];
    },
  },
  {
    name: 'formula of the row above',
    why: 'copied with fixed addresses: it works out another indicator',
    base: indicators(),
    spoil: (scene) => {
      const spots = scene.page.cells(['computed'], 'completion');
      const at = scene.random.integer(1, Math.max(1, spots.length - 1));
      const [above, spot] = [spots[at - 1], spots[at]];
      if (!above || spot?.formula === undefined || above.formula === undefined) return null;
      spot.formula = above.formula;
      return [spot];
    },
  },
  {
    name: 'gap the wrong way round',
    why: 'the formula takes the target from the figure',
    base: indicators(),
    spoil: (scene) =>
      rewritten(computed(scene, ['gap']), (formula) =>
        formula.replace(/ROUND\(([A-Z]\d+)-([A-Z]\d+)/, 'ROUND($2-$1'),
      ),
  },
  {
    name: 'rates added up',
    why: 'R&D intensity of the units was summed in the row of the whole',
    base: form('summary', { region: '南昌市' }),
    spoil: (scene) => ratioTotal(scene, (sum) => sum),
  },
  {
    name: 'rates averaged',
    why: 'R&D intensity of the units was averaged in the row of the whole',
    base: form('summary', { region: '南昌市' }),
    spoil: (scene) => ratioTotal(scene, (sum, count) => sum / count),
  },
  {
    name: 'end of the period typed over',
    why: 'the share of the year that is over is no longer that of the period',
    base: indicators({ period: '上半年' }),
    spoil: (scene) =>
      scene.retypeOne(scene.page.cells(['computed'], 'periodEnd'), (spot) => Number(spot.value) + 92),
  },
  {
    name: 'difference typed as zero',
    why: 'the parts do not add up, and 差额 was typed as 0',
    base: form('report-allocation'),
    spoil: (scene) => {
      const spot = scene.figure((id, value) => id === 'hte-count' && value > 3);
      if (!spot) return null;
      const { indicator = '' } = spot.binding;
      const difference = scene.page.find({ indicator, field: 'difference' }, 'computed');
      if (!difference) return null;
      type(spot, Number(spot.value) - 2);
      type(difference, 0);
      return [
        spot,
        ...scene.page.spots.filter(
          ({ binding }) => binding.total === true && binding.indicator === indicator,
        ),
      ];
    },
  },
];

function ratioTotal(scene: Scene, give: (sum: number, count: number) => number): readonly Spot[] | null {
  const parts = scene.figures((id) => id === 'rd-intensity');
  const spot = scene.page.find({ indicator: 'rd-intensity', field: 'actual', total: true });
  if (!spot || parts.length < 3) return null;
  const sum = parts.reduce((whole, { value }) => whole + Number(value), 0);
  type(spot, rounded(give(sum, parts.length), 2));
  return [spot];
}
