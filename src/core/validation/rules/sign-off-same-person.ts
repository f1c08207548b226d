import { plainLabel } from '../recognition/vocabulary';
import { sheetRule } from '../rule';

export const signOffSamePerson = sheetRule(
  {
    id: 'sign-off-same-person',
    level: 'info',
    layer: 'sign-off',
    description: { zh: '单位负责人与填表人是同一人', en: 'Head of unit and filler are the same person' },
    why: {
      zh: '填报与审签应由两人完成，同一人签署等于没有复核。',
      en: 'One person fills in, another signs; the same name means that nobody checked.',
    },
    example: {
      wrong: { zh: '负责人、填表人都写“李敏”', en: 'Both are 李敏' },
      right: { zh: '负责人“王建国”，填表人“李敏”', en: 'Head 王建国, filler 李敏' },
    },
    messages: {
      same: {
        zh: '{cell} 填表人与单位负责人都是“{actual}”，请确认已由负责人审核。',
        en: '{cell}: filler and head are both “{actual}”; make sure that the head has checked the form.',
      },
    },
  },
  function* ({ sheet }) {
    const [head, filler] = [sheet.identityOf('head'), sheet.identityOf('filler')];
    if (!filler || filler.row === null || filler.text === '') return;
    if (plainLabel(filler.text) !== (head && plainLabel(head.text))) return;
    yield { messageId: 'same', at: { row: filler.row, column: filler.column }, actual: filler.text };
  },
);
