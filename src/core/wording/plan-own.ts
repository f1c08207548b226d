/** What is said about a table that a workbook marks as its own plan. */
import type { Text } from './text';

export const ownPlanWording = {
  mark: { zh: '本表目标', en: 'Targets of this sheet' },
  source: { zh: '本表', en: 'this sheet' },
  noMark: {
    zh: '“{sheet}”前{rows}行没有“本表目标：名称”这样的标记，请在表的上方写一格。',
    en: 'The first {rows} rows of “{sheet}” hold no cell “本表目标：name”; please write one above the table.',
  },
  noYears: {
    zh: '“{sheet}”的表头里没有年份，请写成2024或2024年。',
    en: 'The header in “{sheet}” holds no years; please write them like 2024 or 2024年.',
  },
  noIndicator: {
    zh: '{cell}：看不出这一列是哪个指标，请在表头或标题中写明指标名称。',
    en: '{cell}: no telling which indicator this column is for; please name it in the header or the title.',
  },
  ambiguous: {
    zh: '{cell}：“{name}”可能指{choices}，请写全称。',
    en: '{cell}: “{name}” can mean {choices}; please write the full name.',
  },
  notNumber: {
    zh: '{cell}：“{typed}”不是数字，请改为数字或清空。',
    en: '{cell}: “{typed}” is no number; please correct or clear it.',
  },
  repeated: {
    zh: '{cell}：“{name}”在本表中出现不止一次。',
    en: '{cell}: “{name}” is in the table more than once.',
  },
  nothing: { zh: '“{sheet}”的表中没有一个目标数字。', en: 'The table in “{sheet}” holds no target.' },
  nameTaken: {
    zh: '“{name}”已是另一份文件的名称，请给本表目标换一个名称。',
    en: '“{name}” is the name of another document; please name the table differently.',
  },
} as const satisfies Record<string, Text>;
