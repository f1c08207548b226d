import { wordsOf } from '../recognition/readValue';
import { about, sheetRule } from '../rule';

/** As the form says beside the cell: 未完成原因请控制在200字以内. */
const LONGEST = 200;

export const reasonTooLong = sheetRule(
  {
    id: 'reason-too-long',
    level: 'info',
    layer: 'types',
    description: { zh: '未完成原因超过200字', en: 'A reason is longer than 200 characters' },
    why: {
      zh: '报表规定未完成原因不超过200字，过长时打印会被截断，汇总表放不下。',
      en: 'The form asks for at most 200 characters; longer ones are cut off in print.',
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
      if (cell.expected.binding.field !== 'reason') continue;
      const count = Array.from(wordsOf(cell.value)).length;
      if (count > LONGEST) yield { ...about(cell), messageId: 'long', data: { count, most: LONGEST } };
    }
  },
);
