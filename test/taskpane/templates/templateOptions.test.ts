import { embeddedLibrary } from '../../../src/core/plan/embedded';
import { templateById, templates } from '../../../src/core/templates/catalogue';
import type { Template, TemplateOptions } from '../../../src/core/templates/template';
import { completeOptions, documentsFor } from '../../../src/taskpane/templates/templateOptions';

function template(id: string): Template {
  const found = templateById(id);
  if (!found) throw new Error(`no template ${id}`);
  return found;
}

const complete = (id: string, chosen: TemplateOptions, today: Date): TemplateOptions =>
  completeOptions(embeddedLibrary, template(id), chosen, today);

describe('options of a form', () => {
  it('are the issuer, this year and the last period that has ended, when nobody chose', () => {
    expect(complete('report-indicators', {}, new Date(2024, 9, 8))).toEqual({
      region: '南昌市',
      year: 2024,
      period: '前三季度',
    });
  });

  it.each([
    [0, '全年'],
    [2, '全年'],
    [3, '一季度'],
    [6, '上半年'],
    [11, '前三季度'],
  ])('in month %i (from 0) report on %s', (month, period) => {
    expect(complete('report-indicators', {}, new Date(2024, month, 1)).period).toBe(period);
  });

  it('take the nearest year that the unit has targets for', () => {
    expect(complete('report-indicators', {}, new Date(2031, 6, 1)).year).toBe(2025);
    expect(complete('report-indicators', { region: '洪都街办' }, new Date(2031, 6, 1)).year).toBe(2023);
  });

  it('leave out a unit that the plans do not know', () => {
    expect(complete('report-indicators', { region: '小蓝经开区' }, new Date(2024, 6, 1)).region).toBe(
      '南昌市',
    );
  });

  it('keep a document only where it speaks', () => {
    const district = { region: '青云谱区', document: '青政办发〔2021〕23号' };
    const today = new Date(2024, 6, 1);
    expect(complete('report-indicators', { ...district, year: 2023 }, today).document).toBe(
      district.document,
    );
    expect(complete('report-indicators', { ...district, year: 2025 }, today)).not.toHaveProperty('document');
  });

  it('are none for an official annex', () => {
    expect(complete('city-annex-3', { region: '青云谱区', year: 2023 }, new Date(2024, 6, 1))).toEqual({});
  });

  it.each([
    ['report-indicators', '青云谱区', 2023, ['洪发〔2023〕10号', '青政办发〔2021〕23号']],
    ['report-indicators', '青云谱区', 2025, []],
    ['report-tasks', '青云谱区', 2023, []],
  ])(
    'let the user choose where several documents can be the basis of %s for %s %i',
    (id, region, year, keys) => {
      const documents = documentsFor(embeddedLibrary, template(id), { region, year, period: '全年' });
      expect([...documents].sort()).toEqual([...keys].sort());
    },
  );

  it.each(templates.map(({ id }) => id))('are enough to build %s', (id) => {
    const options = complete(id, {}, new Date(2024, 6, 1));
    expect(template(id).build(embeddedLibrary, options).rows.length).toBeGreaterThan(5);
  });
});
