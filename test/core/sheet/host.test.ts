import { HostRefusal } from '../../../src/core/sheet/host';

const LOCKED = { zh: '{cell}受保护。', en: '{cell} is protected.' };

describe('a refusal', () => {
  it('is said in Chinese, and in English when it is asked for', () => {
    const refusal = HostRefusal.saying('sheet-protected', LOCKED, { cell: 'B7' });
    expect([refusal.code, refusal.message]).toEqual(['sheet-protected', 'B7受保护。']);
    expect(refusal.inLanguage('zh-CN')).toBe('B7受保护。');
    expect(refusal.inLanguage('en-US')).toBe('B7 is protected.');
  });

  it('that somebody else has worded stays as it stands', () => {
    expect(new HostRefusal('refused', '请先关闭它。').inLanguage('en-US')).toBe('请先关闭它。');
  });
});
