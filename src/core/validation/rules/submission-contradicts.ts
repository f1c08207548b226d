import { submissions, unstated } from '../evidence/submission';
import { about, sheetRule } from '../rule';

export const submissionContradicts = sheetRule(
  {
    id: 'submission-contradicts',
    level: 'query',
    layer: 'types',
    description: {
      zh: '报送情况与该单位的数字矛盾',
      en: 'The state of a unit’s report contradicts its figures',
    },
    why: {
      zh: '未报送的单位不应有数字，已报送的单位不应全是空白；否则全市合计多计或漏计一家。',
      en: 'A unit that has not reported has no figures, one that has is not blank throughout; otherwise the total is wrong.',
    },
    example: {
      wrong: { zh: '湾里管理局“未报送”，完成值却填了 29', en: '未报送, yet an actual of 29' },
      right: { zh: '改为“已报送”，或清空该行完成值', en: '已报送, or blank actuals' },
    },
    messages: {
      figures: {
        zh: '{cell} {place}的报送情况是“{actual}”，但本行已填 {count} 项完成值，请核对报送情况或清空完成值。',
        en: '{cell}: {place} is “{actual}”, yet {count} actuals stand in its row; check the state, or clear them.',
      },
      blank: {
        zh: '{cell} {place}的报送情况是“{actual}”，但本行完成值全是空白，请填报或核对报送情况。',
        en: '{cell}: {place} is “{actual}”, yet all its actuals are blank; fill them in, or check the state.',
      },
      noState: {
        zh: '{cell} {place}已填 {count} 项完成值，报送情况却没有填，请从下拉列表中选择。',
        en: '{cell}: {count} actuals of {place} are filled in, but not the state of its report; choose it from the list.',
      },
    },
  },
  function* ({ sheet }) {
    for (const { cell, unit: place, figures } of unstated(sheet)) {
      const related = figures.map(({ address }) => address);
      yield { ...about(cell), messageId: 'noState', related, data: { place, count: figures.length } };
    }
    for (const { cell, unit: place, reported, figures, blank } of submissions(sheet)) {
      const related = (reported === true ? blank : figures).map(({ address }) => address);
      if (related.length === 0) continue;
      const common = { ...about(cell), related };
      if (reported === false) {
        yield { ...common, messageId: 'figures', data: { place, count: figures.length } };
      } else if (reported === true && figures.length === 0) {
        yield { ...common, messageId: 'blank', data: { place } };
      }
    }
  },
);
