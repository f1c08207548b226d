/**
 * Reads a manifest for what Excel would refuse or ignore without a word, without asking anybody on the internet as the
 * official validator does.
 */
import { XMLParser } from 'fast-xml-parser';

interface Node {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Node[];
  readonly text: string;
}

/** The built site around a manifest. */
export interface Site {
  /** The address that the manifest is for, as `siteAddress` writes it. */
  readonly address: string;
  /** A file of the site by its path in it; `undefined` when it is not there. */
  readonly file: (path: string) => Buffer | undefined;
}

/** What Excel takes; from the reference of the add-in only manifest. */
const LONGEST = {
  resid: 32,
  id: 125,
  Images: 2048,
  Urls: 2048,
  ShortStrings: 125,
  LongStrings: 250,
  ProviderName: 125,
  DisplayName: 125,
  Description: 250,
} as const;

/** The order in which the schema wants what stands in an element; what is not named here it does not know. */
const ORDER: Readonly<Record<string, readonly string[]>> = {
  OfficeApp: [
    'Id',
    'AlternateId',
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
  ],
  VersionOverrides: ['Description', 'Requirements', 'Hosts', 'Resources', 'WebApplicationInfo'],
  Host: ['Runtimes', 'AllFormFactors', 'DesktopFormFactor'],
  AllFormFactors: ['ExtensionPoint'],
  DesktopFormFactor: ['GetStarted', 'FunctionFile', 'ExtensionPoint'],
  GetStarted: ['Title', 'Description', 'LearnMoreUrl'],
  ExtensionPoint: ['Script', 'Page', 'Metadata', 'Namespace', 'OfficeTab', 'CustomTab'],
  CustomTab: ['Group', 'Label'],
  Group: ['Label', 'Icon', 'Control'],
  Control: ['Label', 'Supertip', 'Icon', 'Action', 'Items'],
  Item: ['Label', 'Supertip', 'Icon', 'Action'],
  Supertip: ['Title', 'Description'],
  Action: ['FunctionName', 'TaskpaneId', 'SourceLocation', 'Title'],
  Resources: ['Images', 'Urls', 'ShortStrings', 'LongStrings'],
};

/** Which kind of resource an element may point to. */
const KINDS: Readonly<Record<string, string>> = {
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

const RIBBON_SIZES = [16, 32, 80];

/** What is wrong with a manifest, one sentence each; empty when nothing is. */
export function manifestProblems(xml: string, site: Site): readonly string[] {
  const open = unclosed(xml);
  if (open !== undefined) return [`清单不是完好的 XML：${open} 没有正确结束。`];
  const manifest = read(xml);
  if (!manifest) return ['清单里没有 OfficeApp 元素。'];
  return [
    ...identityProblems(manifest),
    ...orderProblems(manifest),
    ...lengthProblems(manifest),
    ...resourceProblems(manifest),
    ...controlProblems(manifest),
    ...addressProblems(manifest, site),
    ...iconProblems(manifest, site),
    ...runtimeProblems(manifest),
    ...functionProblems(manifest, site),
  ];
}

/** The first element that is not closed where it should be; the parser itself would overlook it. */
function unclosed(xml: string): string | undefined {
  const open: string[] = [];
  for (const [, closing, name = '', empty] of xml
    .replace(/<!--[\s\S]*?-->/g, '')
    .matchAll(/<(\/?)([\w:]+)(?:"[^"]*"|[^<>"])*?(\/?)>/g)) {
    if (closing === '/') {
      if (open.pop() !== name) return name;
    } else if (empty !== '/') open.push(name);
  }
  return open.pop();
}

function read(xml: string): Node | undefined {
  const parser = new XMLParser({
    preserveOrder: true,
    ignoreAttributes: false,
    attributeNamePrefix: '',
    removeNSPrefix: true,
    parseTagValue: false,
  });
  const build = (entry: Readonly<Record<string, unknown>>): Node => {
    const name = Object.keys(entry).find((key) => key !== ':@') ?? '';
    const parts = Array.isArray(entry[name]) ? (entry[name] as Record<string, unknown>[]) : [];
    return {
      name,
      attributes: (entry[':@'] ?? {}) as Record<string, string>,
      children: parts.filter((part) => !('#text' in part)).map(build),
      text: parts.map((part) => ('#text' in part ? String(part['#text']) : '')).join(''),
    };
  };
  const top = parser.parse(xml) as Record<string, unknown>[];
  return top.map(build).find(({ name }) => name === 'OfficeApp');
}

function all(node: Node, name?: string): readonly Node[] {
  return node.children.flatMap((child) => [
    ...(name === undefined || child.name === name ? [child] : []),
    ...all(child, name),
  ]);
}

function child(node: Node, ...names: readonly string[]): Node | undefined {
  return names.reduce<Node | undefined>(
    (found, name) => found?.children.find((candidate) => candidate.name === name),
    node,
  );
}

const valueOf = (node: Node | undefined): string => node?.attributes['DefaultValue'] ?? '';

interface Resource {
  readonly id: string;
  readonly kind: string;
  readonly node: Node;
}

function resourcesOf(manifest: Node): readonly Resource[] {
  const kinds = child(manifest, 'VersionOverrides', 'Resources')?.children ?? [];
  return kinds.flatMap(({ name, children }) =>
    children.map((node) => ({ id: node.attributes['id'] ?? '', kind: name, node })),
  );
}

function resolver(manifest: Node): (resid: string | undefined) => string {
  const values = new Map(resourcesOf(manifest).map(({ id, node }) => [id, valueOf(node)]));
  return (resid) => values.get(resid ?? '') ?? '';
}

function identityProblems(manifest: Node): readonly string[] {
  const id = child(manifest, 'Id')?.text ?? '';
  const version = child(manifest, 'Version')?.text ?? '';
  const problems: string[] = [];
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id)) problems.push(`Id“${id}”不是 GUID。`);
  if (!/^\d+(\.\d+){3}$/.test(version)) problems.push(`Version“${version}”应是四段数字，例如 1.0.0.0。`);
  return problems;
}

function orderProblems(manifest: Node): readonly string[] {
  return [manifest, ...all(manifest)].flatMap((node) => {
    const order = ORDER[node.name];
    // The hosts of the base manifest hold nothing.
    if (!order || node.children.length === 0) return [];
    const unknown = node.children.filter(({ name }) => !order.includes(name));
    const places = node.children.map(({ name }) => order.indexOf(name));
    const wrong = node.children.find((_, index) => (places[index] ?? 0) < (places[index - 1] ?? 0));
    return [
      ...unknown.map(({ name }) => `${node.name} 里不能有 ${name}。`),
      ...(wrong && unknown.length === 0
        ? [`${node.name} 里的 ${wrong.name} 位置不对，应按 ${order.join('、')} 的顺序。`]
        : []),
    ];
  });
}

/** The texts of an element in every language. */
function textsOf(node: Node): readonly string[] {
  return [valueOf(node), ...node.children.map(({ attributes }) => attributes['Value'] ?? '')];
}

function lengthProblems(manifest: Node): readonly string[] {
  const named = (['ProviderName', 'DisplayName', 'Description'] as const).flatMap((name) => {
    const node = child(manifest, name);
    const texts = node ? [...textsOf(node), node.text].filter(Boolean) : [];
    if (texts.length === 0) return [`没有 ${name}。`];
    return texts
      .filter((text) => text.length > LONGEST[name])
      .map((text) => `${name} 有 ${text.length} 个字，最多 ${LONGEST[name]} 个。`);
  });
  const resources = resourcesOf(manifest).flatMap(({ id, kind, node }) => {
    const most = kind in LONGEST ? LONGEST[kind as keyof typeof LONGEST] : 0;
    return textsOf(node).flatMap((text) => {
      if (text === '') return [`资源 ${id} 是空的。`];
      return text.length > most ? [`资源 ${id} 有 ${text.length} 个字，${kind} 里最多 ${most} 个。`] : [];
    });
  });
  return [...named, ...resources];
}

function resourceProblems(manifest: Node): readonly string[] {
  const resources = resourcesOf(manifest);
  const kinds = new Map(resources.map(({ id, kind }) => [id, kind]));
  const uses = all(manifest).filter(({ attributes }) => attributes['resid'] !== undefined);
  const used = new Set(uses.map(({ attributes }) => attributes['resid']));
  return [
    ...resources
      .filter(({ id }) => id.length > LONGEST.resid)
      .map(({ id }) => `资源名 ${id} 超过 ${LONGEST.resid} 个字符。`),
    ...resources
      .filter(({ id }, index) => resources.findIndex((other) => other.id === id) < index)
      .map(({ id }) => `资源 ${id} 定义了两次。`),
    ...resources.filter(({ id }) => !used.has(id)).map(({ id }) => `资源 ${id} 没有用到。`),
    ...uses.flatMap(({ name, attributes }) => {
      const resid = attributes['resid'] ?? '';
      const kind = kinds.get(resid);
      if (kind === undefined) return [`${name} 用了没有定义的资源 ${resid}。`];
      return KINDS[name] === kind
        ? []
        : [`${name} 的资源 ${resid} 在 ${kind} 里，应在 ${KINDS[name] ?? '别处'} 里。`];
    }),
  ];
}

function controlProblems(manifest: Node): readonly string[] {
  const overrides = child(manifest, 'VersionOverrides');
  const ids = ['CustomTab', 'Group', 'Control', 'Item'].flatMap((name) =>
    (overrides ? all(overrides, name) : []).map(({ attributes }) => attributes['id'] ?? ''),
  );
  return [
    ...ids
      .filter((id) => id === '' || id.length > LONGEST.id)
      .map((id) => `控件的 id“${id}”应有 1 至 ${LONGEST.id} 个字符。`),
    ...ids.filter((id, index) => ids.indexOf(id) < index).map((id) => `两个控件的 id 都是 ${id}。`),
  ];
}

/** Every address of the manifest, with the words for where it stands. */
function addressesOf(manifest: Node): readonly { readonly where: string; readonly address: string }[] {
  const direct = [
    child(manifest, 'IconUrl'),
    child(manifest, 'HighResolutionIconUrl'),
    child(manifest, 'SupportUrl'),
    child(manifest, 'DefaultSettings', 'SourceLocation'),
  ].flatMap((node) => (node ? textsOf(node).map((address) => ({ where: node.name, address })) : []));
  const resources = resourcesOf(manifest)
    .filter(({ kind }) => kind === 'Images' || kind === 'Urls')
    .flatMap(({ id, node }) => textsOf(node).map((address) => ({ where: id, address })));
  return [...direct, ...resources];
}

function addressProblems(manifest: Node, { address: site, file }: Site): readonly string[] {
  const origin = new URL(site).origin;
  const domains = all(manifest, 'AppDomain').filter(({ text }) => text !== origin);
  return [
    ...domains.map(({ text }) => `AppDomain“${text}”不是加载项的网站 ${origin}。`),
    ...addressesOf(manifest).flatMap(({ where, address }) => {
      if (!address.startsWith(`${site}/`)) return [`${where} 的网址 ${address} 不在 ${site} 上。`];
      const path = pathIn(site, address);
      return file(path) ? [] : [`${where} 的文件 ${path} 不在网站里。`];
    }),
  ];
}

function pathIn(site: string, address: string): string {
  return decodeURI(address.slice(site.length + 1).replace(/[?#].*$/, ''));
}

function iconProblems(manifest: Node, { address: site, file }: Site): readonly string[] {
  const resource = resolver(manifest);
  const overrides = child(manifest, 'VersionOverrides');
  const icons = overrides ? all(overrides, 'Icon') : [];
  const wanted = [
    { address: valueOf(child(manifest, 'IconUrl')), size: 32 },
    { address: valueOf(child(manifest, 'HighResolutionIconUrl')), size: 64 },
    ...icons.flatMap((icon) =>
      all(icon, 'Image').map(({ attributes }) => ({
        address: resource(attributes['resid']),
        size: Number(attributes['size']),
      })),
    ),
  ];
  const sizes = wanted.flatMap(({ address, size }) => {
    const image = address.startsWith(`${site}/`) ? file(pathIn(site, address)) : undefined;
    if (!image) return [];
    const found = pngSize(image);
    return found?.width === size && found.height === size
      ? []
      : [
          `图标 ${address} 应是 ${size}×${size} 的 PNG，实际是 ${found ? `${found.width}×${found.height}` : '别的文件'}。`,
        ];
  });
  const missing = icons.flatMap((icon) => {
    const present = all(icon, 'Image').map(({ attributes }) => Number(attributes['size']));
    return RIBBON_SIZES.filter((size) => !present.includes(size)).map(
      (size) => `有一个图标缺少 ${size} 像素的大小。`,
    );
  });
  return [...new Set([...sizes, ...missing])];
}

function pngSize(image: Buffer): { readonly width: number; readonly height: number } | undefined {
  if (image.length < 24 || image.toString('latin1', 1, 4) !== 'PNG') return undefined;
  return { width: image.readUInt32BE(16), height: image.readUInt32BE(20) };
}

function runtimeProblems(manifest: Node): readonly string[] {
  const resource = resolver(manifest);
  const page = valueOf(child(manifest, 'DefaultSettings', 'SourceLocation'));
  const overrides = child(manifest, 'VersionOverrides');
  if (!overrides) return ['没有 VersionOverrides，功能区和函数都不会出现。'];
  const places = [
    ...all(overrides, 'Runtime'),
    ...all(overrides, 'FunctionFile'),
    ...all(overrides, 'Page').flatMap((node) => all(node, 'SourceLocation')),
    ...all(overrides, 'Action').flatMap((node) => all(node, 'SourceLocation')),
  ];
  const sets = all(manifest, 'Set').map(({ attributes }) => attributes['Name']);
  return [
    ...places
      .filter(({ attributes }) => resource(attributes['resid']) !== page)
      .map(
        ({ name, attributes }) =>
          `${name} 用的是 ${resource(attributes['resid'])}，共用运行环境要求都是 ${page}。`,
      ),
    ...all(overrides, 'Runtime')
      .filter(({ attributes }) => attributes['lifetime'] !== 'long')
      .map(() => 'Runtime 的 lifetime 应是 long，否则函数会随窗格关闭而停止。'),
    ...(sets.includes('SharedRuntime') ? [] : ['Requirements 里没有 SharedRuntime。']),
  ];
}

interface Metadata {
  readonly functions?: readonly { readonly id?: string; readonly name?: string }[];
}

function functionProblems(manifest: Node, { address: site, file }: Site): readonly string[] {
  const resource = resolver(manifest);
  const overrides = child(manifest, 'VersionOverrides');
  const point = overrides && all(overrides, 'ExtensionPoint').find((node) => child(node, 'Metadata'));
  if (!point) return ['没有声明自定义函数。'];
  const namespace = resource(child(point, 'Namespace')?.attributes['resid']);
  const script = resource(child(point, 'Script', 'SourceLocation')?.attributes['resid']);
  const metadata = resourcesOf(manifest).find(
    ({ id }) => id === child(point, 'Metadata', 'SourceLocation')?.attributes['resid'],
  );
  const code = file(pathIn(site, script))?.toString('utf8') ?? '';
  const associated = Array.from(
    code.matchAll(/CustomFunctions\.associate\(\s*["'`]([^"'`]+)/g),
    ([, id]) => id ?? '',
  );
  const problems = /^[A-Z][A-Z0-9._]*$/i.test(namespace)
    ? []
    : [`函数的前缀“${namespace}”只能用字母、数字、点和下划线。`];
  for (const address of metadata ? textsOf(metadata.node) : []) {
    const path = pathIn(site, address);
    const declared = idsIn(file(path));
    if (!declared) {
      problems.push(`${path} 不是函数的说明文件。`);
      continue;
    }
    for (const id of declared)
      if (!associated.includes(id)) problems.push(`${path} 里的函数 ${id} 没有程序。`);
    for (const id of associated)
      if (!declared.includes(id)) problems.push(`函数 ${id} 没有写在 ${path} 里。`);
  }
  return problems;
}

function idsIn(metadata: Buffer | undefined): readonly string[] | undefined {
  if (!metadata) return undefined;
  try {
    return (JSON.parse(metadata.toString('utf8')) as Metadata).functions?.map(({ id }) => id ?? '');
  } catch {
    return undefined;
  }
}
