import type { IdentityField } from '../../sheet/model';
import { identityWords } from '../../wording/templates';
import { saysNothing } from '../evidence/words';
import { plainLabel } from '../recognition/vocabulary';
import { sheetRule } from '../rule';

const PERSONS: readonly IdentityField[] = ['head', 'filler'];

export const signOffName = sheetRule(
  {
    id: 'sign-off-name',
    level: 'query',
    layer: 'sign-off',
    description: { zh: '单位负责人、填表人填的不是姓名', en: 'Who signs is no name' },
    why: {
      zh: '统计报表由负责人签审、填表人填报，要能找到人；“/”“无”或电话号码不是姓名。',
      en: 'A form is answered for by people who can be found: a mark, 无 or a telephone number is none.',
    },
    example: {
      wrong: { zh: '填表人填“/”', en: 'The filler is “/”' },
      right: { zh: '填表人“李敏”', en: 'The filler is 李敏' },
    },
    misses: {
      zh: '不核对姓名是否真有其人，也不核对职务。',
      en: 'Whether there is such a person.',
    },
    messages: {
      noName: {
        zh: '{cell} “{field}”填的是“{actual}”，不是姓名，请填写姓名。',
        en: '{cell}: “{field}” reads “{actual}”, which is no name; type the name.',
      },
    },
  },
  function* ({ sheet }) {
    for (const id of PERSONS) {
      const found = sheet.identityOf(id);
      if (!found || found.row === null || found.text === '') continue;
      if (isName(found.text)) continue;
      const field = plainLabel(identityWords[id]);
      yield {
        messageId: 'noName',
        at: { row: found.row, column: found.column },
        actual: found.text,
        data: { field },
      };
    }
  },
);

/** Two letters or more, of any script, and no more figures than letters. */
function isName(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const figures = text.match(/\p{N}/gu)?.length ?? 0;
  if (figures > letters) return false;
  return letters > 1 && !(/\p{Script=Han}/u.test(text) && saysNothing(text));
}
