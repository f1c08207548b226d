import { embeddedLibrary } from '../../../src/core/plan/embedded';
import { templates } from '../../../src/core/templates/catalogue';
import { validateWorkbook } from '../../../src/core/validation/validate';

const everyForm = templates.flatMap(({ id, build, choices }) =>
  (choices?.(embeddedLibrary) ?? []).flatMap(({ unit, years }) =>
    years.map((year) => ({
      id,
      unit,
      year,
      sheet: build(embeddedLibrary, { region: unit, year, period: '全年' }),
    })),
  ),
);
const annexes = templates
  .filter(({ kind }) => kind === 'annex')
  .map(({ id, build }) => ({ id, sheet: build(embeddedLibrary, {}) }));

function findings(sheet: (typeof everyForm)[number]['sheet']) {
  const [found] = validateWorkbook(embeddedLibrary, { sheets: [sheet] });
  return {
    template: found?.template,
    recognisedBy: found?.recognisedBy,
    errors: [...new Set(found?.issues.filter(({ level }) => level === 'error').map(({ ruleId }) => ruleId))],
  };
}

test.each(everyForm)(
  '$id for $unit in $year is known again by its 表号, and only blanks are missing',
  ({ id, sheet }) => {
    const { errors, ...known } = findings(sheet);

    expect(known).toEqual({ template: id, recognisedBy: 'identity' });
    expect(errors.filter((rule) => rule !== 'blank-entry' && rule !== 'sign-off-missing')).toEqual([]);
  },
);

test.each(annexes)('$id as issued is known again by its labels and has no error', ({ id, sheet }) => {
  expect(findings(sheet)).toEqual({ template: id, recognisedBy: 'labels', errors: [] });
});
