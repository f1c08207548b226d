import { computedOf } from '../evidence/computed';
import { addUp } from '../evidence/sums';
import { rangeAddress } from '../../sheet/address';
import type { PlacedCell } from '../recognition/filledSheet';
import { describe, sheetRule } from '../rule';
import { restoreFormulas, templateFormulas } from '../evidence/templateFormula';
import { grouped } from '../recognition/grouped';
import { aroundCells } from '../../sheet/range';

export const formulaOverwritten = sheetRule(
  {
    id: 'formula-overwritten',
    level: 'info',
    layer: 'types',
    description: {
      zh: '自动计算的单元格被改成了固定数字',
      en: 'Computed cells hold typed values instead of formulas',
    },
    why: {
      zh: '固定数字不会随填报数变化，改了完成值以后差距、完成率、合计就错了。',
      en: 'Typed values do not follow the entries: change an actual, and gap, rate and total are wrong.',
    },
    example: {
      wrong: { zh: '合计直接输入 2000', en: 'The total is typed as 2000' },
      right: { zh: '合计用公式计算', en: 'The total is a formula' },
    },
    misses: {
      zh: '整表粘贴为数值的，只提示，不要求恢复公式。',
      en: 'A sheet pasted as values throughout is only noted.',
    },
    messages: {
      typed: {
        zh: '{cells} 本应由公式计算（{what}），现在是直接填写的数，共 {count} 处；请从模板恢复公式。',
        en: '{cells} should be computed ({what}) but are typed, {count} cells; restore the formulas.',
      },
    },
  },
  function* ({ sheet, indicator }) {
    const typed = sheet.cells.filter(({ expected, cell, reading }) => {
      if (expected.role !== 'computed' || cell?.formula !== undefined || reading.kind === 'blank')
        return false;
      // Which places are computed depends on the unit: others have a dash there.
      return reading.kind !== 'placeholder' || sheet.assumed.size === 0;
    });
    // A whole sheet pasted as values is a copy; single cells among formulas were typed over.
    const isCopy = sheet.cells.every(
      ({ expected, cell }) => expected.role !== 'computed' || cell?.formula === undefined,
    );
    const wrong = new Set<PlacedCell>([
      ...computedOf(sheet, indicator).flatMap(({ cell, agrees }) => (agrees ? [] : [cell])),
      ...sheet.sums.filter((sum) => addUp(sum).kind !== 'equal').map(({ total }) => total),
    ]);
    const formulaOf = templateFormulas(sheet);
    for (const [field, cells] of grouped(typed, ({ expected }) => expected.binding.field as string)) {
      const at = aroundCells(cells);
      const what = describe({ field }, indicator);
      const fix = formulaOf ? restoreFormulas(cells, formulaOf) : undefined;
      // That a number is wrong is said by the rules that work it out; of one that is right nobody else speaks.
      const isAsked = !isCopy && cells.some((cell) => !wrong.has(cell));
      yield {
        messageId: 'typed',
        ...(isAsked && { level: 'query' as const }),
        at,
        ...(fix && { fix }),
        related: cells.map(({ address }) => address),
        data: { cells: rangeAddress(at), what, count: cells.length },
      };
    }
  },
);
