import { unitNamed } from '../../../../src/core/validation/recognition/unitName';
import { library } from '../filledSheet';

const CITY = '洪发〔2023〕10号';
const regions = ['南昌市', '南昌高新区', '南昌经开区', '南昌县', '东湖区', '青云谱区', '青云谱镇'];
const offices = ['青云谱区', '区科工局', '区金融办'];
const named = (text: string, choices = regions, document = CITY): string | null =>
  unitNamed(library, choices, text, document);

describe('the unit of a form', () => {
  it.each([
    ['东湖区（盖章）', '东湖区'],
    ['东湖区科学技术局 (公章)', '东湖区'],
    ['南昌市东湖区', '东湖区'],
    ['江西省南昌市东湖区人民政府', '东湖区'],
    ['青云谱镇人民政府', '青云谱镇'],
    ['南昌市科技局', '南昌市'],
    ['高新区管委会', '南昌高新区'],
  ])('%s is %s', (text, unit) => {
    expect(named(text)).toBe(unit);
  });

  it('may be an office that only the form knows, with its region before it', () => {
    expect(named('青云谱区金融办', offices)).toBe('区金融办');
    expect(named('青云谱区科工局', offices)).toBe('区科工局');
    expect(named('青云谱区科技局', offices)).toBe('青云谱区');
  });

  it('may be short where one unit of the form alone can be meant', () => {
    expect(named('经开区', regions, '')).toBe('南昌经开区');
    expect(named('经开区', [...regions, '小蓝经开区'], '')).toBeNull();
    expect(named('南昌')).toBeNull();
  });

  it.each(['', '（盖章）', '科技局', '东湖区南昌市', '东湖区统计局', '南昌高新区综合保税区', '某公司'])(
    '“%s” is none',
    (text) => {
      expect(named(text)).toBeNull();
    },
  );
});
