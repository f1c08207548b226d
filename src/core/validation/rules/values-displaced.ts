import { displacedOf, type Displaced } from '../evidence/displaced';
import { otherFormOf } from '../evidence/otherForm';
import { restoreAll } from '../evidence/restore';
import { addressOf } from '../recognition/filledSheet';
import { sheetRule } from '../rule';
import { aroundCells } from '../../sheet/range';

export const valuesDisplaced = sheetRule<Displaced['kind'] | 'unknownForm'>(
  {
    id: 'values-displaced',
    level: 'error',
    layer: 'plan',
    description: {
      zh: '文件数字整体错行、错列或按别的顺序粘贴',
      en: 'Official numbers shifted by a line, swapped, or pasted in another order',
    },
    why: {
      zh: '各地区排列顺序因文件而异，按位置粘贴会张冠李戴，而合计仍然相符，单看合计查不出来。',
      en: 'Documents list regions in different orders; pasting by position mixes them up while totals still agree.',
    },
    example: {
      wrong: { zh: '按“先区后县”的顺序粘贴到附件3', en: 'Pasted into annex 3 with the counties last' },
      right: { zh: '按附件3的地区顺序逐行对应', en: 'Each number beside its own region' },
    },
    messages: {
      shifted: {
        zh: '{cell} 共 {count} 个数字整体移动了一{line}，请把数字移回原来的位置。',
        en: '{cell}: {count} numbers moved by one line; move them back.',
      },
      swapped: {
        zh: '{cell} 有数字与另一处互换了位置（共 {count} 处），请对调回来。',
        en: '{cell}: numbers changed places ({count} cells); change them back.',
      },
      reordered: {
        zh: '{cell} 共 {count} 个数字都是文件中的数，但顺序不对，像是按别的顺序粘贴的，请按名称重新对应。',
        en: '{cell}: {count} numbers are official but stand in another order; put each beside its name.',
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
    if (otherFormOf(library, sheet)) return;
    for (const { kind, along, cells } of displacedOf(sheet)) {
      yield {
        messageId: kind,
        at: aroundCells(cells),
        related: cells.map(addressOf),
        fix: restoreAll(cells),
        data: { count: cells.length, line: along === 'row' ? '行' : '列' },
      };
    }
  },
);
