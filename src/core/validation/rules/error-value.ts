import { about, sheetRule } from '../rule';

export const errorValue = sheetRule(
  {
    id: 'error-value',
    level: 'error',
    layer: 'types',
    description: { zh: '单元格显示错误值', en: 'A cell shows an error value' },
    why: {
      zh: '错误值会使引用它的合计、差距全部失效，上级无法汇总。',
      en: 'Everything that refers to the cell fails, and it cannot be consolidated.',
    },
    example: {
      wrong: { zh: '本期完成值显示 #REF!', en: 'The actual shows #REF!' },
      right: { zh: '改填实际数字，或修正公式', en: 'Type the figure or mend the formula' },
    },
    messages: {
      entry: {
        zh: '{cell}（{what}）显示错误值 {actual}，请改填数字或修正公式。',
        en: '{cell} ({what}) shows the error {actual}; type the figure or mend the formula.',
      },
      computed: {
        zh: '{cell}（{what}）的公式结果是 {actual}，请核对它引用的单元格。',
        en: '{cell} ({what}): the formula gives {actual}; check the cells it refers to.',
      },
      addin: {
        zh: '{cell}（{what}）用到科创指标助手的函数，本机没有加载，显示 {actual}；不影响填报。',
        en: '{cell} ({what}) uses a function of this add-in, which is not loaded here; nothing is lost.',
      },
    },
  },
  function* ({ sheet }) {
    for (const cell of sheet.cells) {
      if (cell.reading.kind !== 'error') continue;
      if (cell.expected.role !== 'computed') yield { ...about(cell), messageId: 'entry' };
      else if (/KC\./i.test(cell.cell?.formula ?? '') && cell.reading.error === '#NAME?') {
        yield { ...about(cell), messageId: 'addin', level: 'info' };
      } else yield { ...about(cell), messageId: 'computed', level: 'query' };
    }
  },
);
