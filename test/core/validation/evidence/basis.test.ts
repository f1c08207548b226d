import type { CellBinding } from '../../../../src/core/sheet/model';
import { templateById, templates } from '../../../../src/core/templates/catalogue';
import type { TemplateId, TemplateOptions } from '../../../../src/core/templates/template';
import { basisOf as basisIn } from '../../../../src/core/validation/evidence/basis';
import { LAYERS, type Layer } from '../../../../src/core/validation/issue';
import { createLayout } from '../../../../src/core/validation/recognition/layout';
import { validateWorkbook } from '../../../../src/core/validation/validate';
import { layoutOf } from '../smallTable';
import { annex, library, renewLibrary, report, type FilledSheet } from '../filledSheet';

beforeAll(renewLibrary);

function basisOf(sheet: FilledSheet, ruleId: string): string | undefined {
  const issue = validateWorkbook(library, { sheets: [sheet.asRead()] })[0]!.issues.find(
    (each) => each.ruleId === ruleId,
  );
  if (!issue) throw new Error(`no issue of ${ruleId}`);
  return issue.basis;
}

describe('the basis of a finding', () => {
  it('is the annex, for an official table', () => {
    expect(basisOf(annex('city-annex-3').set('C7', 31), 'official-changed')).toBe('洪发〔2023〕10号 附件3');
    const hte = annex('district-annex-hte');
    const { row, column } = hte
      .cells()
      .find(({ cell }) => cell.role === 'official' && typeof cell.value === 'number')!;
    const changed = hte.mapCells((cell, at, across) =>
      cell && at === row && across === column ? { ...cell, value: 9999 } : cell,
    );
    expect(basisOf(changed, 'official-changed')).toBe('青政办发〔2021〕23号 附件（一）');
  });

  it('is the place of the target, for a figure of a form', () => {
    const odd = report().set({ indicator: 'hte-count', field: 'actual' }, 99999);
    expect(basisOf(odd, 'outlier')).toBe('洪发〔2023〕10号 附件3');
  });

  it('is not claimed where no document has a say', () => {
    const blank = report().set({ indicator: 'hte-count', field: 'actual' }, null);
    expect(basisOf(blank, 'blank-entry')).toBeUndefined();
  });
});

describe('the document and clause behind a finding', () => {
  const basis = (
    template: TemplateId,
    layer: Layer,
    binding?: CellBinding,
    options: TemplateOptions = {},
  ): string | undefined =>
    basisIn(library, createLayout(library, templateById(template)!, options), layer, binding);

  it.each(
    templates.filter(({ kind }) => kind === 'annex').map(({ id, document }) => [id, document] as const),
  )('is for %s the annex as its document numbers it', (id, key) => {
    const document = library.documents.find((each) => each.key === key);
    const { source } = document!.annexes.find((each) => each.id === id)!;
    expect(basis(id, 'structure')).toBe(`${key} ${source}`);
  });

  it('is the document alone where an annex has no number', () => {
    const layout = layoutOf([['指标'], ['高企']]);
    expect(basisIn(library, layout, 'structure', undefined)).toBe('洪府发〔2022〕26号');
  });

  it('is claimed for an annex by what compares with the document, and not by how cells are typed or signed', () => {
    expect(LAYERS.filter((layer) => basis('city-annex-3', layer) === undefined)).toEqual([
      'recognise',
      'types',
      'sign-off',
    ]);
  });

  const form = { region: '青云谱区', year: 2023, period: '全年' } as const;
  const ours = { indicator: 'hte-count', region: '青云谱区', year: 2023 } as const;

  it('is claimed for a form by what compares with the target', () => {
    expect(LAYERS.filter((layer) => basis('report-indicators', layer, ours, form) !== undefined)).toEqual([
      'ranges',
      'arithmetic',
      'plan',
    ]);
  });

  it.each<
    [
      what: string,
      binding: CellBinding | undefined,
      document: string | undefined,
      expected: string | undefined,
    ]
  >([
    ['the first document that sets one', ours, undefined, '洪发〔2023〕10号 附件3'],
    ['the document that the form rests on', ours, '青政办发〔2021〕23号', '青政办发〔2021〕23号 附件（一）'],
    ['another document where that one sets none', ours, '赣府厅字〔2021〕88号', '洪发〔2023〕10号 附件3'],
    ['that of the very year', { ...ours, region: '南昌市', year: 2024 }, undefined, '洪发〔2023〕10号 附件3'],
    ['nothing for a year without target', { ...ours, year: 2019 }, undefined, undefined],
    [
      'nothing where only a starting figure is printed',
      { ...ours, region: '南昌市', year: 2022 },
      undefined,
      undefined,
    ],
    ['nothing for a unit that no document names', { ...ours, region: '某区' }, undefined, undefined],
    [
      'nothing for a cell that is about no unit',
      { indicator: 'hte-count', year: 2023 },
      undefined,
      undefined,
    ],
    [
      'nothing for a cell that is about no indicator',
      { region: '青云谱区', year: 2023 },
      undefined,
      undefined,
    ],
    ['nothing for a block', undefined, undefined, undefined],
  ])('names for a figure of a form the target: %s', (_, binding, document, expected) => {
    const options = document === undefined ? form : { ...form, document };
    const layout = { ...createLayout(library, templateById('report-indicators')!, form), options };
    expect(basisIn(library, layout, 'plan', binding)).toBe(expected);
  });
});
