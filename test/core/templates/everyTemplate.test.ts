import { embeddedLibrary } from '../../../src/core/plan/embedded';
import { templateById, templates } from '../../../src/core/templates/catalogue';
import type { TemplateId } from '../../../src/core/templates/template';
import { cellsOf, cellsWithRole, overlapping } from './sheetReading';

const models = templates.map((template) => [template.id, template.build(embeddedLibrary, {})] as const);

test('the catalogue has every template once, under its id', () => {
  const ids = Object.keys({
    'city-annex-1': 0,
    'city-annex-2': 0,
    'city-annex-3': 0,
    'district-annex-tasks': 0,
    'district-annex-hte': 0,
    'district-annex-contracts': 0,
    'district-annex-patents': 0,
    'report-indicators': 0,
    'report-allocation': 0,
    'report-tasks': 0,
    summary: 0,
  } satisfies Record<TemplateId, number>);

  expect(templates.map(({ id }) => id)).toEqual(ids);
  for (const id of ids) expect(templateById(id)?.id).toBe(id);
  expect(templateById('no-such-table')).toBeUndefined();
});

test('sheet names differ, fit into 31 characters and hold nothing that Excel refuses', () => {
  const names = models.map(([, { name }]) => name);

  expect(new Set(names).size).toBe(names.length);
  for (const name of names) {
    expect(name.length).toBeLessThanOrEqual(31);
    expect(name).not.toMatch(/[[\]:*?/\\']/);
  }
});

describe.each(models)('%s', (_, model) => {
  test('has no two merged blocks that touch the same cell', () => {
    expect(overlapping(model.merges)).toEqual([]);
  });

  test('prints every cell on A4, as wide as the page, with header rows repeated', () => {
    const area = model.print?.area;

    expect(area).toEqual({
      top: 0,
      left: 0,
      bottom: model.rows.length - 1,
      right: Math.max(...model.rows.map((line) => line.length)) - 1,
    });
    expect(model.print).toMatchObject({ fitToWidth: true, centred: true, pageNumber: true });
    expect(model.print?.titleRows?.to).toBe((model.freeze?.rows ?? 0) - 1);
  });

  test('gives every cell that says something a role, and every such cell a meaning', () => {
    const silent = cellsOf(model).filter(
      ({ value, role }) => value !== null && value !== '' && role === undefined,
    );

    expect(silent).toEqual([]);
    for (const { role, binding } of cellsOf(model)) if (role) expect(binding).toBeDefined();
  });

  test('frames the table with medium lines outside and thin lines inside', () => {
    const top = model.print?.titleRows?.from ?? 0;
    const header = model.rows[top] ?? [];

    expect(header[0]?.style?.borders).toMatchObject({ left: 'medium', top: 'medium' });
    expect(header.at(-1)?.style?.borders).toMatchObject({ right: 'medium', top: 'medium' });
    expect(header[1]?.style?.borders?.right).toBe('thin');
  });

  test('writes in the fonts of official documents', () => {
    const fonts = new Set(cellsOf(model).flatMap(({ style }) => (style?.font ? [style.font] : [])));

    expect([...fonts].every((font) => ['方正小标宋简体', '黑体', '仿宋_GB2312'].includes(font))).toBe(true);
    expect(cellsWithRole(model, 'title')[0]?.style).toMatchObject({ font: '方正小标宋简体', size: 22 });
  });

  test('shares one style object among cells that look alike', () => {
    const styles = cellsOf(model).flatMap(({ style }) => (style ? [style] : []));
    const looks = new Set(styles.map((style) => JSON.stringify(Object.entries(style).sort())));

    expect(new Set(styles).size).toBe(looks.size);
  });
});
