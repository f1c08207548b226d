import Big from 'big.js';
import { slipFor, slipsOf } from '../../../../src/core/validation/evidence/slip';
import { indicator } from '../../plan/invented';

describe('a unit mixed up', () => {
  it.each([
    ['亿元', 10000, '万元'],
    ['亿元', 100000000, '元'],
    ['万元', 10000, '元'],
    ['万元', 0.0001, '亿元'],
    ['万名', 10000, '名'],
    ['万人', 10000, '人'],
    ['万件', 10000, '件'],
    ['万家', 10000, '家'],
    ['万个', 10000, '个'],
    ['%', 0.01, '小数'],
    ['%', 100, '百分号后再乘100'],
  ])('a target in %s, a figure %d times as large: typed as %s', (unit, ratio, meant) => {
    const slip = slipFor(indicator({ unit }), new Big(ratio));
    expect(slip?.meant).toBe(meant);
    expect(new Big(slip?.factor ?? 0).eq(ratio)).toBe(true);
  });

  it.each(['家', '位次', '名', '百万名', '万名专家', '千元', ''])('%j invites none', (unit) => {
    expect(slipsOf(indicator({ unit }))).toEqual([]);
    expect(slipFor(indicator({ unit }), new Big(10000))).toBeUndefined();
  });

  it.each([
    ['亿元', '200', '万元'],
    ['亿元', '199', undefined],
    ['亿元', '500000', '万元'],
    ['亿元', '500001', undefined],
    ['亿元', '1', undefined],
    ['%', '25', '百分号后再乘100'],
    ['%', '24.9', undefined],
    ['%', '400', '百分号后再乘100'],
    ['%', '401', undefined],
    ['%', '0.04', '小数'],
    ['%', '0.041', undefined],
    ['%', '0.0025', '小数'],
    ['%', '0.0024', undefined],
  ])('leaves room for a good or bad year: in %s, %s times the target, %s', (unit, ratio, meant) => {
    expect(slipFor(indicator({ unit }), new Big(ratio))?.meant).toBe(meant);
  });
});
