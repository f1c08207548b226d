import { templateTitle } from '../../templates/catalogue';
import { oneCell } from '../../sheet/range';
import { recogniseRule } from '../rule';

export const unrecognisedSheet = recogniseRule(
  {
    id: 'unrecognised-sheet',
    level: 'query',
    layer: 'recognise',
    description: {
      zh: '表格像某个模板，但无法确定是哪一个',
      en: 'The sheet resembles a template, but not surely',
    },
    why: {
      zh: '认不出模板就无法逐格核对，必须告诉填报人没有校验，而不能当作没有问题。',
      en: 'Without its template a sheet cannot be checked cell by cell, and silence would look like approval.',
    },
    example: {
      wrong: { zh: '删掉了表头和大部分地区名称', en: 'Headers and most region names are deleted' },
      right: {
        zh: '保留表号，或保留标题、表头和行名称',
        en: 'Keep the form code, or title, headers and row labels',
      },
    },
    messages: {
      similar: {
        zh: '本表像“{template}”，但缺少{lacking}，未作校验；请补全标题、表头和行名称，或重新插入模板后填报。',
        en: 'The sheet resembles “{template}” but lacks {lacking}; it was not checked. Restore its labels or insert the template again.',
      },
      ambiguous: {
        zh: '本表可能是{candidates}，标题不全无法区分，未作校验；请补上标题。',
        en: 'The sheet may be any of {candidates}; it was not checked. Restore its title.',
      },
    },
  },
  function* ({ library, recognition, actual }) {
    const at = actual.filled() ?? oneCell(0, 0);
    if (recognition.kind === 'similar') {
      const named = recognition.lacking.slice(0, 5).map((label) => `“${label}”`);
      const lacking =
        named.join('、') + (recognition.lacking.length > 5 ? `等${recognition.lacking.length}处标签` : '');
      yield {
        messageId: 'similar',
        at,
        data: { template: templateTitle(recognition.template, library).zh, lacking },
      };
    }
    if (recognition.kind === 'ambiguous') {
      const candidates = recognition.candidates.map((id) => `“${templateTitle(id, library).zh}”`);
      yield { messageId: 'ambiguous', at, data: { candidates } };
    }
  },
);
