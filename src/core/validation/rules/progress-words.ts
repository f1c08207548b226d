import { PERIODS, type Period, type TemplateOptions } from '../../templates/template';
import { taskStatuses } from '../../wording/templates';
import { saysNothing } from '../evidence/words';
import { taskRows, type TaskRow } from '../evidence/taskRows';
import { about, sheetRule } from '../rule';
import { grouped } from '../recognition/grouped';

/** So many tasks do not get on in the same words. */
const LEAST_SAME = 3;
/** A clause about what is to come, or about several years. */
const PLANNED = /拟|计划|规划|将|预计|争取|力争|确保|目标|年底前|年前|[-—–~至到]\s*20\d\d年/;
/** Words of a clause that say since when, or compare with another time. */
const REACHING_ON = /累计|截至|截止|全年|年底|年末|上年|去年|同期|较|比/;

type MessageId = 'empty' | 'later' | 'earlier' | 'same';

export const progressWords = sheetRule<MessageId>(
  {
    id: 'progress-words',
    level: 'query',
    layer: 'types',
    description: {
      zh: '进展情况没有内容，或说的不是本期、本任务',
      en: 'Progress that says nothing, or speaks of another time or of every task alike',
    },
    why: {
      zh: '填表说明第2条：进展情况填写截至报告期末的累计进展，宜用数字说明。',
      en: 'Note 2 of the form: the progress made by the end of the period, if possible with figures.',
    },
    example: {
      wrong: { zh: '进展情况只写“正常”', en: 'The progress reads “正常”' },
      right: {
        zh: '“已认定高新技术企业31家，完成年度目标的78%”',
        en: '“31 enterprises certified, 78 % of the target”',
      },
    },
    misses: {
      zh: '没有写年份、报告期的旧进展看不出来；少于三项任务文字相同时不问。',
      en: 'Old words that name no year or period; the same words for fewer than three tasks.',
    },
    messages: {
      empty: {
        zh: '{cell}（{what}）只写了“{actual}”，看不出进展，请写明截至报告期末做了什么。',
        en: '{cell} ({what}) reads only “{actual}”; say what was done by the end of the period.',
      },
      later: {
        zh: '{cell}（{what}）写的是{time}年的事，本表报告的是{year}年，请核对是否填错了年份。',
        en: '{cell} ({what}) tells of {time}, but the form reports on {year}; check the year.',
      },
      earlier: {
        zh: '{cell}（{what}）只写了{time}的进展，本表报告期是{period}，请补到报告期末。',
        en: '{cell} ({what}) tells only of {time}, but the period is {period}; bring it up to its end.',
      },
      same: {
        zh: '{cell} 起 {count} 项任务的进展情况一字不差，像是整列复制的，请逐项填写。',
        en: 'From {cell} on {count} tasks have the very same progress; write each its own.',
      },
    },
  },
  function* ({ sheet }) {
    // Looked at only where nothing had to be assumed: then the form has both.
    const { year, period } = sheet.layout.options as Required<TemplateOptions>;
    const rows = taskRows(sheet).filter(({ words }) => words !== '');
    const same = sameWords(rows);
    const [first, ...others] = same;
    if (first) {
      const related = others.map(({ progress }) => progress.address);
      yield { ...about(first.progress), messageId: 'same', related, data: { count: same.length } };
    }
    const copied = new Set(same);
    for (const row of rows) {
      if (copied.has(row)) continue;
      const { progress, words } = row;
      if (saysNothing(words)) {
        yield { ...about(progress), messageId: 'empty' };
        continue;
      }
      if (sheet.assumed.size > 0) continue;
      const later = laterYear(words, year);
      if (later !== null) {
        yield { ...about(progress), messageId: 'later', data: { time: later, year } };
        continue;
      }
      const time = onlyEarlierPeriod(words, period);
      if (time !== null) yield { ...about(progress), messageId: 'earlier', data: { time, period } };
    }
  },
);

/** The tasks that share their words with most others; none of those not begun, of which there is little to tell. */
function sameWords(rows: readonly TaskRow[]): readonly TaskRow[] {
  const begun = rows.filter(({ state }) => state !== taskStatuses.notStarted);
  const most =
    [...grouped(begun, ({ words }) => words).values()].sort((one, other) => other.length - one.length)[0] ??
    [];
  return most.length >= LEAST_SAME && most.length * 2 > rows.length ? most : [];
}

/** The clauses about what has happened. */
function toldIn(words: string): readonly string[] {
  return words.split(/[。；;，,\n]/).filter((clause) => !PLANNED.test(clause));
}

/** A year after that of the form in which something is told to have happened. */
function laterYear(words: string, year: number): number | null {
  for (const clause of toldIn(words)) {
    const found = /(20\d\d)年/.exec(clause);
    if (found && Number(found[1]) > year) return Number(found[1]);
  }
  return null;
}

/** The one period that is spoken of, when it had ended before that of the form began to differ from it. */
function onlyEarlierPeriod(told: string, period: Period): string | null {
  const words = toldIn(told).join('，');
  if (REACHING_ON.test(words)) return null;
  const named = PERIODS.filter((each) => words.includes(each));
  const [only, another] = named;
  if (
    only === undefined ||
    another !== undefined ||
    /[二三四下]季度|下半年/.test(words.replace(/前三季度/g, ''))
  )
    return null;
  return PERIODS.indexOf(only) < PERIODS.indexOf(period) ? only : null;
}
