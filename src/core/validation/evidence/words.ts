/** What the words of a report say: whether they say anything at all, and how far a task has got by them. */

/** Words that fill a cell and tell nothing. */
const NOTHING =
  /^(无|没有|暂无|没|有|是|否|好|行|正常|略|空|不详|不清楚|不知道|未知|不适用|测试|其他|其它|待定|待补|后补)$/;
/** Promises to write it some other time. */
const LATER =
  /^(待|稍后|随后|以后|后续|日后|另行?|容后)再?(补充|补报|补|报送|上报|报|说明|填写|填|完善|核实)+$/;
/** The words of the question itself: 未完成原因, 没有完成目标, 见说明. */
const QUESTION =
  /(未|没有|没|尚|能|暂){0,3}(完成|达到|达标|实现)|原因|目标|任务|指标|年度|全年|本期|说明|情况|问题|进展|因为|由于|详?见|如[上下]|[的了是]/g;

/** Letters and figures alone, without any sign between them. */
function bare(text: string): string {
  return text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');
}

/**
 * True for words that say nothing: marks, bare numbers or letters, 无, a promise to write later, or the question said
 * again. What says something badly is not for us to judge.
 *
 * @example saysNothing('无。') // true
 * @example saysNothing('证书到期42家') // false
 */
export function saysNothing(text: string): boolean {
  const words = bare(text);
  if (!/\p{Script=Han}/u.test(words)) return true;
  return NOTHING.test(words) || LATER.test(words) || words.replace(QUESTION, '') === '';
}

const MET =
  /^(均?已|都已|超额|提前|全部|全面|圆满|基本)*(完成|达标|达到|实现)(了|本?年度|全年|本期|各项|目标|任务|指标|计划)*$/;

/**
 * True for words that say no more than that a target was met.
 *
 * @example saysMet('超额完成年度目标') // true
 * @example saysMet('未完成') // false
 */
export function saysMet(text: string): boolean {
  return MET.test(bare(text));
}

const BEGIN = '启动|开展|开始|实施|开工|动工|着手';
const NOT_BEGUN = new RegExp(`(未|没有|没|待|拟|将)[^，。；、]{0,8}?(${BEGIN})`);
const NOT_DONE = /(尚|还|仍|暂)未[^，。；、]{0,6}完成|(?<![如凡])未(全部|全面|能|按时|按期)?完成|没有?完成/;
/** 完成年度任务的40%, but not 104%. */
const PART_DONE = /完成[^，。；、]{0,12}(?<![\d.])\d{1,2}(\.\d+)?%/;
const BEHIND = /(?<![不无未免没有])(滞后|落后)(?!问题|因素|原因|局面)/;
const ALL_DONE =
  /(已|均|都)?(全面|全部|圆满|超额|提前)(全面|全部|圆满|超额|提前)*完成|已完成[^，。；、]{0,4}(年度|全年)[^，。；、]{0,4}(目标|任务|计划)/;
const RESULT = /\d+(\.\d+)?(余|多)?(家|个|项|次|场|名|人|亩|套|件|期|份|万元|亿元)|已|完成|建成/;

/** How far a task has got, as far as words about it say so. */
export interface Progress {
  readonly notBegun: boolean;
  readonly notDone: boolean;
  readonly behind: boolean;
  readonly allDone: boolean;
  /** Tells of something that was reached, and of nothing that has yet to begin. */
  readonly results: boolean;
}

/** @example progressOf('项目尚未启动。').notBegun // true */
export function progressOf(text: string): Progress {
  const words = text.normalize('NFKC').replace(/\s/g, '');
  const notBegun = NOT_BEGUN.test(words);
  const notDone = NOT_DONE.test(words) || PART_DONE.test(words);
  return {
    notBegun,
    notDone,
    behind: BEHIND.test(words),
    allDone: ALL_DONE.test(words) && !notDone && !notBegun,
    results: RESULT.test(words) && !notBegun && !/尚未|暂未|还未|仍未/.test(words),
  };
}
