import { constraintsOf, suspectsOf, type Constraints } from '../evidence/blame';
import { addressOf } from '../recognition/filledSheet';
import { describe, sheetRule } from '../rule';
import { addUp } from '../evidence/sums';

export const totalDiffers = sheetRule(
  {
    id: 'total-differs',
    level: 'error',
    layer: 'arithmetic',
    description: { zh: '合计与各部分之和不相等', en: 'A total does not equal the sum of its parts' },
    why: {
      zh: '文件的分解表逐项相加与总数完全相等（附件3共12项、青云谱区3表共9项），差一点就是漏了或错了单位。',
      en: 'The printed tables add up exactly, all 21 of them; a small difference is a lost or wrong unit.',
    },
    example: {
      wrong: { zh: '12个地区相加 1969，南昌市填 2000', en: 'The regions add up to 1969, the city says 2000' },
      right: { zh: '12个地区相加等于 2000', en: 'The regions add up to 2000' },
    },
    messages: {
      differs: {
        zh: '{cell}（{what}）为 {actual}，各部分相加为 {expected}，相差 {difference}，请核对各行数字。',
        en: '{cell} ({what}) is {actual}, but its parts add up to {expected} (difference {difference}); check the rows.',
      },
      notAdded: {
        zh: '{what}：{cells} 空白或不是数字，合计未核对。',
        en: '{what}: {cells} blank or no numbers, so the total was not checked.',
      },
      rowsMissing: {
        zh: '{what}：有的行没有找到，合计未核对。',
        en: '{what}: rows are missing, so the total was not checked.',
      },
    },
  },
  function* ({ library, sheet, workbook, indicator }) {
    let constraints: Constraints | null = null;
    for (const sum of sheet.sums) {
      const result = addUp(sum);
      const what = describe(sum.total.expected.binding, indicator);
      if (result.kind === 'unreadable') {
        const cells = result.cells.map(addressOf);
        yield { notRun: 'notAdded', data: { what, cells } };
      }
      if (result.kind === 'incomplete') yield { notRun: 'rowsMissing', data: { what } };
      if (result.kind !== 'differs') continue;
      constraints ??= constraintsOf(sheet, workbook);
      yield {
        messageId: 'differs',
        at: sum.total,
        binding: sum.total.expected.binding,
        actual: result.total,
        expected: result.sum,
        difference: result.total.minus(result.sum),
        related: sum.parts.map(addressOf),
        suspects: suspectsOf(library, sheet, sum.total, constraints),
      };
    }
  },
);
