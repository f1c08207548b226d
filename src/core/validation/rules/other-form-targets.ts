import { otherFormOf } from '../evidence/otherForm';
import { addressOf } from '../recognition/filledSheet';
import { restoreAll } from '../evidence/restore';
import { sheetRule } from '../rule';
import { aroundCells } from '../../sheet/range';

export const otherFormTargets = sheetRule(
  {
    id: 'other-form-targets',
    level: 'error',
    layer: 'plan',
    description: {
      zh: '表中的目标是别的年度或别的单位的',
      en: 'The targets in the form belong to another year or unit',
    },
    why: {
      zh: '拿上年或别的单位的报表改了报告期、单位就填，目标却没有换，差距和完成率全错。',
      en: 'A form of another year or unit was relabelled; its targets stayed, so every gap is wrong.',
    },
    example: {
      wrong: { zh: '报告期改成2024年，目标仍是2023年的', en: 'Period changed to 2024, targets of 2023' },
      right: { zh: '重新插入2024年的报表', en: 'Insert the form of 2024' },
    },
    messages: {
      other: {
        zh: '{cell} 的 {count} 个目标是{region}{year}年的，与本表的填报单位、报告期不符；请重新插入对应的报表。',
        en: '{cell}: the {count} targets are those of {region} for {year}, not of this form; insert the right form.',
      },
      unknownForm: {
        zh: '填报单位或年度无法识别，没有可对照的文件目标。',
        en: 'Unit or year cannot be read, so there are no targets to compare with.',
      },
    },
  },
  function* ({ library, sheet }) {
    if (sheet.assumed.size > 0) {
      yield { notRun: 'unknownForm' };
      return;
    }
    const other = otherFormOf(library, sheet);
    if (!other) return;
    const { cells, region, year } = other;
    yield {
      messageId: 'other',
      at: aroundCells(cells),
      related: cells.map(addressOf),
      fix: restoreAll(cells),
      data: { count: cells.length, region, year },
    };
  },
);
