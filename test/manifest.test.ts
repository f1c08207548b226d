import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { inflateSync } from 'node:zlib';
import { XMLParser } from 'fast-xml-parser';
import { ribbonCommands, type CommandSession } from '../src/commands/ribbonCommands';
import { templates } from '../src/core/templates/catalogue';
import { composeFormula } from '../src/taskpane/indicators/formulas';
import { drawIcon, encodePng, ICONS, SIZES } from '../assets/icons.mjs';

interface Node {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Node[];
  readonly text: string;
}

const root = path.join(__dirname, '..');
const xml = readFileSync(path.join(root, 'manifest.xml'), 'utf8');
const manifest = parse(xml);
const ORIGIN = 'https://localhost:3000/';

function parse(text: string): Node {
  const parser = new XMLParser({
    preserveOrder: true,
    ignoreAttributes: false,
    attributeNamePrefix: '',
    removeNSPrefix: true,
    parseTagValue: false,
  });
  const build = (entry: Record<string, unknown>): Node => {
    const name = Object.keys(entry).find((key) => key !== ':@') as string;
    const parts = entry[name] as Record<string, unknown>[];
    return {
      name,
      attributes: (entry[':@'] ?? {}) as Record<string, string>,
      children: parts.filter((part) => !('#text' in part)).map(build),
      text: parts.map((part) => (part['#text'] as string | undefined) ?? '').join(''),
    };
  };
  return (parser.parse(text) as Record<string, unknown>[])
    .map(build)
    .find(({ name }) => name === 'OfficeApp') as Node;
}

function all(node: Node, name: string): Node[] {
  return node.children.flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)]);
}

function only(node: Node, name: string): Node {
  const found = all(node, name);
  expect({ name, count: found.length }).toEqual({ name, count: 1 });
  return found[0] as Node;
}

function value(node: Node): string {
  return node.attributes['DefaultValue'] ?? '';
}

const resources = only(manifest, 'Resources');
const definitions = new Map(
  resources.children.flatMap(({ name, children }) =>
    children.map((node) => [node.attributes['id'] as string, { kind: name, node }] as const),
  ),
);

function resource(resid: string | undefined): string {
  const found = definitions.get(resid ?? '');
  if (!found) throw new Error(`no resource ${resid}`);
  return value(found.node);
}

function label(node: Node): string {
  return resource(node.children.find(({ name }) => name === 'Label')?.attributes['resid']);
}

describe('the manifest', () => {
  it('closes every element that it opens', () => {
    const open: string[] = [];
    for (const [, closing, name, empty] of xml.matchAll(/<(\/?)([\w:]+)[^<>]*?(\/?)>/g)) {
      if (closing === '/') expect(open.pop()).toBe(name);
      else if (empty !== '/') open.push(name as string);
    }
    expect(open).toEqual([]);
  });

  it('has a GUID, a version of four parts, and Chinese as its language', () => {
    expect(only(manifest, 'Id').text).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
    expect(only(manifest, 'Version').text).toMatch(/^\d+\.\d+\.\d+\.\d+$/);
    expect(only(manifest, 'DefaultLocale').text).toBe('zh-CN');
  });

  it('keeps the order of elements that the schema wants', () => {
    expect(manifest.children.map(({ name }) => name)).toEqual([
      'Id',
      'Version',
      'ProviderName',
      'DefaultLocale',
      'DisplayName',
      'Description',
      'IconUrl',
      'HighResolutionIconUrl',
      'SupportUrl',
      'AppDomains',
      'Hosts',
      'Requirements',
      'DefaultSettings',
      'Permissions',
      'VersionOverrides',
    ]);
    expect(resources.children.map(({ name }) => name)).toEqual([
      'Images',
      'Urls',
      'ShortStrings',
      'LongStrings',
    ]);
  });

  it('asks for Excel 2021, the oldest that can run its pages, and offers itself to workbooks only', () => {
    const sets = all(only(manifest, 'Sets'), 'Set').map(({ attributes }) => attributes);
    expect(sets).toEqual([
      { Name: 'ExcelApi', MinVersion: '1.14' },
      { Name: 'SharedRuntime', MinVersion: '1.1' },
    ]);
    expect(all(manifest, 'Host').map(({ attributes }) => attributes['Name'] ?? attributes['type'])).toEqual([
      'Workbook',
      'Workbook',
    ]);
  });

  it('keeps names and descriptions within the lengths that Excel takes', () => {
    const texts = (node: Node): string[] => [
      value(node),
      ...node.children.map((child) => child.attributes['Value'] ?? ''),
    ];
    const lengths = { ProviderName: 125, DisplayName: 125, Description: 250 };
    for (const [name, most] of Object.entries(lengths)) {
      const node = manifest.children.find((child) => child.name === name) as Node;
      for (const text of [...texts(node), node.text].filter(Boolean))
        expect(text.length).toBeLessThanOrEqual(most);
    }
    for (const [id, { kind, node }] of definitions) {
      const most = kind === 'ShortStrings' ? 125 : kind === 'LongStrings' ? 250 : 2048;
      for (const text of texts(node)) {
        expect({ id, fits: text.length > 0 && text.length <= most }).toEqual({ id, fits: true });
      }
    }
  });

  it('defines every resource once, with an id of at most 32 characters, and uses each', () => {
    const ids = resources.children.flatMap(({ children }) =>
      children.map((node) => node.attributes['id'] as string),
    );
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => id.length > 32)).toEqual([]);
    const used = new Set(Array.from(xml.matchAll(/resid="([^"]*)"/g), ([, id]) => id));
    expect([...used].filter((id) => !definitions.has(id ?? ''))).toEqual([]);
    expect(ids.filter((id) => !used.has(id))).toEqual([]);
  });

  it('uses each kind of resource where Excel looks for it', () => {
    const kindOf = (resid: string | undefined): string | undefined => definitions.get(resid ?? '')?.kind;
    const expected: Record<string, string> = {
      Label: 'ShortStrings',
      Title: 'ShortStrings',
      Description: 'LongStrings',
      Namespace: 'ShortStrings',
      Image: 'Images',
      SourceLocation: 'Urls',
      FunctionFile: 'Urls',
      LearnMoreUrl: 'Urls',
      Runtime: 'Urls',
    };
    for (const [name, kind] of Object.entries(expected)) {
      const nodes = all(only(manifest, 'VersionOverrides'), name).filter(
        ({ attributes }) => attributes['resid'],
      );
      expect(nodes.length).toBeGreaterThan(0);
      for (const { attributes } of nodes)
        expect({ name, kind: kindOf(attributes['resid']) }).toEqual({ name, kind });
    }
  });

  it('speaks English wherever it shows words', () => {
    for (const [id, { kind, node }] of definitions) {
      if (!kind.endsWith('Strings') || id === 'Functions.Namespace') continue;
      expect({ id, locales: node.children.map(({ attributes }) => attributes['Locale']) }).toEqual({
        id,
        locales: ['en-US'],
      });
    }
  });

  it('gives every control an id of its own', () => {
    const overrides = only(manifest, 'VersionOverrides');
    const ids = ['CustomTab', 'Group', 'Control', 'Item'].flatMap((name) =>
      all(overrides, name).map(({ attributes }) => attributes['id'] as string),
    );
    expect(ids.every((id) => id && id.length <= 125)).toBe(true);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('names only https addresses of one origin', () => {
    const addresses = Array.from(
      xml.matchAll(/"(https?:[^"]*)"/g),
      ([, address]) => address as string,
    ).filter((address) => !/^http:\/\/(schemas\.microsoft\.com|www\.w3\.org)\//.test(address));
    expect(addresses.length).toBeGreaterThan(10);
    expect(addresses.filter((address) => !address.startsWith(ORIGIN))).toEqual([]);
  });

  it('keeps pane, commands and functions in one runtime', () => {
    const page = `${ORIGIN}taskpane.html`;
    expect(resource(only(manifest, 'Runtime').attributes['resid'])).toBe(page);
    expect(only(manifest, 'Runtime').attributes['lifetime']).toBe('long');
    expect(resource(only(manifest, 'FunctionFile').attributes['resid'])).toBe(page);
    expect(resource(only(only(manifest, 'Page'), 'SourceLocation').attributes['resid'])).toBe(page);
    expect(value(only(only(manifest, 'DefaultSettings'), 'SourceLocation'))).toBe(page);
    const pane = all(manifest, 'Action').filter(({ attributes }) => attributes['type'] === 'ShowTaskpane');
    expect(pane.map((action) => resource(only(action, 'SourceLocation').attributes['resid']))).toEqual([
      page,
    ]);
  });

  it('gives the functions the namespace that formulas are composed with', () => {
    const namespace = resource(only(manifest, 'Namespace').attributes['resid']);
    const formula = composeFormula({ kind: 'target', indicator: '高新技术企业数量', year: 2025 });
    expect(namespace).toBe('KC');
    expect(formula.startsWith(`=${namespace}.`)).toBe(true);
  });

  it('offers the templates of the catalogue, in its order and by its titles', () => {
    const items = all(manifest, 'Item').map((item) => ({
      action: only(item, 'FunctionName').text,
      label: label(item),
    }));
    expect(items).toEqual(
      templates.map(({ id, title }) => ({ action: `insertTemplate.${id}`, label: title.zh })),
    );
  });

  it('has a command for every action, and an action for every command', () => {
    const session = {} as CommandSession;
    const registered = Object.keys(
      ribbonCommands(
        session,
        templates.map(({ id }) => id),
        () => Promise.resolve(),
      ),
    );
    const actions = all(manifest, 'FunctionName').map(({ text }) => text);
    expect([...actions].sort()).toEqual([...registered].sort());
  });
});

describe('the icons', () => {
  const images = all(resources, 'Image');

  it('have the sizes that every ribbon asks for', () => {
    const icons = all(only(manifest, 'VersionOverrides'), 'Icon');
    expect(icons.length).toBeGreaterThan(0);
    for (const icon of icons) {
      const sizes = all(icon, 'Image').map(({ attributes }) => Number(attributes['size']));
      expect(sizes).toEqual(expect.arrayContaining([16, 32, 80]));
      for (const image of all(icon, 'Image')) {
        expect(resource(image.attributes['resid'])).toMatch(
          new RegExp(`-${image.attributes['size']}\\.png$`),
        );
      }
    }
  });

  it('exist, with the size in pixels that their name states', () => {
    const addresses = [
      ...images.map(value),
      value(only(manifest, 'IconUrl')),
      value(only(manifest, 'HighResolutionIconUrl')),
    ];
    for (const address of addresses) {
      const file = path.join(root, address.slice(ORIGIN.length));
      expect({ file: address, exists: existsSync(file) }).toEqual({ file: address, exists: true });
      const size = Number(/-(\d+)\.png$/.exec(address)?.[1]);
      expect({ address, ...pngSize(readFileSync(file)) }).toEqual({ address, width: size, height: size });
    }
    expect(value(only(manifest, 'IconUrl'))).toMatch(/-32\.png$/);
    expect(value(only(manifest, 'HighResolutionIconUrl'))).toMatch(/-64\.png$/);
  });

  // Compared as pixels: how tightly they are packed depends on the version of Node.
  test.each(Object.keys(ICONS))('of "%s" are what the drawing gives', (name) => {
    for (const size of SIZES) {
      const committed = readFileSync(path.join(root, `assets/${name}-${size}.png`));
      expect(pngSize(committed)).toEqual({ width: size, height: size });
      // One drawing serves all sizes; drawing the large ones again would take most of a minute.
      if (size > 32) continue;
      expect(scanlines(committed).equals(scanlines(encodePng(drawIcon(name, size), size)))).toBe(true);
    }
  });
});

function pngSize(file: Buffer): { width: number; height: number } {
  expect(file.subarray(1, 4).toString('latin1')).toBe('PNG');
  return { width: file.readUInt32BE(16), height: file.readUInt32BE(20) };
}

function scanlines(file: Buffer): Buffer {
  const start = file.indexOf('IDAT') + 4;
  return inflateSync(file.subarray(start, start + file.readUInt32BE(start - 8)));
}
