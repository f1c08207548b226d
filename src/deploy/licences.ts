/** Which licences a package in the built pages may have, and the notices that go with them. */

/** Licences that ask for their notice and nothing else; whatever is not here stops the build. */
const ACCEPTED: ReadonlySet<string> = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'Unlicense',
  'Zlib',
]);

/**
 * Whether a package of this licence (an SPDX expression) may be shipped. Of alternatives one has to be accepted, of
 * licences that hold together all.
 *
 * @example isAcceptedLicence('(MIT OR GPL-3.0-or-later)') // true
 * @example isAcceptedLicence('MIT AND LGPL-2.1') // false
 */
export function isAcceptedLicence(expression: string): boolean {
  return expression
    .replace(/[()]/g, '')
    .split(/ OR /i)
    .some((alternative) => alternative.split(/ AND /i).every((licence) => ACCEPTED.has(licence.trim())));
}

/** The texts for packages that name their licence without carrying it. */
const STANDARD_TEXTS: Readonly<Record<string, string>> = {
  MIT: `Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`,
  ISC: `Permission to use, copy, modify, and/or distribute this software for any purpose with or without fee is hereby granted, provided that the above copyright notice and this permission notice appear in all copies.

THE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL WARRANTIES WITH REGARD TO THIS SOFTWARE INCLUDING ALL IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS. IN NO EVENT SHALL THE AUTHOR BE LIABLE FOR ANY SPECIAL, DIRECT, INDIRECT, OR CONSEQUENTIAL DAMAGES OR ANY DAMAGES WHATSOEVER RESULTING FROM LOSS OF USE, DATA OR PROFITS, WHETHER IN AN ACTION OF CONTRACT, NEGLIGENCE OR OTHER TORTIOUS ACTION, ARISING OUT OF OR IN CONNECTION WITH THE USE OR PERFORMANCE OF THIS SOFTWARE.`,
};

/** What the licence plugin of the build knows of a package. */
export interface ShippedPackage {
  readonly name: string;
  readonly version: string;
  readonly author?: string | null;
  readonly license: string | null;
  readonly licenseText?: string | null;
  readonly noticeText?: string | null;
}

/**
 * The notices of all shipped packages, as one text to be served with them. A package that carries no text of its licence
 * gets the standard one, or that of another package of the same licence.
 */
export function notices(packages: readonly ShippedPackage[]): string {
  const standard = (licence: string | null): string =>
    STANDARD_TEXTS[licence ?? ''] ??
    packages.find((other) => other.license === licence && other.licenseText)?.licenseText ??
    '';
  const parts = packages.map(({ name, version, author, license, licenseText, noticeText }) =>
    [
      `${name} ${version}`,
      license ?? '',
      licenseText ?? `Copyright (c) ${author ?? `the authors of ${name}`}\n\n${standard(license)}`,
      noticeText ?? '',
    ]
      .map((text) => text.trim())
      .filter(Boolean)
      .join('\n\n'),
  );
  return `本产品使用了以下开源软件 / This product contains the following open-source software\n\n${parts.join(`\n\n${'-'.repeat(80)}\n\n`)}\n`;
}
