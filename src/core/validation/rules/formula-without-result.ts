import { rangeAddress } from '../../sheet/address';
import { isTyped } from '../recognition/layout';
import { about, sheetRule } from '../rule';
import { aroundCells } from '../../sheet/range';

export const formulaWithoutResult = sheetRule(
  {
    id: 'formula-without-result',
    level: 'error',
    layer: 'types',
    description: {
      zh: '公式没有计算结果，或显示为空',
      en: 'A formula without a result, or one that shows nothing',
    },
    why: {
      zh: '没有结果的公式等于没有填报；汇总程序只读存下来的结果，读到的是空白。',
      en: 'What has no result is not filled in: whoever consolidates reads the stored results, and finds a blank.',
    },
    example: {
      wrong: {
        zh: '用程序写出的报表，合计公式没有结果',
        en: 'A file written by a program, its totals without results',
      },
      right: { zh: '在 Excel 中打开并保存后再报', en: 'Opened and saved in Excel first' },
    },
    misses: {
      zh: '自动计算的单元格显示为空时不问：完成值没有填时本来就是空的；存下来的旧结果由别的规则核对。',
      en: 'Computed cells that show nothing, as they do while the actual is blank; old results are for other rules.',
    },
    messages: {
      noResult: {
        zh: '{cell}（{what}）的公式没有计算结果，请在 Excel 中打开并保存后再报。',
        en: '{cell} ({what}): the formula has no result; open the file in Excel and save it before it is sent.',
      },
      shownBlank: {
        zh: '{cell}（{what}）的公式显示为空，等于没有填报，请填数字，没有发生填 0。',
        en: '{cell} ({what}): the formula shows nothing, which is not filled in; type the figure.',
      },
      several: {
        zh: '{cells} 等 {count} 个公式没有计算结果，请在 Excel 中打开并保存后再报。',
        en: '{count} formulas ({cells}) have no results; open the file in Excel and save it before it is sent.',
      },
    },
  },
  function* ({ sheet }) {
    const open = sheet.cells.filter(({ reading }) => reading.kind === 'uncalculated');
    const unfilled = open.filter(
      ({ expected, value }) => value !== null && (isTyped(expected) || expected.role === 'official'),
    );
    for (const cell of unfilled) yield { ...about(cell), messageId: 'shownBlank' };
    const unknown = open.filter(({ value }) => value === null);
    const [first, ...others] = unknown;
    if (!first) return;
    if (others.length === 0) {
      yield { ...about(first), messageId: 'noResult' };
      return;
    }
    const at = aroundCells(unknown);
    // Where nothing at all was worked out, a program wrote the file: what was typed is there all the same.
    const isWritten = sheet.cells.every(
      ({ expected, cell, reading }) =>
        expected.role !== 'computed' || cell?.formula === undefined || reading.kind === 'uncalculated',
    );
    yield {
      messageId: 'several',
      at,
      ...(isWritten && { level: 'info' as const }),
      related: unknown.map(({ address }) => address),
      data: { cells: rangeAddress(at), count: unknown.length },
    };
  },
);
