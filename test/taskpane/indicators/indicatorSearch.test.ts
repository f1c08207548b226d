import { embeddedLibrary } from '../../../src/core/plan/embedded';
import { searchIndicators } from '../../../src/taskpane/indicators/indicatorSearch';

const search = (text: string): { kind: string; labels: readonly string[] } => {
  const { kind, indicators } = searchIndicators(embeddedLibrary, text);
  return { kind, labels: indicators.map(({ label }) => label) };
};

describe('finding an indicator while typing', () => {
  it('lists everything before anything is typed', () => {
    expect(searchIndicators(embeddedLibrary, '  ').indicators).toBe(embeddedLibrary.indicators);
  });

  it.each([
    ['高企', '高新技术企业数量'],
    ['Ｒ＆Ｄ强度', '全社会研发经费投入强度'],
    ['技术合同交易额', '技术合同成交金额'],
    ['科小', '科技型中小企业'],
  ])('knows what %s means', (text, label) => {
    expect(search(text)).toEqual({ kind: 'exact', labels: [label] });
  });

  it('offers every indicator that contains half a name', () => {
    const { kind, labels } = search('科贷');
    expect(kind).toBe('part');
    expect(labels).toContain('科贷通放贷额');
  });

  it('lists the choices of a name that means several things', () => {
    const { kind, labels } = search('小巨人');
    expect(kind).toBe('ambiguous');
    expect(labels).toContain('专精特新“小巨人”企业');
  });

  it('suggests the nearest names for a slip of the pen', () => {
    const { kind, labels } = search('研发投入强渡');
    expect(kind).toBe('unknown');
    expect(labels).toContain('全社会研发经费投入强度');
  });

  it('finds every indicator by its own label, which formulas are written with', () => {
    for (const indicator of embeddedLibrary.indicators) {
      expect(searchIndicators(embeddedLibrary, indicator.label)).toMatchObject({
        kind: 'exact',
        indicators: [{ id: indicator.id }],
      });
    }
  });
});
