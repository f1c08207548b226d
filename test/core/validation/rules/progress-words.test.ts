import { progressWords } from '../../../../src/core/validation/rules/progress-words';
import { annex, FilledSheet } from '../filledSheet';
import { runRule } from '../ruleTester';

const options = { year: 2022, period: '前三季度' } as const;
const tasks = FilledSheet.of('report-tasks', options);
const at = (row: number): string => tasks.at({ row, field: 'progress' });
const told = (progress: string | number, row = 3, sheet = tasks): FilledSheet =>
  sheet.set({ row, field: 'progress' }, progress);
/** Every task told in words of its own, but for some. */
const WORDS = '甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥天地';
const own = (text: string): FilledSheet => {
  let count = 0;
  return tasks.mapCells((cell) => {
    if (cell?.binding?.field !== 'progress' || cell.role !== 'entry') return cell;
    count += 1;
    return { ...cell, value: `${text}${WORDS[count] ?? ''}项工作` };
  });
};
const copied = (text: string): FilledSheet =>
  tasks.mapCells((cell) =>
    cell?.binding?.field === 'progress' && cell.role === 'entry' ? { ...cell, value: text } : cell,
  );

/** The first tasks told in these words. */
const toldEach = (...words: readonly string[]): FilledSheet =>
  words.reduce((sheet, each, row) => told(each, row + 1, sheet), tasks);

runRule(progressWords, {
  valid: [
    { name: 'progress with figures', sheets: told('已认定高新技术企业31家，完成年度目标的78%') },
    { name: 'a year to come, as a plan', sheets: told('已完成方案，预计2023年上半年投产') },
    { name: 'a programme of several years', sheets: told('印发2021—2025年行动方案') },
    { name: 'the year of the form', sheets: told('2022年新认定22家') },
    { name: 'the year before', sheets: told('比2021年增加22家') },
    { name: 'every period told of', sheets: told('一季度签约3家，三季度签约5家') },
    { name: 'the first half among what was reached in all', sheets: told('上半年签约3家，累计签约9家') },
    { name: 'the period of the form', sheets: told('前三季度签约9家') },
    { name: 'each task in words of its own', sheets: own('推进') },
    { name: 'two tasks in the same words', sheets: told('有序推进中', 4, told('有序推进中')) },
    {
      name: 'two earlier periods told of, one after the other',
      sheets: told('一季度签约3家，上半年签约5家'),
    },
    {
      name: 'half of the tasks in the same words',
      sheets: toldEach('有序推进', '有序推进', '有序推进', '甲', '乙', '丙'),
    },
    {
      name: 'most tasks not begun, in the same words',
      sheets: toldEach('待开工', '待开工', '待开工', '待开工', '甲').mapCells((cell) =>
        cell?.binding?.field === 'status' && cell.role === 'entry' ? { ...cell, value: '未启动' } : cell,
      ),
    },
    { name: 'nothing told yet', sheets: tasks },
    { name: 'nothing but a blank typed', sheets: told(' ') },
  ],
  invalid: [
    {
      name: 'nothing but a mark, and a bare number',
      sheets: told(98, 4, told('/')),
      issues: [
        { cell: at(3), messageId: 'empty', actual: '/' },
        { cell: at(4), messageId: 'empty', actual: '98' },
      ],
    },
    {
      name: 'what happened in a later year',
      sheets: told('2026年上半年新认定高新技术企业22家，年底前再认定3家'),
      issues: [{ cell: at(3), messageId: 'later', data: { time: 2026, year: 2022 } }],
    },
    {
      name: 'the first quarter in the report of three',
      sheets: told('2022年一季度新认定3家'),
      issues: [{ cell: at(3), messageId: 'earlier', data: { time: '一季度', period: '前三季度' } }],
    },
    {
      name: 'the same words for every task',
      sheets: copied('按照工作部署有序推进'),
      issues: [{ cell: at(1), messageId: 'same' }],
    },
    {
      name: 'three of five tasks in the same words, after two that share others',
      sheets: toldEach('甲方案已印发', '甲方案已印发', '有序推进', '有序推进', '有序推进'),
      issues: [{ cell: at(3), messageId: 'same', related: [at(4), at(5)], data: { count: 3 } }],
    },
    {
      name: 'the same empty words for every task are told once',
      sheets: copied('正常'),
      issues: [{ cell: at(1), messageId: 'same' }],
    },
  ],
  notApplicable: [
    { name: 'an annex tells of no progress', sheets: annex('city-annex-3') },
    {
      name: 'the year of a form whose period cannot be read',
      sheets: told('2026年上半年新认定22家').set({ identity: 'period' }, '某年'),
    },
    {
      name: 'the year of a form whose unit cannot be read',
      sheets: told('2026年上半年新认定22家').set({ identity: 'unit' }, '某单位'),
    },
    {
      name: 'the period of a form whose period cannot be read',
      sheets: told('一季度新认定22家').set({ identity: 'period' }, '某年'),
    },
  ],
});
