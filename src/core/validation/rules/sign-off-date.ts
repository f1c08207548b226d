import { dateOfSerial, LAST_SERIAL, serialOfDate, writtenDate } from '../../sheet/serialDate';
import { isPlan, periodEnd } from '../evidence/period';
import { sheetRule } from '../rule';

/** A form that is reported more than two years after its period bears the wrong year. */
const LATE_DAYS = 731;
/** A plan is drawn up in the year before at the earliest: two years before the year it speaks of has ended. */
const PLAN_DAYS = 731;
/** 7月8日, 7/8: which year? */
const WITHOUT_YEAR = /^\d{1,2}[-./月]\d{1,2}日?$/;

export const signOffDate = sheetRule(
  {
    id: 'sign-off-date',
    level: 'query',
    layer: 'sign-off',
    description: { zh: '报出日期不合理', en: 'The date of reporting cannot be right' },
    why: {
      zh: '报出日期应在报告期结束之后；日期早于期末，说明是提前填的或沿用了旧表。任务分解是计划，可以早于期末。',
      en: 'A report follows its period; an earlier date means an old or premature form. A plan may be dated earlier.',
    },
    example: {
      wrong: { zh: '2023年全年报表，报出日期 2023-06-30', en: 'Report of 2023 dated 2023-06-30' },
      right: { zh: '2024-01-08', en: '2024-01-08' },
    },
    messages: {
      unreadable: {
        zh: '{cell} 报出日期“{actual}”不是日期，请写成 2026-1-8 这样的形式。',
        en: '{cell}: “{actual}” is no date; write it like 2026-1-8.',
      },
      yearless: {
        zh: '{cell} 报出日期“{actual}”缺年份，请写成 2026-1-8 这样的形式。',
        en: '{cell}: the date “{actual}” lacks its year; write it like 2026-1-8.',
      },
      early: {
        zh: '{cell} 报出日期 {actual} 早于报告期末 {expected}，请核对日期和报告期。',
        en: '{cell}: the date {actual} is before the end of the period {expected}; check both.',
      },
      planEarly: {
        zh: '{cell} 报出日期 {actual} 比计划期末 {expected} 早两年以上，请核对年份。',
        en: '{cell}: the date {actual} is more than two years before the end of the plan {expected}; check the year.',
      },
      late: {
        zh: '{cell} 报出日期 {actual} 比报告期末 {expected} 晚两年以上，请核对年份。',
        en: '{cell}: the date {actual} is more than two years after the period {expected}; check the year.',
      },
      noPeriod: {
        zh: '报告期无法识别，未核对报出日期。',
        en: 'The period cannot be read, so the date was not checked.',
      },
    },
  },
  function* ({ sheet }) {
    const field = sheet.identityOf('reportedOn');
    if (!field || field.row === null) return;
    const { value, text, row, column } = field;
    if (text === '') return;
    const at = { row, column };
    const serial =
      typeof value === 'number' ? Math.floor(value) : (serialOfDate(writtenDate(text) ?? '') ?? 0);
    // 20250708, typed as a number, is no day that a spreadsheet knows.
    if (serial < 1 || serial > LAST_SERIAL) {
      const plain = text.normalize('NFKC').replace(/\s/g, '');
      if (typeof value === 'string' && WITHOUT_YEAR.test(plain)) {
        yield { messageId: 'yearless', at, actual: text };
        return;
      }
      yield { messageId: 'unreadable', at, actual: text };
      return;
    }
    const end = periodEnd(sheet);
    if (end === null) {
      yield { notRun: 'noPeriod' };
      return;
    }
    const [actual, expected] = [dateOfSerial(serial), dateOfSerial(end)];
    if (isPlan(sheet)) {
      if (end - serial > PLAN_DAYS) yield { messageId: 'planEarly', at, actual, expected };
    } else if (serial < end) yield { messageId: 'early', at, actual, expected };
    if (serial - end > LATE_DAYS) yield { messageId: 'late', at, actual, expected };
  },
);
