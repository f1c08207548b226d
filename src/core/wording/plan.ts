/** What the functions answer when there is no number to give. */
import type { Text } from './text';

export const planWording = {
  unknownIndicator: {
    zh: '没有名为“{name}”的指标{hint}。',
    en: 'There is no indicator named “{name}”{hint}.',
  },
  ambiguousIndicator: {
    zh: '“{name}”可能指：{choices}。请写全称。',
    en: '“{name}” can mean {choices}. Please write the full name.',
  },
  indicatorUnit: {
    zh: '“{name}”的计量单位写成了“{typed}”，文件中是“{unit}”，请核对',
    en: '“{name}” is written with the unit “{typed}”; the documents use “{unit}”',
  },
  unknownRegion: { zh: '没有名为“{name}”的地区{hint}。', en: 'There is no region named “{name}”{hint}.' },
  ambiguousRegion: {
    zh: '“{name}”可能指：{choices}。请写全称。',
    en: '“{name}” can mean {choices}. Please write the full name.',
  },
  regionGroup: {
    zh: '“{name}”是一组地区，请逐个写出地区名称。',
    en: '“{name}” is a group of regions; please name each of them.',
  },
  unknownDocument: { zh: '没有名为“{name}”的文件{hint}。', en: 'There is no document named “{name}”{hint}.' },
  ambiguousDocument: {
    zh: '“{name}”可能指：{choices}。请写文号。',
    en: '“{name}” can mean {choices}. Please write the document number.',
  },
  suggestions: { zh: '，是否指：{names}', en: '; did you mean {names}' },
  notTheSame: { zh: '，它与“{other}”不是同一项', en: '; it is not the same as “{other}”' },
  available: { zh: '，可用：{names}', en: '; there are {names}' },
  blankIndicator: { zh: '没有写指标名称。', en: 'The name of the indicator is missing.' },
  noHome: { zh: '没有写地区名称。', en: 'The name of the region is missing.' },
  noTarget: {
    zh: '{where}没有给{region}定“{indicator}”的目标{others}。',
    en: '{where} no target for “{indicator}” in {region}{others}.',
  },
  regionsWithTarget: { zh: '；有目标的地区：{names}', en: '; regions with a target: {names}' },
  noYear: {
    zh: '{where}没有{region}“{indicator}”{year}年的目标；{others}。',
    en: '{where} no target for “{indicator}” in {region} for {year}; {others}.',
  },
  yearNeeded: {
    zh: '请写明年份：{where}{region}“{indicator}”{others}。',
    en: 'Please give a year: “{indicator}” in {region} {others}.',
  },
  everywhere: { zh: '指标库中', en: 'The library has' },
  inDocument: { zh: '{document}中', en: '{document} has' },
  yearsWithTarget: { zh: '有目标的年份：{years}', en: 'years with a target: {years}' },
  yearless: {
    zh: '另有未写明年份的目标“{printed}”（{source}{implied}），年份留空即可查询',
    en: 'there is also “{printed}” without a year ({source}{implied}); leave the year blank to get it',
  },
  implied: { zh: '，按上下文为{year}年', en: ', {year} by its context' },
  noYearAtAll: { zh: '没有任何年份的目标', en: 'there is none for any year' },
  baseline: {
    zh: '{region}“{indicator}”{year}年的“{printed}”是{year}年基期数，不是目标；{others}。',
    en: '“{printed}” for “{indicator}” in {region}, {year}, is the baseline of {year}, not a target; {others}.',
  },
  qualifiedBaseline: {
    zh: '{region}“{indicator}”{year}年只有“{printed}”（带有“{qualifier}”字样的{year}年基期数），不是目标，也不能当作确数；{others}。',
    en: '“{indicator}” in {region} has only “{printed}” for {year}: a baseline with the words “{qualifier}”, neither a target nor an exact number; {others}.',
  },
  qualified: {
    zh: '{region}“{indicator}”{year}年的目标印作“{printed}”，带有“{qualifier}”字样，不能当作确数。',
    en: 'The target for “{indicator}” in {region}, {year}, is printed “{printed}”; with the words “{qualifier}” it is not an exact number.',
  },
  noNumber: {
    zh: '{document} {source}对“{indicator}”只写“{printed}”，没有给出数字。',
    en: '{document} {source} only says “{printed}” for “{indicator}”, without a number.',
  },
  zeroTarget: {
    zh: '{region}“{indicator}”{year}年的目标是0，不能计算完成率。',
    en: 'The target for “{indicator}” in {region}, {year}, is 0: there is no completion rate.',
  },
  zeroTargetYearless: {
    zh: '{region}“{indicator}”未写明年份的目标是0，不能计算完成率。',
    en: 'The target for “{indicator}” in {region}, without a year, is 0: there is no completion rate.',
  },
  noRank: {
    zh: '完成值“{typed}”不是位次，位次从1开始，请核对。',
    en: 'The actual “{typed}” is no rank: ranks begin with 1. Please check it.',
  },
  belowNothing: {
    zh: '完成值“{typed}”是负数，“{indicator}”不会小于0，请核对。',
    en: 'The actual “{typed}” is negative, and “{indicator}” cannot be less than 0. Please check it.',
  },
  divisionByActual: {
    zh: '完成值是0，不能计算完成率。',
    en: 'The actual is 0: there is no completion rate.',
  },
  growthFromZero: {
    zh: '完成值是0，从0起算的增长率没有意义。',
    en: 'The actual is 0: there is no growth from zero.',
  },
  negativeActual: {
    zh: '完成值“{typed}”是负数，不能计算增长率。',
    en: 'The actual “{typed}” is negative: there is no growth rate.',
  },
  growthOfRank: {
    zh: '“{indicator}”是位次，不能计算增长率。',
    en: '“{indicator}” is a rank: it has no growth rate.',
  },
  growthYears: {
    zh: '目标年份{toYear}必须晚于起算年份{fromYear}。',
    en: 'The target year {toYear} must be after the first year {fromYear}.',
  },
  paceOfGrowth: {
    zh: '“{indicator}”是增长率，没有序时进度。',
    en: '“{indicator}” is a rate of growth and has no pace within the year.',
  },
  paceAfterPlan: {
    zh: '{region}“{indicator}”的目标到{last}年为止，{year}年没有目标，不作推算；期末评价请把日期写成{last}-12-31。',
    en: 'The targets of “{indicator}” in {region} end in {last}; nothing is extrapolated to {year}. To judge the whole plan, give {last}-12-31 as the date.',
  },
  paceStart: {
    zh: '{region}“{indicator}”没有{year}年的数字，无法确定{next}年序时进度的起点。',
    en: '“{indicator}” in {region} has no figure for {year}, from which the pace of {next} would start.',
  },
  paceStartQualified: {
    zh: '{region}“{indicator}”{year}年印作“{printed}”，带有“{qualifier}”字样，不能作为序时进度的起点。',
    en: '“{indicator}” in {region} is printed “{printed}” for {year}; with the words “{qualifier}” it cannot start the pace.',
  },
  noAllocation: {
    zh: '{where}没有{region}“{indicator}”{year}年的任务分解{others}。',
    en: '{where} no allocation of “{indicator}” in {region} for {year}{others}.',
  },
  allocationYears: { zh: '；有分解的年份：{years}', en: '; years with one: {years}' },
  passed: { zh: '通过', en: 'Passed' },
  ratioNotAdded: {
    zh: '“{indicator}”是比率，各地区数值不能相加；请在“权数”中给出各地区{year}年的权数（如GDP）。文件中各地区为{low}至{high}，{region}为{total}。',
    en: '“{indicator}” is a ratio: the regions do not add up. Please give weights of {year} (such as GDP). The document has {low} to {high} for the regions and {total} for {region}.',
  },
  rankNotAdded: {
    zh: '“{indicator}”是位次，各地区数值不能合并。',
    en: '“{indicator}” is a rank: the regions cannot be merged.',
  },
  sumDiffers: {
    zh: '合计{given}{unit}，与{region}目标{total}{unit}相差{difference}{unit}',
    en: 'the sum is {given} {unit}, the target of {region} {total} {unit}: {difference} {unit} off',
  },
  totalCounted: {
    zh: '合计{given}{unit}正好是{region}目标{total}{unit}的2倍，合计行可能被当作一个地区相加',
    en: 'the sum {given} {unit} is exactly twice the target of {region}, {total} {unit}: the total row may be counted as a part',
  },
  meanDiffers: {
    zh: '加权平均{given}{unit}，与{region}目标{total}{unit}相差{difference}{step}，超出四舍五入误差{tolerance}{step}',
    en: 'the weighted mean is {given} {unit}, the target of {region} {total} {unit}: {difference} off, more than rounding ({tolerance})',
  },
  totalDiffers: {
    zh: '合计行填{given}{unit}，{region}目标是{total}{unit}',
    en: 'the total row says {given} {unit}, the target of {region} is {total} {unit}',
  },
  rowsDiffer: {
    zh: '应有{expected}行（{first}……{last}），实有{given}行',
    en: '{expected} rows expected ({first} … {last}), {given} given',
  },
  missingRegions: { zh: '缺少{names}', en: '{names} missing' },
  blankRegions: { zh: '{names}没有填数', en: '{names} without a number' },
  repeatedRegions: { zh: '{names}出现不止一次', en: '{names} more than once' },
  foreignRegions: {
    zh: '{names}在{document} {source}中没有任务，不能另加一行（其数字应计入所属地区）',
    en: '{names} have no share in {document} {source} and cannot be added as rows (count them in the region they belong to)',
  },
  unknownRows: { zh: '不认识的地区名称：{names}', en: 'unknown names of regions: {names}' },
  textValues: { zh: '{names}填的不是数字（{typed}）', en: '{names} hold no number ({typed})' },
  weightsShape: {
    zh: '权数应与数值一样是{expected}个，现有{given}个。',
    en: 'There must be as many weights as values, {expected}; {given} are given.',
  },
  weightsNumber: {
    zh: '权数“{typed}”不是大于0的数字。',
    en: 'The weight “{typed}” is not a number above 0.',
  },
  zeroWeights: { zh: '权数合计为0，无法分配。', en: 'The weights add up to 0: nothing can be allocated.' },
  negativeWeight: { zh: '权数“{typed}”是负数。', en: 'The weight “{typed}” is negative.' },
  decimalsRange: {
    zh: '小数位数“{typed}”应是0至6的整数。',
    en: 'The number of decimals “{typed}” must be a whole number from 0 to 6.',
  },
  tooFineTotal: {
    zh: '总数{total}有{given}位小数，按{decimals}位小数无法分尽。',
    en: 'The total {total} has {given} decimals and cannot be split exactly into parts with {decimals}.',
  },
  negativeTotal: { zh: '总数“{typed}”是负数。', en: 'The total “{typed}” is negative.' },
  minimumsTooHigh: {
    zh: '下限合计{minimums}，超过总数{total}。',
    en: 'The minimums add up to {minimums}, more than the total {total}.',
  },
  minimumsShape: {
    zh: '下限应是一个数，或与权数一样是{expected}个，现有{given}个。',
    en: 'Give one minimum, or as many as weights, {expected}; {given} are given.',
  },
  noLead: {
    zh: '{where}没有写明“{name}”由哪个单位负责。',
    en: '{where} no unit responsible for “{name}”.',
  },
  ambiguousTask: {
    zh: '“{name}”对应几项任务：{choices}。请写全称。',
    en: '“{name}” fits several tasks: {choices}. Please write the full name.',
  },
  noTargetsOfRegion: { zh: '{region}没有下属地区。', en: '{region} has no parts.' },
  met: { zh: '已完成', en: 'Met' },
  level: { zh: '持平，未突破', en: 'Level, not exceeded' },
  notMet: { zh: '未完成', en: 'Not met' },
  led: { zh: '牵头事项：{names}', en: 'Leads: {names}' },
  lead: { zh: '牵头单位：{units}', en: 'Lead: {units}' },
  responsible: { zh: '责任单位：{units}', en: 'Responsible: {units}' },
  cooperating: { zh: '配合单位：{units}', en: 'Cooperating: {units}' },
} as const satisfies Record<string, Text>;
