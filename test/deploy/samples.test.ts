import { readFileSync } from 'node:fs';
import path from 'node:path';
import { RESPONSE_HEADERS } from '../../src/deploy/headers';
import { OFFICE_FILES } from '../../src/deploy/officeClient';

const DEPLOY = path.resolve(__dirname, '../../deploy');
const read = (name: string): string => readFileSync(path.join(DEPLOY, name), 'utf8');
const table = RESPONSE_HEADERS.map(({ name, value }) => [name, value]);

describe('the samples for an administrator', () => {
  it('have nginx say what the table of headers says, on errors too', () => {
    const said = Array.from(
      read('nginx/kechuang-site.include').matchAll(/^\s*add_header (\S+) "([^"]*)"( always)?;$/gm),
      ([, name, value, always]) => [name, value, always?.trim()],
    );
    expect(said).toEqual(table.map((header) => [...header, 'always']));
  });

  it('have IIS say what the table of headers says', () => {
    const text = read('iis/web.config');
    const said = Array.from(text.matchAll(/<add name="([^"]*)" value="([^"]*)"/g), ([, name, value]) => [
      name,
      value,
    ]);
    // IIS has a word of its own for this one.
    expect(text).toContain('<clientCache cacheControlMode="DisableCache" />');
    expect(said).toEqual(table.filter(([name]) => name !== 'Cache-Control'));
  });

  it('have the guide name every file of Office.js that a mirror needs', () => {
    const guide = read('README.md');
    expect(OFFICE_FILES.filter((file) => !guide.includes(`"${file}"`))).toEqual([]);
  });
});
