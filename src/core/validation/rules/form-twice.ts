import { sheetAddress } from '../../sheet/address';
import { isSameForm } from '../evidence/earlierForms';
import { timeOf, timeWords } from '../evidence/period';
import { sheetRule } from '../rule';

export const formTwice = sheetRule(
  {
    id: 'form-twice',
    level: 'query',
    layer: 'across',
    description: {
      zh: '同一单位同一报告期的同一张表出现了两次',
      en: 'The same form of the same unit and period is there twice',
    },
    why: {
      zh: '一个工作簿里有两张同样的表，上级不知道以哪张为准，汇总时还可能重复计算。',
      en: 'With two copies nobody knows which one counts, and a consolidation may count both.',
    },
    example: {
      wrong: {
        zh: '“报表”和“报表 (2)”都是高新区2023年全年',
        en: '“报表” and “报表 (2)” are both of 高新区 2023',
      },
      right: { zh: '只保留定稿的一张', en: 'Only the final one is kept' },
    },
    messages: {
      twice: {
        zh: '本表与“{other}”是同一单位、同一报告期（{when}）的同一张表，请只保留一张。',
        en: 'This sheet and “{other}” are the same form of the same unit and period ({when}); keep only one.',
      },
    },
  },
  function* ({ sheet, workbook }) {
    const time = timeOf(sheet);
    if (time === null) return;
    const first = workbook.find((other) => isSameForm(sheet, other) && timeOf(other) === time);
    if (!first || first === sheet) return;
    yield {
      messageId: 'twice',
      at: sheet.table,
      related: [sheetAddress(first.name, 'A1')],
      data: { other: first.name, when: timeWords(sheet) },
    };
  },
);
