import { MAX_SHEET_NAME } from '../../../src/core/sheet/limits';
import { freeSheetName, isSheetName } from '../../../src/core/sheet/sheetName';

describe('sheet names', () => {
  it('keeps a name that is free', () => {
    expect(freeSheetName('附件3', ['Sheet1'])).toBe('附件3');
  });

  it('takes the first free suffix', () => {
    expect(freeSheetName('附件3', ['附件3', '附件3 (3)'])).toBe('附件3 (2)');
  });

  it('holds names equal that differ only in case', () => {
    expect(freeSheetName('sheet1', ['Sheet1'])).toBe('sheet1 (2)');
  });

  it('stays within 31 characters with its suffix', () => {
    const wanted = '重'.repeat(40);
    const first = freeSheetName(wanted, []);
    const second = freeSheetName(wanted, [first]);
    expect(first).toHaveLength(MAX_SHEET_NAME);
    expect(second).toHaveLength(MAX_SHEET_NAME);
    expect(second.endsWith(' (2)')).toBe(true);
  });

  it('never cuts a character in half', () => {
    expect(freeSheetName(`${'a'.repeat(30)}😀`, [])).toBe('a'.repeat(30));
  });

  test.each(['附件[3]', 'a/b', 'a:b', "'a", '', '  ', 'a\nb'])('refuses %j', (name) => {
    expect(isSheetName(name)).toBe(false);
  });

  test.each(['附件3', '附件（一）', "it's", '2023-2025'])('accepts %j', (name) => {
    expect(isSheetName(name)).toBe(true);
  });
});
