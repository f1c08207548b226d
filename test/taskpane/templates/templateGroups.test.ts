import { embeddedLibrary } from '../../../src/core/plan/embedded';
import { templates } from '../../../src/core/templates/catalogue';
import { caption, groupTemplates } from '../../../src/taskpane/templates/templateGroups';

const titles = (search: string): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(
    groupTemplates(embeddedLibrary, templates, search).map((group) => [
      group.title.zh,
      group.templates.map((template) => template.id),
    ]),
  );

describe('the list of templates', () => {
  it('shows city annexes, district annexes and forms, each template once', () => {
    const all = titles('');
    expect(Object.keys(all)).toEqual(['市级文件附件', '区级文件附件', '填报表单']);
    expect(all['市级文件附件']).toEqual(['city-annex-1', 'city-annex-2', 'city-annex-3']);
    expect(Object.values(all).flat().sort()).toEqual(templates.map(({ id }) => id).sort());
  });

  it.each([
    ['高新技术企业', 'district-annex-hte'],
    ['KC-ZB-01', 'report-indicators'],
    ['洪发 附件3', 'city-annex-3'],
    ['23号 专利', 'district-annex-patents'],
  ])('is narrowed down by “%s”', (search, id) => {
    expect(Object.values(titles(search)).flat()).toEqual([id]);
  });

  it('is empty when nothing has the words', () => {
    expect(titles('没有的')).toEqual({});
  });

  it('says which document and annex a table is from, or which 表号 a form bears', () => {
    const captions = templates.map((template) => caption(template));
    expect(captions).toContain('洪发〔2023〕10号 附件3');
    expect(captions).toContain('KC-ZB-01/1');
  });
});
