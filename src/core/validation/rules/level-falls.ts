import type Big from 'big.js';
import { lastFigure } from '../evidence/earlierForms';
import type { PlacedCell } from '../recognition/filledSheet';
import { isTyped } from '../recognition/layout';
import { numberOf } from '../recognition/readValue';
import { cellAddress, sheetAddress } from '../../sheet/address';
import type { CellBinding } from '../../sheet/model';
import { timeWords } from '../evidence/period';
import { referenceOf } from '../evidence/reference';
import { targetsOf } from '../evidence/targetsOf';
import { about, sheetRule, type RuleContext } from '../rule';

interface Earlier {
  readonly value: Big;
  readonly when: string;
  readonly related: readonly string[];
}

export const levelFalls = sheetRule(
  {
    id: 'level-falls',
    level: 'query',
    layer: 'across',
    description: { zh: '存量指标比以前减少', en: 'A standing count is lower than before' },
    why: {
      zh: '存量、累计类指标通常只增不减；确有减少的（如高新技术企业证书到期）须说明。文件本身也有个别下降，所以只作核实。',
      en: 'Standing counts seldom fall; where they do (certificates lapse) it needs a word. Official tables fall too, so never an error.',
    },
    example: {
      wrong: {
        zh: '本土院士上年8名，本年填2名（只填了新增数）',
        en: '8 last year, 2 this year: only the addition was typed',
      },
      right: { zh: '填年末总数 10 名', en: 'The year-end total, 10' },
    },
    messages: {
      falls: {
        zh: '{cell}（{what}）为 {actual}，比{when}的 {expected} 减少 {difference}；如只填了新增数请改为总数，确有减少请说明原因。',
        en: '{cell} ({what}) is {actual}, {difference} below {expected} ({when}); type the total if this is an addition, or say why it fell.',
      },
      addition: {
        zh: '{cell}（{what}）为 {actual}，像是只填了比{when}（{expected}）新增的数；本指标应填总数，请核对。',
        en: '{cell} ({what}) is {actual}, which looks like the addition to {expected} ({when}); the total belongs here.',
      },
      noEarlier: {
        zh: '工作簿中没有以前的数据，也没有文件基数，未比较增减。',
        en: 'There is no earlier figure in the workbook or the documents to compare with.',
      },
    },
  },
  function* (context) {
    const { sheet, indicator } = context;
    let isAsked = false;
    let isCompared = false;
    for (const cell of sheet.cells) {
      if (!isTyped(cell.expected) || cell.expected.binding.field !== 'actual') continue;
      if (indicator(cell.expected.binding.indicator)?.measure !== 'level') continue;
      isAsked = true;
      const value = numberOf(cell.reading);
      if (value === null) continue;
      const earlier = earlierFigure(context, cell);
      if (!earlier) continue;
      isCompared = true;
      if (value.gte(earlier.value)) continue;
      const target = referenceOf(context.library, sheet, cell.expected)?.value;
      // 2 where 6 grew to 8: the addition in place of the total.
      const addition = target?.minus(earlier.value).eq(value) === true;
      yield {
        ...about(cell),
        messageId: addition ? 'addition' : 'falls',
        expected: earlier.value,
        difference: earlier.value.minus(value),
        related: earlier.related,
        data: { when: earlier.when },
      };
    }
    if (isAsked && !isCompared) yield { notRun: 'noEarlier' };
  },
);

/** The latest figure before the period of this sheet: from another sheet of the workbook, or the document's baseline. */
function earlierFigure({ library, sheet, workbook }: RuleContext, cell: PlacedCell): Earlier | null {
  // A form whose unit cannot be read is taken for that of the city, whose figures are not its own.
  if (sheet.assumed.size > 0) return null;
  // Every actual of a form names its year.
  const { year } = cell.expected.binding as Required<CellBinding>;
  const last = lastFigure(sheet, workbook, cell);
  if (last) {
    const related = [sheetAddress(last.form.name, last.cell.address)];
    return { value: last.value, when: timeWords(last.form), related };
  }
  const baseline = targetsOf(library, cell.expected.binding).find(
    (target) => target.role === 'baseline' && target.year === year - 1 && target.qualifier === undefined,
  );
  if (!baseline?.value) return null;
  const before = sheet.cells.find(
    ({ expected }) => expected.row === cell.expected.row && expected.binding.field === 'before',
  );
  const related = before ? [cellAddress(before.row, before.column)] : [];
  return { value: baseline.value, when: `${year - 1}年（${baseline.document}${baseline.source}）`, related };
}
