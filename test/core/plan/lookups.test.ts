import { embeddedLibrary } from '../../../src/core/plan/embedded';
import {
  matchIndicator,
  matchRegion,
  resolveDocument,
  resolveIndicator,
  resolveRegion,
} from '../../../src/core/plan/resolve';
import { PlanError } from '../../../src/core/plan/types';

const city = '洪发〔2023〕10号';
const district = '青政办发〔2021〕23号';
const province = '赣府厅字〔2021〕88号';

function messageOf(action: () => unknown): string {
  try {
    action();
  } catch (error) {
    if (error instanceof PlanError) return `${error.code} ${error.message}`;
    throw error;
  }
  return 'no error';
}

describe('an indicator is found by every name that the documents and the staff use', () => {
  it.each([
    ['全社会研发经费投入强度（%）', 'rd-intensity'],
    ['全社会研发经费投入强度', 'rd-intensity'],
    ['全社会研发经费投入强度(％)', 'rd-intensity'],
    ['全社会R&D经费投入占全区GDP比重', 'rd-intensity'],
    ['全社会Ｒ＆Ｄ经费投入占全区ＧＤＰ比重', 'rd-intensity'],
    ['全社会研究与开发（R&D）经费支出占国内生产总值（GDP）比重', 'rd-intensity'],
    ['全社会研究与试验发展经费支出占GDP的比重', 'rd-intensity'],
    ['R&D强度', 'rd-intensity'],
    ['r&d 强度', 'rd-intensity'],
    ['研发投入强度', 'rd-intensity'],
    ['研发强度', 'rd-intensity'],
    ['高新技术企业数量（家）', 'hte-count'],
    ['高新技术企业数量(家)', 'hte-count'],
    ['高新技术企业', 'hte-count'],
    ['高 新 技 术 企 业', 'hte-count'],
    ['高新技术企业数量\u00a0（家）', 'hte-count'],
    ['高企', 'hte-count'],
    ['高企数', 'hte-count'],
    ['高新技术企业（户）', 'hte-count'],
    ['全市高新技术企业', 'hte-count'],
    ['科技型中小企业（家）', 'tech-sme'],
    ['入库科技型中小企业', 'tech-sme'],
    ['入国家库科技型中小企业', 'tech-sme'],
    ['科技型中小企业数量', 'tech-sme'],
    ['科小', 'tech-sme'],
    ['技术合同成交金额（亿元）', 'tech-contract'],
    ['技术合同成交额', 'tech-contract'],
    ['技术合同交易额', 'tech-contract'],
    ['技术合同成交额指标', 'tech-contract'],
    ['技术合同的成交额', 'tech-contract'],
    ['科贷通放贷额(亿元)', 'kedaitong-loan'],
    ['科贷通放贷额（亿元）', 'kedaitong-loan'],
    ['“洪城科贷通”放贷额', 'kedaitong-loan'],
    ['"洪城科贷通"放贷额', 'kedaitong-loan'],
    ['洪城科贷通放贷额', 'kedaitong-loan'],
    ['科贷通贷款额', 'kedaitong-loan'],
    ['高新技术产业增加值占规模以上工业增加值比重（%）', 'ht-va-share'],
    ['高新技术产业增加值占规模以上工业增加值的比重', 'ht-va-share'],
    ['高新技术产业增加值占规模以上工业\n增加值比重（%）', 'ht-va-share'],
    ['高新技术产业增加值占比', 'ht-va-share'],
    ['万人有效发明专利拥有量（件）', 'invention-patents-per-10k'],
    ['每万人有效发明专利拥有量', 'invention-patents-per-10k'],
    ['万人发明专利拥有量', 'invention-patents-per-10k'],
    ['新增国家科技创新基地总数（个）', 'nat-sti-bases-new'],
    ['新增国家科技创新基地', 'nat-sti-bases-new'],
    ['国家科技创新基地', 'nat-sti-bases-new'],
    ['国家级科技创新基地', 'nat-sti-bases-new'],
    ['省实验室（家）', 'prov-lab'],
    ['省实验室（个）', 'prov-lab'],
    ['省实验室', 'prov-lab'],
    ['国家级高新区排名', 'ht-zone-rank'],
    ['国家级高新区综合评价排名', 'ht-zone-rank'],
    ['国家级创新型县区（个）', 'county-innov-national'],
    ['国家级创新型县（区）', 'county-innov-national'],
    ['国家创新型县（市）', 'county-innov-national'],
    ['国家创新型县', 'county-innov-national'],
    ['省级创新型县区', 'county-innov-provincial'],
    ['省级创新型县（区）', 'county-innov-provincial'],
    ['省级创新型县（市、区）', 'county-innov-provincial'],
    ['本土院士（名）', 'academician-local'],
    ['本土院士', 'academician-local'],
    ['新增国家级人才（名）', 'nat-talent-new'],
    ['新增国家级人才（人）', 'nat-talent-new'],
    ['国家级人才', 'nat-talent-new'],
    ['人才总量（万名）', 'talent-total'],
    ['人才总数', 'talent-total'],
    ['新增上市科技企业数（个）', 'listed-tech-new'],
    ['新增上市科技企业', 'listed-tech-new'],
    ['新增上市科技型企业', 'listed-tech-new'],
    ['高成长企业累计数（家）', 'high-growth'],
    ['高成长性企业', 'high-growth'],
    ['高成长企业', 'high-growth'],
    ['专精特新“小巨人”企业（家）', 'little-giant-srdi'],
    ['专精特新小巨人企业', 'little-giant-srdi'],
    ["专精特新'小巨人'企业", 'little-giant-srdi'],
    ['国家专精特新“小巨人”企业', 'little-giant-srdi'],
    ['发明专利申请量（件）', 'invention-patent-applications'],
    ['发明专利申请量', 'invention-patent-applications'],
    ['hte-count', 'hte-count'],
  ])('%s', (text, id) => {
    expect(resolveIndicator(embeddedLibrary, text).id).toBe(id);
  });
});

describe('a look-alike is never taken for the indicator', () => {
  it.each([
    ['全社会研究与开发（R&D）经费支出年均增长', 'rd-intensity'],
    ['基础研究经费占R&D经费比重', 'rd-intensity'],
    ['未来产业高新技术企业', 'hte-count'],
    ['高新技术产业', 'hte-count'],
    ['“专精特新”中小企业', 'tech-sme'],
    ['技术合同成交额增幅', 'tech-contract'],
    ['“科贷通”累计放款', 'kedaitong-loan'],
    ['洪城科贷通风险补偿资金池', 'kedaitong-loan'],
    ['四大战略性新兴支柱产业占全市工业比重', 'ht-va-share'],
    ['有效发明专利拥有量', 'invention-patents-per-10k'],
    ['每万人口高价值发明专利拥有量', 'invention-patents-per-10k'],
    ['专利申请量', 'invention-patent-applications'],
    ['万人有效发明专利拥有量', 'invention-patent-applications'],
    ['国家级科技创新平台', 'nat-sti-bases-new'],
    ['国家实验室在昌基地', 'nat-sti-bases-new'],
    ['省重点实验室', 'prov-lab'],
    ['省级创新平台', 'prov-lab'],
    ['国家级经开区排名', 'ht-zone-rank'],
    ['国家创新型城市', 'county-innov-national'],
    ['市级及以上创新型县（区）', 'county-innov-provincial'],
    ['在昌院士', 'academician-local'],
    ['双聘院士', 'academician-local'],
    ['新增院士', 'academician-local'],
    ['省级以上领军人才', 'nat-talent-new'],
    ['高层次和急需紧缺海外人才', 'nat-talent-new'],
    ['每年吸引10万人才', 'talent-total'],
    ['国有控股上市公司', 'listed-tech-new'],
    ['独角兽企业', 'high-growth'],
    ['专业化“小巨人”企业', 'little-giant-srdi'],
    ['省级专业化“小巨人”企业', 'little-giant-srdi'],
    ['“专精特新”企业', 'little-giant-srdi'],
  ])('%s is not %s', (text, id) => {
    const match = matchIndicator(embeddedLibrary, text);
    expect(match.kind === 'found' ? match.value.id : match.kind).not.toBe(id);
  });

  it('holds for every name on every list', () => {
    for (const indicator of embeddedLibrary.indicators) {
      for (const name of indicator.notTheSame) {
        const match = matchIndicator(embeddedLibrary, name);
        expect(match.kind === 'found' ? match.value.id : null).not.toBe(indicator.id);
      }
    }
    for (const region of embeddedLibrary.regions) {
      for (const name of region.notTheSame) {
        const match = matchRegion(embeddedLibrary, name);
        expect(match.kind === 'found' ? match.value.name : null).not.toBe(region.name);
      }
    }
  });

  it('says of which indicator it is a look-alike', () => {
    expect(messageOf(() => resolveIndicator(embeddedLibrary, '技术合同项数'))).toBe(
      '#VALUE! 没有名为“技术合同项数”的指标，它与“技术合同成交金额（亿元）”不是同一项。',
    );
  });
});

describe('a region is found by every name that the documents use', () => {
  it.each([
    ['南昌市', '南昌市'],
    ['全市', '南昌市'],
    ['南昌高新区', '南昌高新区'],
    ['南昌高新区 ', '南昌高新区'],
    ['南昌国家高新技术开发区', '南昌高新区'],
    ['南昌高新技术产业开发区', '南昌高新区'],
    ['南昌经开区', '南昌经开区'],
    ['南昌经济技术开发区', '南昌经开区'],
    ['小蓝经开区', '小蓝经开区'],
    ['小蓝经济技术开发区', '小蓝经开区'],
    ['湾里管理局', '湾里管理局'],
    ['湾里区', '湾里管理局'],
    ['湾里', '湾里管理局'],
    ['红谷滩区', '红谷滩区'],
    ['红谷滩新区', '红谷滩区'],
    ['红谷滩', '红谷滩区'],
    ['青云谱区', '青云谱区'],
    ['青云谱', '青云谱区'],
    ['青云谱镇', '青云谱镇'],
    ['南昌县', '南昌县'],
    ['进贤', '进贤县'],
    ['安义', '安义县'],
    ['东湖', '东湖区'],
    ['西湖', '西湖区'],
    ['青山湖', '青山湖区'],
    ['新建', '新建区'],
    ['集聚区', '集聚区'],
    ['新经济产业集聚区', '集聚区'],
    ['洪都街办', '洪都街办'],
    ['洪都街道', '洪都街办'],
    ['洪都街道办', '洪都街办'],
    ['三家店街道办事处', '三家店街办'],
    ['徐家坊街道', '徐家坊街办'],
    ['京山街道办事处', '京山街办'],
    ['岱山街道', '岱山街办'],
  ])('%s', (text, name) => {
    expect(resolveRegion(embeddedLibrary, text).name).toBe(name);
  });

  it.each([
    ['高新区', city, '南昌高新区'],
    ['经开区', city, '南昌经开区'],
    ['全区', district, '青云谱区'],
    ['全市', city, '南昌市'],
    ['全省', province, '江西省'],
    ['镇', district, '青云谱镇'],
  ])('%s inside %s', (text, document, name) => {
    expect(resolveRegion(embeddedLibrary, text, document).name).toBe(name);
  });

  it.each([
    '青云谱街办',
    '青山',
    '湖区',
    '县',
    '区',
    '赣州高新区',
    '未来科学城',
    '洪都新城核心区',
    '产业集聚区',
    '全省',
  ])('%s is no region that is meant without doubt', (text) => {
    expect(matchRegion(embeddedLibrary, text).kind).not.toBe('found');
  });

  it('asks to name the regions of a group', () => {
    expect(messageOf(() => resolveRegion(embeddedLibrary, '各县区'))).toMatch(/^#VALUE! “各县区”是一组地区/);
  });
});

describe('a short form that fits several things answers with the choices', () => {
  it.each([
    ['南昌', ['南昌市', '南昌县']],
    ['经开区', ['南昌经开区', '小蓝经开区']],
    ['高新区', ['南昌高新区', '赣州高新区', '吉安高新区']],
  ])('region %s', (text, choices) => {
    const match = matchRegion(embeddedLibrary, text);
    expect(match).toMatchObject({ kind: 'ambiguous', choices: expect.arrayContaining(choices) as unknown });
    expect(messageOf(() => resolveRegion(embeddedLibrary, text))).toContain(choices.slice(0, 1).join('、'));
  });

  it.each(['小巨人', '“小巨人”企业', '小巨人企业'])('indicator %s', (text) => {
    const match = matchIndicator(embeddedLibrary, text);
    expect(match).toMatchObject({
      kind: 'ambiguous',
      choices: expect.arrayContaining(['专精特新“小巨人”企业（家）', '专业化“小巨人”企业']) as unknown,
    });
  });

  it('stays unclear inside the document that does not say which it means', () => {
    expect(matchIndicator(embeddedLibrary, '“小巨人”企业', province).kind).toBe('ambiguous');
  });
});

describe('an unknown name answers with the nearest ones, never with a guess', () => {
  it.each([
    ['高新技术企业数目', '高新技术企业数量（家）'],
    ['科技中小企业', '科技型中小企业（家）'],
    ['技术合同金额', '技术合同成交金额（亿元）'],
    ['研发经费强度', '全社会研发经费投入强度（%）'],
  ])('%s', (text, nearest) => {
    expect(matchIndicator(embeddedLibrary, text)).toMatchObject({
      kind: 'unknown',
      suggestions: expect.arrayContaining([nearest]) as unknown,
    });
  });

  it('suggests nothing for something else altogether', () => {
    expect(messageOf(() => resolveIndicator(embeddedLibrary, '降雨'))).toBe('#VALUE! 没有名为“降雨”的指标。');
  });

  it('asks for the name when there is none', () => {
    expect(messageOf(() => resolveIndicator(embeddedLibrary, '  '))).toBe('#VALUE! 没有写指标名称。');
  });

  it('points out a unit of another scale', () => {
    expect(messageOf(() => resolveIndicator(embeddedLibrary, '技术合同成交额（万元）'))).toMatch(
      /万元.*亿元/,
    );
    expect(messageOf(() => resolveIndicator(embeddedLibrary, '人才总量（名）'))).toMatch(/万名/);
  });
});

describe('a document answers by number, by title and by a year with one document', () => {
  it.each([
    ['洪发〔2023〕10号', city],
    ['洪发[2023]10号', city],
    ['洪发（2023）10号', city],
    ['洪发〔2023〕10 号', city],
    ['洪发〔2023〕10', city],
    ['2023', city],
    ['2023年', city],
    ['区域科创中心', city],
    ['《关于建设区域科创中心推动经济高质量发展的实施方案》', city],
    ['青政办发〔2021〕23号', district],
    ['青政办发[2021]23号', district],
    ['青云谱区三年行动', district],
    ['赣府厅字〔2021〕88号', province],
    ['创新型省份', province],
    ['洪府发〔2018〕39号', '洪府发〔2018〕39号'],
    ['2018', '洪府发〔2018〕39号'],
    ['创新驱动发展纲要', '洪府发〔2018〕39号'],
    ['2019', '南昌市加快县域创新驱动发展的实施意见'],
    ['县域创新驱动发展', '南昌市加快县域创新驱动发展的实施意见'],
  ])('%s', (text, key) => {
    expect(resolveDocument(embeddedLibrary, text).key).toBe(key);
  });

  it('lists the documents of a year with several', () => {
    expect(messageOf(() => resolveDocument(embeddedLibrary, '2021'))).toMatch(/赣府厅字.*青政办发/);
  });

  it('lists what there is when the document is not known', () => {
    expect(messageOf(() => resolveDocument(embeddedLibrary, '洪发〔1999〕1号'))).toMatch(
      /没有名为“洪发〔1999〕1号”.*洪发〔2023〕10号/,
    );
  });
});
