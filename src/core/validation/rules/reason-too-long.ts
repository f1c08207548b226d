import { wordsOf } from '../recognition/readValue';
import { about, sheetRule } from '../rule';

/** As the forms say beside the cells: 未完成原因请控制在200字以内, and 500 for how tasks get on. */
const LONGEST: ReadonlyMap<string | undefined, number> = new Map([
  ['reason', 200],
  ['progress', 500],
  ['problems', 500],
  ['next', 500],
]);

export const reasonTooLong = sheetRule(
  {
    id: 'reason-too-long',
    level: 'query',
    layer: 'types',
    description: {
      zh: '未完成原因超过200字，进展、问题、打算超过500字',
      en: 'A reason is longer than 200 characters, or what is told of a task longer than 500',
    },
    why: {
      zh: '报表规定未完成原因不超过200字，进展情况等不超过500字；过长时打印会被截断，汇总表放不下。',
      en: 'The forms ask for at most 200 or 500 characters; longer texts are cut off in print.',
    },
    example: {
      wrong: { zh: '把整篇总结粘贴进原因栏', en: 'A whole report pasted into the cell' },
      right: { zh: '“证书到期42家，已组织复审”', en: '“42 certificates expired, under review”' },
    },
    messages: {
      long: {
        zh: '{cell}（{what}）有 {count} 字，请压缩到 {most} 字以内。',
        en: '{cell} ({what}) has {count} characters; keep it within {most}.',
      },
    },
  },
  function* ({ sheet }) {
    for (const cell of sheet.cells) {
      const most = LONGEST.get(cell.expected.binding.field);
      if (most === undefined) continue;
      const count = Array.from(wordsOf(cell.value)).length;
      if (count > most) yield { ...about(cell), messageId: 'long', data: { count, most } };
    }
  },
);
