import { normaliseName } from '../../plan/normalise';
import { sheetRule } from '../rule';

export const sheetNameDiffers = sheetRule(
  {
    id: 'sheet-name-differs',
    level: 'query',
    layer: 'structure',
    description: {
      zh: '工作表名称与填报单位、年度不一致',
      en: 'The sheet name speaks of another unit or year than the form',
    },
    why: {
      zh: '拿别的单位或上年的表改填时，常常只改了一处。',
      en: 'When last year’s or another unit’s form is reused, often only one place is changed.',
    },
    example: {
      wrong: { zh: '表名“…西湖区2023年”，填报单位是东湖区', en: 'Sheet “…西湖区2023年”, unit 东湖区' },
      right: { zh: '两处一致', en: 'Both say the same' },
    },
    messages: {
      region: {
        zh: '{cell} 填报单位是“{actual}”，工作表名称却是“{name}”，请核对填报单位。',
        en: '{cell}: the unit is “{actual}”, but the sheet is called “{name}”; check the unit.',
      },
      year: {
        zh: '{cell} 报告期是“{actual}”，工作表名称却是“{name}”，请核对年度。',
        en: '{cell}: the period is “{actual}”, but the sheet is called “{name}”; check the year.',
      },
    },
  },
  function* ({ library, sheet }) {
    const { region, year } = sheet.layout.options;
    const name = normaliseName(sheet.name);
    const place = (field: 'unit' | 'period') => {
      const found = sheet.identityOf(field);
      if (!found || found.row === null) return null;
      return { at: { row: found.row, column: found.column }, actual: found.text };
    };
    const unit = place('unit');
    if (region !== undefined && unit) {
      const named = library.regions.filter((each) => name.includes(normaliseName(each.name)));
      // The city in front of a district is no other unit.
      const isUnit = named.some(({ level }) => level !== 'city' && level !== 'province');
      if (isUnit && !named.some((each) => each.name === region)) {
        yield { ...unit, messageId: 'region', data: { name: sheet.name } };
      }
    }
    const period = place('period');
    const years = [...name.matchAll(/20\d\d/g)].map(([text]) => Number(text));
    if (year !== undefined && period && years.length > 0 && !years.includes(year)) {
      yield { ...period, messageId: 'year', data: { name: sheet.name } };
    }
  },
);
