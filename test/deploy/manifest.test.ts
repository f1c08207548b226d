import { readFileSync } from 'node:fs';
import path from 'node:path';
import { LOCAL_SITE, manifestFor, siteOf } from '../../src/deploy/address';
import { manifestProblems } from '../../src/deploy/manifest';

const ROOT = path.resolve(__dirname, '../..');
const committed = readFileSync(path.join(ROOT, 'manifest.xml'), 'utf8');
const SITE = 'https://kc.example.gov.cn/tool';
const manifest = manifestFor(committed, SITE);

const IDS = ['TARGET', 'GAP'];
const metadata = (ids: readonly string[]): Buffer =>
  Buffer.from(JSON.stringify({ functions: ids.map((id) => ({ id })) }));

/** The files of a built site, without a build. */
function file(name: string): Buffer | undefined {
  if (name.startsWith('assets/')) {
    try {
      return readFileSync(path.join(ROOT, name));
    } catch {
      return undefined;
    }
  }
  const made: Readonly<Record<string, Buffer>> = {
    'taskpane.html': Buffer.from(''),
    'index.html': Buffer.from(''),
    'functions.js': Buffer.from(IDS.map((id) => `CustomFunctions.associate("${id}",f)`).join(';')),
    'functions.json': metadata(IDS),
    'functions.en-US.json': metadata(IDS),
  };
  return made[name];
}

function problems(xml: string, files: Readonly<Record<string, Buffer | undefined>> = {}): readonly string[] {
  return manifestProblems(xml, {
    address: SITE,
    file: (name) => (name in files ? files[name] : file(name)),
  });
}

/** The manifest with one thing changed; fails when there was nothing to change. */
function changed(from: string | RegExp, to: string): string {
  const result = manifest.replace(from, to);
  expect(result).not.toBe(manifest);
  return result;
}

describe('the check of the manifest', () => {
  it('finds nothing in ours, for this machine and for another site', () => {
    expect(problems(manifest)).toEqual([]);
    expect(manifestProblems(committed, { address: LOCAL_SITE, file })).toEqual([]);
  });

  it('knows the site that a manifest is for', () => {
    expect(siteOf(committed)).toBe(LOCAL_SITE);
    expect(siteOf(manifest)).toBe(SITE);
  });

  const defects: readonly (readonly [what: string, from: string | RegExp, to: string, found: RegExp])[] = [
    ['an element that is not closed', '</Hosts>', '', /不是完好的 XML/],
    ['another root', /OfficeApp/g, 'Something', /没有 OfficeApp/],
    ['an id that is no GUID', /<Id>[^<]*/, '<Id>kc', /不是 GUID/],
    ['a version of three parts', '<Version>1.0.0.0', '<Version>1.0.0', /四段数字/],
    [
      'elements in another order',
      /(<Version>.*<\/Version>)\s*(<ProviderName>.*<\/ProviderName>)/,
      '$2$1',
      /Version 位置不对/,
    ],
    [
      'an element unknown to the schema',
      '<AppDomains>',
      '<Colour /><AppDomains>',
      /OfficeApp 里不能有 Colour/,
    ],
    [
      'form factors before the runtime',
      /(<Runtimes>[\s\S]*<\/Runtimes>)\s*(<AllFormFactors>[\s\S]*<\/AllFormFactors>)/,
      '$2$1',
      /Runtimes 位置不对/,
    ],
    [
      'a name that is too long',
      'DisplayName DefaultValue="',
      `DisplayName DefaultValue="${'长'.repeat(126)}`,
      /DisplayName 有 \d+ 个字/,
    ],
    [
      'a label that is too long',
      'id="Tab.Label" DefaultValue="',
      `id="Tab.Label" DefaultValue="${'长'.repeat(126)}`,
      /资源 Tab.Label 有 \d+ 个字/,
    ],
    [
      'an empty text',
      /id="Tab.Label" DefaultValue="[^"]*"/,
      'id="Tab.Label" DefaultValue=""',
      /资源 Tab.Label 是空的/,
    ],
    ['a long resource id', /Tab\.Label/g, `Tab.${'L'.repeat(40)}`, /超过 32 个字符/],
    ['a resource that is not defined', 'resid="Tab.Label"', 'resid="Tab.Lable"', /没有定义的资源 Tab.Lable/],
    ['a resource that nobody uses', 'resid="Tab.Label"', 'resid="Pane.Label"', /资源 Tab.Label 没有用到/],
    [
      'a resource defined twice',
      '<bt:String id="Tab.Label"',
      '<bt:String id="Pane.Label"',
      /资源 Pane.Label 定义了两次/,
    ],
    [
      'a title taken from the descriptions',
      'Title resid="Validate.Label"',
      'Title resid="Validate.Tip"',
      /应在 ShortStrings 里/,
    ],
    ['two controls of one id', 'id="KC.Annexes"', 'id="KC.Validate"', /两个控件的 id 都是 KC.Validate/],
    ['a control without id', 'id="KC.Annexes"', 'id=""', /控件的 id/],
    [
      'an address on another site',
      `"${SITE}/functions.js"`,
      '"https://elsewhere.example/functions.js"',
      /不在 https:\/\/kc\.example\.gov\.cn\/tool 上/,
    ],
    [
      'an address without https',
      `"${SITE}/functions.js"`,
      `"${SITE.replace('https', 'http')}/functions.js"`,
      /不在/,
    ],
    [
      'a domain of another site',
      '<AppDomain>https://kc.example.gov.cn',
      '<AppDomain>https://elsewhere.example',
      /AppDomain/,
    ],
    [
      'a page that is not there',
      `id="LearnMore.Url" DefaultValue="${SITE}/index.html"`,
      `id="LearnMore.Url" DefaultValue="${SITE}/help.html"`,
      /文件 help.html 不在网站里/,
    ],
    [
      'an icon that is not there',
      `IconUrl DefaultValue="${SITE}/assets/pane-32.png"`,
      `IconUrl DefaultValue="${SITE}/assets/pain-32.png"`,
      /文件 assets\/pain-32.png 不在网站里/,
    ],
    [
      'an icon of another size',
      `IconUrl DefaultValue="${SITE}/assets/pane-32.png"`,
      `IconUrl DefaultValue="${SITE}/assets/pane-64.png"`,
      /应是 32×32/,
    ],
    ['a ribbon icon too few', /<bt:Image size="80" [^>]*>/, '', /缺少 80 像素/],
    [
      'another page for the commands',
      '<FunctionFile resid="Taskpane.Url"',
      '<FunctionFile resid="LearnMore.Url"',
      /FunctionFile 用的是/,
    ],
    ['a runtime that ends with the pane', 'lifetime="long"', 'lifetime="short"', /lifetime 应是 long/],
    ['no shared runtime asked for', /<Set Name="SharedRuntime"[^>]*>/, '', /没有 SharedRuntime/],
    [
      'a prefix that is no name',
      /id="Functions.Namespace" DefaultValue="KC"/,
      'id="Functions.Namespace" DefaultValue="科创"',
      /前缀“科创”/,
    ],
    [
      'no functions',
      /<ExtensionPoint xsi:type="CustomFunctions">[\s\S]*?<\/ExtensionPoint>/,
      '',
      /没有声明自定义函数/,
    ],
  ];

  it.each(defects)('finds %s', (_, from, to, found) => {
    expect(problems(changed(from, to)).join('\n')).toMatch(found);
  });

  it('finds a function without code, and code without a description, in every language', () => {
    expect(problems(manifest, { 'functions.json': metadata([...IDS, 'PACE']) })).toEqual([
      'functions.json 里的函数 PACE 没有程序。',
    ]);
    expect(problems(manifest, { 'functions.en-US.json': metadata(['TARGET']) })).toEqual([
      '函数 GAP 没有写在 functions.en-US.json 里。',
    ]);
    expect(problems(manifest, { 'functions.json': Buffer.from('<html>') })).toEqual([
      'functions.json 不是函数的说明文件。',
    ]);
  });

  it('finds an icon that is no picture', () => {
    expect(problems(manifest, { 'assets/pane-32.png': Buffer.from('<html>') }).join()).toContain('别的文件');
  });
});
