import { isTyped } from '../recognition/layout';
import { numberOf } from '../recognition/readValue';
import { referenceOf } from '../evidence/reference';
import { sheetRule } from '../rule';

/** Fewer equal figures can agree by chance. */
const LEAST = 4;

export const actualCopiesTarget = sheetRule(
  {
    id: 'actual-copies-target',
    level: 'query',
    layer: 'plan',
    description: { zh: '完成值与目标一字不差', en: 'Every actual equals its target' },
    why: {
      zh: '每项都恰好等于目标，多半是把目标当作完成值抄了一遍。',
      en: 'When every figure equals its target exactly, the targets were copied.',
    },
    example: {
      wrong: { zh: '各项完成值全部等于年度目标', en: 'All actuals equal the targets' },
      right: { zh: '填实际完成数', en: 'The figures really reached' },
    },
    messages: {
      copied: {
        zh: '{cell} 的 {count} 个完成值全部等于目标，请核对是否误抄了目标；确实如此请说明。',
        en: '{cell}: all {count} actuals equal their targets; were the targets copied?',
      },
      noTarget: {
        zh: '没有可比的目标。',
        en: 'There is no target to compare with.',
      },
    },
  },
  function* ({ library, sheet }) {
    const actuals = sheet.cells.flatMap((cell) => {
      const value = numberOf(cell.reading);
      const isActual = isTyped(cell.expected) && cell.expected.binding.field === 'actual';
      return isActual && value ? [{ ...cell, value }] : [];
    });
    if (actuals.length === 0) return;
    const compared = actuals.flatMap(({ expected, value }) => {
      const reference = referenceOf(library, sheet, expected);
      return reference ? [value.eq(reference.value)] : [];
    });
    if (compared.length === 0) {
      yield { notRun: 'noTarget' };
      return;
    }
    if (compared.length < LEAST || compared.includes(false)) return;
    yield {
      messageId: 'copied',
      at: {
        top: Math.min(...actuals.map(({ row }) => row)),
        left: Math.min(...actuals.map(({ column }) => column)),
        bottom: Math.max(...actuals.map(({ row }) => row)),
        right: Math.max(...actuals.map(({ column }) => column)),
      },
      data: { count: compared.length },
    };
  },
);
