/** What `check-seeds` says about the files in `seeds/`. */
import type { Text } from './text';

export const seedWording = {
  fine: { zh: '数据齐全，未发现问题。', en: 'All data is there and fits together.' },
  sentence: { zh: '{file}，{place}：{message}。', en: '{file}, {place}: {message}.' },
  wholeFile: { zh: '整个文件', en: 'the whole file' },
  noJson: { zh: '不是有效的JSON（{reason}）', en: 'not valid JSON ({reason})' },
  noFile: { zh: '没有这个文件', en: 'there is no such file' },
  noDocuments: { zh: '文件夹里没有任何文件的JSON', en: 'the folder holds no document' },
  missingField: { zh: '缺少“{field}”', en: '“{field}” is missing' },
  unknownField: { zh: '有不认识的字段“{field}”', en: 'unknown field “{field}”' },
  wrongValue: { zh: '内容不对：{reason}', en: 'not what belongs here: {reason}' },
  annexRow: { zh: '{annex}第{row}行', en: '{annex} row {row}' },
  annexCell: { zh: '{annex}第{row}行“{indicator}”{year}年', en: '{annex} row {row}, “{indicator}” {year}' },
  annexColumn: { zh: '{annex}“{indicator}”{year}年', en: '{annex}, “{indicator}” {year}' },
  statement: { zh: '{section}“{indicator}”', en: '{section} “{indicator}”' },
  cellCount: {
    zh: '有{given}个数，应有{expected}个（每个指标、每个年份各一个）',
    en: 'has {given} figures instead of {expected} (one for each indicator and year)',
  },
  labelHeader: {
    zh: '行名称一列的表头有{given}行，表头共{expected}行（也可只写一个）',
    en: 'the label column has {given} headings for {expected} header rows (one over all of them will do)',
  },
  labelCount: {
    zh: '名称后有{given}项说明，表头有{expected}项',
    en: 'has {given} labels after the name; the header has {expected}',
  },
  blankCell: { zh: '缺少数字', en: 'the figure is missing' },
  notNumber: {
    zh: '“{printed}”不是数字，也没有“以上、预估、左右”一类说明',
    en: '“{printed}” is no number, nor one with words such as 以上, 预估, 左右',
  },
  rowNumber: {
    zh: '行号应为{expected}，写成了{given}，可能漏行或重复',
    en: 'row {given} instead of {expected}: one is lost or repeated',
  },
  noRows: { zh: '没有一行数据', en: 'has no rows' },
  noParts: { zh: '只有合计行，没有分解', en: 'has a total but no parts' },
  repeatedRow: { zh: '“{name}”出现不止一次', en: '“{name}” is there more than once' },
  repeatedYear: { zh: '年份{year}出现不止一次', en: 'the year {year} is there more than once' },
  unknownIndicator: { zh: '没有编号为“{name}”的指标', en: 'there is no indicator “{name}”' },
  unknownRegion: { zh: '没有名为“{name}”的地区', en: 'there is no region “{name}”' },
  unknownDocument: { zh: '没有编号为“{name}”的文件', en: 'there is no document “{name}”' },
  unknownSection: {
    zh: '“{section}”没有同一指标的目标可重复',
    en: '“{section}” has no target of this indicator to repeat',
  },
  unit: {
    zh: '计量单位“{given}”与指标的“{expected}”不符',
    en: 'the unit “{given}” does not fit the indicator’s “{expected}”',
  },
  nameUnit: {
    zh: '名称“{name}”末尾的单位与“{unit}”不符',
    en: 'the unit in the name “{name}” is not “{unit}”',
  },
  total: {
    zh: '各地区合计{sum}，合计行是{total}，相差{difference}',
    en: 'the regions add up to {sum}, the total row has {total}: {difference} off',
  },
  ratio: {
    zh: '合计行{total}不在各地区{low}至{high}之间',
    en: 'the total row {total} does not lie between the regions, {low} to {high}',
  },
  tablesDiffer: {
    zh: '{region}的数是{given}，{other}中是{expected}',
    en: '{region} has {given}; {other} has {expected}',
  },
  duplicateDocument: { zh: '文件“{key}”与{other}重复', en: 'the document “{key}” is in {other} too' },
  duplicateAnnex: { zh: '附件编号“{id}”与{other}重复', en: 'the annex id “{id}” is in {other} too' },
  duplicateIndicator: { zh: '指标“{id}”与{other}重复', en: 'the indicator “{id}” is in {other} too' },
  duplicateRegion: { zh: '地区“{name}”与{other}重复', en: 'the region “{name}” is in {other} too' },
  duplicateStatement: {
    zh: '与{section}中的另一个目标完全相同',
    en: 'is the same as another target in {section}',
  },
  sharedName: {
    zh: '名称“{name}”同时指向{owners}，查询时无法区分',
    en: 'the name “{name}” means {owners}: a look-up could not tell them apart',
  },
  ownLookAlike: {
    zh: '“{name}”既是它的名称，又列在“不是同一项”里',
    en: '“{name}” is both its name and listed as not the same',
  },
  severalHomes: {
    zh: '不止一个地区标为默认地区：{names}',
    en: 'more than one region is marked as home: {names}',
  },
  regionLoop: { zh: '“{name}”的上级绕回了它自己', en: 'the parents of “{name}” lead back to it' },
  keyOfNumber: { zh: '有文号时，编号应等于文号', en: 'with a document number, the key is that number' },
  keyOfTitle: { zh: '没有文号时，编号应等于标题', en: 'without a document number, the key is the title' },
  rangeEnds: { zh: '范围的上限应大于下限', en: 'the upper end of a range must be above the lower' },
  periodEnds: { zh: '起始年份应早于目标年份', en: 'the first year must be before the last' },
} as const satisfies Record<string, Text>;
