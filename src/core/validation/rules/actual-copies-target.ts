import type Big from 'big.js';
import type { PlanLibrary } from '../../plan/types';
import type { CellBinding } from '../../sheet/model';
import { aroundCells } from '../../sheet/range';
import { isTyped } from '../recognition/layout';
import { numberOf } from '../recognition/readValue';
import { referenceOf } from '../evidence/reference';
import { targetsOf } from '../evidence/targetsOf';
import { sheetRule } from '../rule';
import { grouped } from '../recognition/grouped';

/** Fewer equal figures can agree by chance. */
const LEAST = 4;
/** Of figures that have nothing to do with the form fewer do. */
const LEAST_OTHER = 3;

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
    misses: {
      zh: '只抄了一部分、或抄后改动了一个数的，查不出来。',
      en: 'Targets copied in part, or with one figure changed afterwards.',
    },
    messages: {
      copied: {
        zh: '{cell} 的 {count} 个完成值全部等于目标，请核对是否误抄了目标；确实如此请说明。',
        en: '{cell}: all {count} actuals equal their targets; were the targets copied?',
      },
      before: {
        zh: '{cell} 的 {count} 个完成值全部等于上年基数，请核对是否误抄了上年的数；确实如此请说明。',
        en: '{cell}: all {count} actuals equal the figures of the year before; were those copied?',
      },
      otherYear: {
        zh: '{cell} 的 {count} 个完成值全部等于{year}年的目标，请核对是否误抄了目标；确实如此请说明。',
        en: '{cell}: all {count} actuals equal the targets of {year}; were those copied?',
      },
      row: {
        zh: '{cell} {place}的 {count} 个完成值全部等于年度目标，请核对是否误抄了目标；确实如此请说明。',
        en: '{cell}: all {count} actuals of {place} equal its targets; were those copied?',
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
      return isActual && value
        ? [{ row: cell.row, column: cell.column, expected: cell.expected, value }]
        : [];
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
    if (compared.length >= LEAST && !compared.includes(false)) {
      yield { messageId: 'copied', at: aroundCells(actuals), data: { count: compared.length } };
      return;
    }
    const { year } = sheet.layout.options;
    const bases = new Map(
      sheet.cells.flatMap(({ expected, reading }) => {
        const value = expected.binding.field === 'before' ? numberOf(reading) : null;
        return value ? [[placeOf(expected.binding), value] as const] : [];
      }),
    );
    const besideBase = actuals.flatMap(
      (cell) => bases.get(placeOf(cell.expected.binding))?.eq(cell.value) ?? [],
    );
    if (besideBase.length >= LEAST_OTHER && !besideBase.includes(false)) {
      yield { messageId: 'before', at: aroundCells(actuals), data: { count: besideBase.length } };
      return;
    }
    for (const other of year === undefined ? [] : [year - 1, year + 1, year + 2]) {
      const equal = actuals.flatMap(({ expected, value }) => {
        const targets = figuresOf(library, expected.binding, other);
        return targets.length === 0 ? [] : [targets.some((target) => target.eq(value))];
      });
      if (equal.length < LEAST_OTHER || equal.includes(false)) continue;
      yield { messageId: 'otherYear', at: aroundCells(actuals), data: { count: equal.length, year: other } };
      return;
    }
    for (const cells of grouped(actuals, ({ row }) => row).values()) {
      const place = cells[0]?.expected.binding.region;
      const equal = cells.filter(({ expected, value }) =>
        referenceOf(library, sheet, expected)?.value.eq(value),
      );
      if (cells.length < LEAST_OTHER || equal.length < cells.length || place === undefined) continue;
      yield { messageId: 'row', at: aroundCells(cells), data: { count: cells.length, place } };
    }
  },
);

function placeOf({ indicator, region }: CellBinding): string {
  return [indicator, region].join('|');
}

/** What the documents set for the same indicator and unit in another year. */
function figuresOf(library: PlanLibrary, binding: CellBinding, year: number): readonly Big[] {
  return targetsOf(library, binding).flatMap((each) =>
    each.year === year && each.role === 'target' && each.row !== null ? (each.value ?? []) : [],
  );
}
