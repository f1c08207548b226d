import fc from 'fast-check';
import type { Indicator, Region } from '../../../../src/core/plan/types';
import { createVocabulary, plainLabel } from '../../../../src/core/validation/recognition/vocabulary';
import { indicator, region } from '../../plan/invented';
import { madeUpLibrary } from '../madeUpForm';

const DOCUMENT = '甲发〔2029〕1号';

function words(
  parts: { readonly regions?: readonly Region[]; readonly indicators?: readonly Indicator[] },
  own: { readonly regions?: readonly string[]; readonly indicators?: readonly string[] } = {},
) {
  const library = madeUpLibrary([], { regions: [], indicators: [], ...parts });
  return createVocabulary(library, DOCUMENT, {
    regions: new Set(own.regions),
    indicators: new Set(own.indicators),
  });
}

describe('a plain label', () => {
  it.each([
    ['年  度：', '年度'],
    ['填报\r\n单位:', '填报单位'],
    ['\u200b　指\u00a0标\u2060', '指标'],
    ['ＧＤＰ（％）', 'gdp(%)'],
    ['“双创”', '"双创"'],
    ['「双创」', '"双创"'],
    ['‘双创’', "'双创'"],
    ['备注。、；', '备注'],
    ['1.5倍', '1.5倍'],
    ['。甲', '。甲'],
    ['：', ''],
    ['', ''],
  ])('%j is %j', (text, plain) => {
    expect(plainLabel(text)).toBe(plain);
  });
});

describe('what a label means', () => {
  const ofPlan = () =>
    words({
      regions: [region('甲市'), region('东区', { synonyms: ['甲市东区'] })],
      indicators: [indicator({ synonyms: ['重点实验室数'] })],
    });

  it.each([
    ['2025', 'y:2025'],
    ['2025年', 'y:2025'],
    ['２０２５ 年度：', 'y:2025'],
    ['1999年', 'y:1999'],
    ['1899年', 't:1899年'],
    ['2100', 't:2100'],
    ['2025年目标', 't:2025年目标'],
    ['至2025年', 't:至2025年'],
    ['2025年年度', 't:2025年年度'],
    ['1', 'n:1'],
    ['12', 'n:12'],
    ['（3）', 'n:3'],
    ['3)', 'n:3'],
    ['4.', 'n:4'],
    ['5、', 'n:5'],
    ['⑥', 'n:6'],
    ['120', 'n:120'],
    ['1200', 't:1200'],
    ['3家', 't:3家'],
    ['第3', 't:第3'],
    ['-3', 't:-3'],
    ['1.2', 't:1.2'],
    ['', ''],
    [' \n', ''],
    ['：', ''],
    ['甲市', 'r:甲市'],
    ['甲 市：', 'r:甲市'],
    ['甲市东区', 'r:东区'],
    ['实验室（家）', 'i:labs'],
    ['实验室', 'i:labs'],
    ['实验室：', 'i:labs'],
    ['重点实验室数', 'i:labs'],
    ['乙市', 't:乙市'],
    ['Remark。', 't:remark'],
  ])('%j: %s', (text, token) => {
    const { tokenOf } = ofPlan();
    expect(tokenOf(text)).toBe(token);
    // The second time it is remembered.
    expect(tokenOf(text)).toBe(token);
  });

  it('is the same with blanks, line breaks and full-width signs anywhere', () => {
    const { tokenOf } = ofPlan();
    const name = fc.constantFrom('甲市', '甲市东区', '实验室（家）', '重点实验室数', '2025年度', '(12)');
    const blank = fc.constantFrom('', ' ', '　', '\n', '\u00a0', '\u200b');
    fc.assert(
      fc.property(name, fc.array(blank, { minLength: 12, maxLength: 12 }), (text, blanks) => {
        const typed = Array.from(text, (sign, at) => sign + (blanks[at] ?? '')).join('');
        expect(tokenOf(typed)).toBe(tokenOf(text));
      }),
      { numRuns: 100, seed: 3 },
    );
  });
});

describe('names that several things bear', () => {
  const far = region('远县', { synonyms: ['近区', '老城'], synonymsIn: { [DOCUMENT]: ['开发区'] } });
  const near = region('近区', { synonyms: ['开发区', '老城'] });

  it('mean the region whose full name it is before all others', () => {
    expect(words({ regions: [far, near] }).tokenOf('近区')).toBe('r:近区');
  });

  it('mean what the document calls so before what others call so', () => {
    expect(words({ regions: [near, far] }).tokenOf('开发区')).toBe('r:远县');
    const elsewhere = region('远县', { synonymsIn: { 另一文件: ['开发区'] } });
    expect(words({ regions: [elsewhere, near] }).tokenOf('开发区')).toBe('r:近区');
  });

  it('mean the region of the table before any other of the library', () => {
    expect(words({ regions: [far, near] }).tokenOf('老城')).toBe('r:远县');
    expect(words({ regions: [far, near] }, { regions: ['近区'] }).tokenOf('老城')).toBe('r:近区');
    expect(words({ regions: [near, far] }, { regions: ['近区'] }).tokenOf('开发区')).toBe('r:近区');
  });

  it('mean the indicator of the table before any other of the library', () => {
    const indicators = [
      indicator(),
      indicator({ id: 'new-labs', name: '新建实验室（家）', label: '新建实验室', synonyms: ['实验室'] }),
    ];
    expect(words({ indicators }).tokenOf('实验室')).toBe('i:labs');
    expect(words({ indicators }, { indicators: ['new-labs'] }).tokenOf('实验室')).toBe('i:new-labs');
  });

  it('mean the region before the indicator', () => {
    const { tokenOf } = words({ regions: [region('实验室')], indicators: [indicator()] });
    expect(tokenOf('实验室')).toBe('r:实验室');
  });
});

describe('short forms', () => {
  const east = region('东经开区', { shortForms: ['经开区', '东'] });
  const west = region('西经开区', { shortForms: ['经开区'] });

  it('count where one region of the table alone can be meant', () => {
    expect(words({ regions: [east, west] }, { regions: ['东经开区'] }).tokenOf('经开区')).toBe('r:东经开区');
    expect(words({ regions: [east, west] }, { regions: ['西经开区'] }).tokenOf('经开区')).toBe('r:西经开区');
  });

  it('count for nothing where two can be meant', () => {
    const both = words(
      { regions: [east, west, region('甲市')] },
      { regions: ['东经开区', '西经开区', '甲市'] },
    );
    expect(both.tokenOf('经开区')).toBe('t:经开区');
    expect(both.tokenOf('东')).toBe('r:东经开区');
  });

  it('of regions that the table does not name count for nothing', () => {
    expect(words({ regions: [east, west] }).tokenOf('东')).toBe('t:东');
  });

  it('of the table win over full names from outside it', () => {
    const outside = region('东');
    expect(words({ regions: [outside, east] }, { regions: ['东经开区'] }).tokenOf('东')).toBe('r:东经开区');
    const named = words({ regions: [outside, east] }, { regions: ['东', '东经开区'] });
    expect(named.tokenOf('东')).toBe('r:东');
  });
});
