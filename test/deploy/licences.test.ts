import { isAcceptedLicence, notices } from '../../src/deploy/licences';

describe('the licences of shipped packages', () => {
  it.each(['MIT', 'Apache-2.0', 'ISC', '0BSD', '(MIT OR GPL-3.0-or-later)', 'MIT AND BSD-3-Clause'])(
    'take %s',
    (licence) => {
      expect(isAcceptedLicence(licence)).toBe(true);
    },
  );

  it.each([
    'GPL-3.0',
    'LGPL-2.1-only',
    'AGPL-3.0',
    'MIT AND GPL-2.0',
    'UNLICENSED',
    'SEE LICENSE IN LICENSE',
    '',
  ])('refuse "%s"', (licence) => {
    expect(isAcceptedLicence(licence)).toBe(false);
  });
});

describe('the notices of shipped packages', () => {
  it('hold name, version, licence and its text', () => {
    const text = notices([{ name: 'one', version: '1.0.0', license: 'MIT', licenseText: 'As is.' }]);
    expect(text).toContain('one 1.0.0\n\nMIT\n\nAs is.\n');
  });

  it('give a package that carries no text the text of its licence, with its author', () => {
    const text = notices([
      { name: 'one', version: '1.0.0', author: 'Li Ming', license: 'MIT', licenseText: null },
      { name: 'two', version: '2.0.0', license: 'Apache-2.0', licenseText: null },
      { name: 'three', version: '3.0.0', license: 'Apache-2.0', licenseText: 'Apache License' },
    ]);
    expect(text).toMatch(/one 1\.0\.0\n\nMIT\n\nCopyright \(c\) Li Ming\n\nPermission is hereby granted/);
    expect(text).toMatch(
      /two 2\.0\.0\n\nApache-2\.0\n\nCopyright \(c\) the authors of two\n\nApache License/,
    );
  });
});
