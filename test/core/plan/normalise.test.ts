import fc from 'fast-check';
import { embeddedLibrary } from '../../../src/core/plan/embedded';
import {
  normaliseDocument,
  normaliseIndicator,
  normaliseName,
  sameScale,
  unitSuffix,
} from '../../../src/core/plan/normalise';
import { readPrinted } from '../../../src/core/plan/printedNumber';
import { matchIndicator } from '../../../src/core/plan/resolve';

describe('names are compared in one spelling', () => {
  it('that no variant of width, blanks and quotation marks changes', () => {
    const names = embeddedLibrary.indicators.flatMap(({ name, synonyms }) => [name, ...synonyms]);
    const widen = (text: string): string =>
      text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
    const vary = fc.record({
      name: fc.constantFrom(...names),
      wide: fc.boolean(),
      blank: fc.constantFrom('', ' ', '　', '\u00a0', '\n', '\u200b'),
      quote: fc.constantFrom('', '“', '"', '「'),
      at: fc.nat(30),
    });
    fc.assert(
      fc.property(vary, ({ name, wide, blank, quote, at }) => {
        const text = wide ? widen(name) : name;
        const varied = text.slice(0, at) + blank + text.slice(at) + blank;
        expect(normaliseName(quote + varied)).toBe(normaliseName(name));
        const [one, other] = [matchIndicator(embeddedLibrary, varied), matchIndicator(embeddedLibrary, name)];
        expect(one).toEqual(other);
      }),
      { numRuns: 300 },
    );
  });

  it('and that stays itself when it is normalised again', () => {
    for (const { name } of embeddedLibrary.indicators) {
      expect(normaliseIndicator(normaliseIndicator(name))).toBe(normaliseIndicator(name));
    }
  });

  it.each([
    ['实验室 （ 家 ）', '实验室'],
    ['“实验室”', '实验室'],
    ['实验\u200b室', '实验室'],
    ['Ｒ＆Ｄ 强度', '研发强度'],
    ['研究与试验发展（R&D）经费', '研发经费'],
    ['研究与开发经费', '研发经费'],
    ['国内生产总值（GDP）增速', 'gdp增速'],
    ['国内生产总值增速', 'gdp增速'],
    ['人均 GDP', '人均gdp'],
    ['创新型县（区）', '创新型县(区)'],
    ['人才（单位：万名）', '人才'],
    ['企业（家）数量', '企业(家)数量'],
  ])('%s is compared as %s', (text, name) => {
    expect(normaliseName(text)).toBe(name);
  });

  it.each([
    ['全市的实验室', '实验室'],
    ['我省实验室指标', '实验室'],
    ['本区实验室（家）', '实验室'],
    ['安全市场主体', '安全市场主体'],
    ['指标体系', '指标体系'],
    ['创新指标数', '创新指标数'],
    ['全市', '全市'],
    ['指标', '指标'],
  ])('as an indicator %s is compared as %s', (text, name) => {
    expect(normaliseIndicator(text)).toBe(name);
  });

  it.each([
    ['甲府发〔2029〕1号', '甲府发20291号'],
    ['甲府发 [2029] 1 号', '甲府发20291号'],
    ['甲府发（2029）1号', '甲府发20291号'],
    ['《实验室【建设】方案》', '实验室建设方案'],
  ])('as a document %s is compared as %s', (text, name) => {
    expect(normaliseDocument(text)).toBe(name);
  });

  it.each([
    ['实验室', null],
    ['国家级创新型县（区）', null],
    ['高新技术企业数量（家）', '家'],
    ['人才总量（单位：万名）', '万名'],
    ['研发经费投入强度（％）', '%'],
  ])('the unit in %s is %s', (name, unit) => {
    expect(unitSuffix(name)).toBe(unit);
  });

  it.each([
    ['家', '个', true],
    ['名', '人', true],
    ['亿元', '万元', false],
    ['万名', '名', false],
    ['%', '家', false],
    ['%', '％', true],
    ['亿', '亿元', false],
    ['百家', '家', false],
    ['千家', '千户', true],
    ['人次', '次', true],
    ['公里', '位', false],
    ['万元/人', '万元/家', false],
  ])('%s and %s are of the same scale: %s', (one, other, same) => {
    expect(sameScale(one, other)).toBe(same);
  });
});

describe('a printed number', () => {
  it.each([
    ['1.80', '1.8', '=', undefined],
    ['0', '0', '=', undefined],
    ['预估2.0以上', '2', '≥', '预估…以上'],
    ['突破3000', '3000', '>', '突破…'],
    ['不超过20', '20', '≤', '不超过…'],
    ['10左右', '10', '≈', '…左右'],
    ['20强', '20', '≤', '…强'],
    [' 1.80\n', '1.8', '=', undefined],
    ['-0.5', '-0.5', '=', undefined],
    ['预计12', '12', '=', '预计…'],
    ['低于5', '5', '<', '低于…'],
  ])('%s is read as %s with %s', (printed, value, comparator, qualifier) => {
    const number = readPrinted(printed);
    expect(number?.value.toString()).toBe(value);
    expect(number?.comparator).toBe(comparator);
    expect(number?.qualifier).toBe(qualifier);
  });

  it.each(['', '—', '待定', '1-2', '3 000'])('is not read into “%s”', (printed) => {
    expect(readPrinted(printed)).toBeNull();
  });
});
