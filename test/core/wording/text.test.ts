import { fill } from '../../../src/core/wording/text';

const lacking = { zh: '{sheet}缺少{names}。', en: '{names} are missing in {sheet}.' };

describe('a list in a sentence', () => {
  const fillings = { sheet: '附件3', names: ['B5', 'C7', 9] };

  it('is written as the language writes lists', () => {
    expect(fill(lacking, fillings)).toBe('附件3缺少B5、C7、9。');
    expect(fill(lacking, fillings, 'en-US')).toBe('B5, C7, 9 are missing in 附件3.');
  });

  it('of one item is that item', () => {
    expect(fill(lacking, { sheet: '附件3', names: ['B5'] }, 'en-US')).toBe('B5 are missing in 附件3.');
  });
});

test('a place without a value is no sentence', () => {
  expect(() => fill(lacking, { sheet: '附件3' })).toThrow('names');
});
