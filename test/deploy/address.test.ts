import { readFileSync } from 'node:fs';
import path from 'node:path';
import { LOCAL_SITE, manifestFor, siteAddress } from '../../src/deploy/address';

const manifest = readFileSync(path.resolve(__dirname, '../../manifest.xml'), 'utf8');

describe('the address of a site', () => {
  it.each([
    ['https://kc.example.gov.cn', 'https://kc.example.gov.cn'],
    ['https://KC.example.gov.cn/', 'https://kc.example.gov.cn'],
    ['https://10.1.2.3:8443/kc//', 'https://10.1.2.3:8443/kc'],
    ['https://kc.example.gov.cn:443', 'https://kc.example.gov.cn'],
  ])('%s is written %s', (given, written) => {
    expect(siteAddress(given)).toBe(written);
  });

  it.each(['', 'kc.example.gov.cn', 'http://kc.example.gov.cn', 'https:kc', 'file:///dist', 'https://'])(
    'refuses "%s" with a sentence that says what is wanted',
    (given) => {
      expect(() => siteAddress(given)).toThrow(/不能用.*https:\/\//);
    },
  );

  it.each([
    'https://u:p@kc.example',
    'https://kc.example/?a=1',
    'https://kc.example/#a',
    `https://kc.example/a'b`,
  ])('refuses "%s", which holds more than host, port and folder', (given) => {
    expect(() => siteAddress(given)).toThrow('只写主机、端口和文件夹');
  });
});

describe('the manifest of a site', () => {
  it('names that site wherever it named this machine', () => {
    const moved = manifestFor(manifest, 'https://oa.example.gov.cn/kc/');
    expect(moved).not.toContain('localhost');
    expect(moved).toContain('"https://oa.example.gov.cn/kc/taskpane.html"');
    expect(moved.split('https://oa.example.gov.cn').length).toBe(manifest.split(LOCAL_SITE).length);
  });

  it('names the domain without its folder', () => {
    expect(manifestFor(manifest, 'https://oa.example.gov.cn/kc')).toContain(
      '<AppDomain>https://oa.example.gov.cn</AppDomain>',
    );
  });

  it('is the committed one for this machine', () => {
    expect(manifestFor(manifest, LOCAL_SITE)).toBe(manifest);
  });
});
