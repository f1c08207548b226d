/** What the ribbon needs of manifest.xml, in the words of its zh-CN strings. */
export interface Manifest {
  readonly displayName: string;
  /** "KC" */
  readonly namespace: string;
  readonly tabs: readonly RibbonTab[];
}

export interface RibbonTab {
  readonly id: string;
  readonly label: string;
  readonly groups: readonly RibbonGroup[];
}

export interface RibbonGroup {
  readonly id: string;
  readonly label: string;
  readonly controls: readonly RibbonControl[];
}

export interface RibbonControl {
  readonly id: string;
  readonly label: string;
  readonly tip: string;
  readonly icon: (size: number) => string | undefined;
  readonly action: RibbonAction | undefined;
  /** The items of a menu. */
  readonly items: readonly RibbonControl[];
}

export type RibbonAction =
  { readonly kind: 'execute'; readonly functionName: string } | { readonly kind: 'showPane' };

/** Reads the manifest as Excel does: ids, resources by `resid`, the override of the language. */
export function readManifest(xml: string, locale: string): Manifest {
  const document = new DOMParser().parseFromString(xml, 'application/xml');
  if (document.querySelector('parsererror')) throw new Error('manifest.xml is not well-formed.');
  const page = document.querySelector('DefaultSettings > SourceLocation')?.getAttribute('DefaultValue') ?? '';
  const site = new URL('.', page).href;
  const resources = new Map<string, string>();
  for (const name of ['Image', 'Url', 'String']) {
    for (const element of all(document.documentElement, name)) {
      const id = element.getAttribute('id');
      if (id !== null) resources.set(id, localised(element, locale));
    }
  }
  const resource = (element: Element | undefined): string =>
    resources.get(element?.getAttribute('resid') ?? '') ?? '';
  const control = (element: Element): RibbonControl => {
    const icons = child(element, 'Icon');
    const action = child(element, 'Action');
    const items = child(element, 'Items');
    const tip = child(element, 'Supertip');
    return {
      id: element.getAttribute('id') ?? '',
      label: resource(child(element, 'Label')),
      tip: tip ? resource(child(tip, 'Description')) : '',
      icon: (size) => {
        const image = icons && children(icons, 'Image').find((i) => i.getAttribute('size') === String(size));
        const url = resource(image);
        // The manifest names the site it is installed from; here the same file lies beside the page.
        return url.startsWith(site) ? url.slice(site.length) : undefined;
      },
      action: action && actionOf(action),
      items: items ? children(items, 'Item').map(control) : [],
    };
  };
  const tabs = [...all(document.documentElement, 'CustomTab'), ...all(document.documentElement, 'OfficeTab')];
  const displayName = all(document.documentElement, 'DisplayName')[0];
  return {
    displayName: displayName ? localised(displayName, locale) : '',
    namespace: resource(all(document.documentElement, 'Namespace')[0]),
    tabs: tabs.map((tab) => ({
      id: tab.getAttribute('id') ?? '',
      label: resource(child(tab, 'Label')),
      groups: children(tab, 'Group').map((group) => ({
        id: group.getAttribute('id') ?? '',
        label: resource(child(group, 'Label')),
        controls: children(group, 'Control').map(control),
      })),
    })),
  };
}

function actionOf(action: Element): RibbonAction | undefined {
  const name = child(action, 'FunctionName')?.textContent.trim();
  if (name) return { kind: 'execute', functionName: name };
  return child(action, 'SourceLocation') ? { kind: 'showPane' } : undefined;
}

function localised(element: Element, locale: string): string {
  const override = children(element, 'Override').find((o) => o.getAttribute('Locale') === locale);
  return override?.getAttribute('Value') ?? element.getAttribute('DefaultValue') ?? '';
}

function all(element: Element, localName: string): readonly Element[] {
  return [...element.getElementsByTagNameNS('*', localName)];
}

function children(element: Element, localName: string): readonly Element[] {
  return [...element.children].filter((candidate) => candidate.localName === localName);
}

function child(element: Element, localName: string): Element | undefined {
  return children(element, localName)[0];
}
