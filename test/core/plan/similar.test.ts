import fc from 'fast-check';
import { nearest, prepareLikenesses } from '../../../src/core/plan/similar';

/** Every name stands for itself. */
function among(...names: readonly string[]): ReturnType<typeof prepareLikenesses> {
  return prepareLikenesses(names.map((name) => [name, [name]]));
}

describe('the names most like what was typed', () => {
  const indicators = among('高新技术企业', '高成长企业', '技术合同成交额', '省实验室', '本土院士');

  it.each([
    ['高新企业', ['高新技术企业', '高成长企业']],
    ['高新技求企业', ['高新技术企业', '高成长企业']],
    ['技术合同', ['技术合同成交额']],
    ['实验室', ['省实验室']],
    ['院士', ['本土院士']],
  ])('for %s, the best first', (typed, names) => {
    expect(nearest(typed, indicators)).toEqual(names);
  });

  it.each(['', '降雨', '企', '技', '土木工程实训'])('are none for %j, which shares too little', (typed) => {
    expect(nearest(typed, indicators)).toEqual([]);
  });

  it('are at most three', () => {
    expect(nearest('甲区', among('甲区一', '甲区二三', '甲区四五六', '甲区七八九十'))).toEqual([
      '甲区一',
      '甲区二三',
      '甲区四五六',
    ]);
  });

  it('share at least a fifth of both, counting characters and neighbours', () => {
    expect(nearest('甲乙', among('甲甲'))).toEqual(['甲甲']);
    expect(nearest('甲乙', among('甲丙'))).toEqual([]);
  });

  it('count neighbours, not characters alone', () => {
    expect(nearest('甲乙丙', among('丙乙甲', '甲乙丙丁'))).toEqual(['甲乙丙丁', '丙乙甲']);
  });

  it('do not depend on rare characters being written as two units', () => {
    expect(nearest('𠮷甲', among('𠮷乙', '𠮷甲丙'))).toEqual(['𠮷甲丙']);
  });

  it('answer with what goes by them, once, by the nearest of its names', () => {
    const synonyms = prepareLikenesses([
      ['高新技术企业数量', ['高企']],
      ['技术企业', ['技企', '科企']],
      ['高新技术', ['高企']],
    ]);
    expect(nearest('高新技术企业', synonyms)).toEqual(['高企', '技企', '科企']);
    expect(nearest('高新技术', synonyms)[0]).toBe('高企');
  });

  it('begin with the name itself where it is known', () => {
    const name = fc.stringMatching(/^[甲乙丙丁]{1,5}$/);
    fc.assert(
      fc.property(fc.uniqueArray(name, { minLength: 1, maxLength: 8 }), fc.nat(), (names, pick) => {
        const known = names[pick % names.length]!;
        // 甲甲甲 is made of the same pieces as 甲甲: then the one that is listed first is no worse.
        const [best] = nearest(known, among(...names));
        expect(new Set(best)).toEqual(new Set(known));
      }),
    );
  });
});
