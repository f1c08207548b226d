/** The address of the site in the manifest: committed for this machine, written anew for the site of an office. */

/** The site that the committed manifest names, where `npm run excel` serves the add-in. */
export const LOCAL_SITE = 'https://localhost:3000';

/**
 * The address of a site as it goes into the manifest: https, perhaps a port and a folder, no slash at the end.
 * Anything else is refused with a sentence.
 *
 * @example siteAddress('https://kc.example.gov.cn/') // 'https://kc.example.gov.cn'
 * @example siteAddress('https://oa.example.gov.cn:8443/kc/') // 'https://oa.example.gov.cn:8443/kc'
 */
export function siteAddress(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^https:\/\//i.test(text)) {
    throw new Error(
      `网址“${text}”不能用：Excel 加载项的网址要以 https:// 开头，例如 https://kc.example.gov.cn。`,
    );
  }
  if (url.username || url.password || url.search || url.hash || /["'<>&\s]/.test(url.href)) {
    throw new Error(`网址“${text}”不能用：只写主机、端口和文件夹，例如 https://kc.example.gov.cn:8443/kc。`);
  }
  return url.origin + url.pathname.replace(/\/+$/, '');
}

/** The manifest for another site: every address in it moves there, and nothing else changes. */
export function manifestFor(manifest: string, site: string): string {
  const address = siteAddress(site);
  return manifest
    .replaceAll(
      `<AppDomain>${LOCAL_SITE}</AppDomain>`,
      () => `<AppDomain>${new URL(address).origin}</AppDomain>`,
    )
    .replaceAll(`"${LOCAL_SITE}/`, () => `"${address}/`);
}

/** The site that a manifest is for: where its page stands. */
export function siteOf(manifest: string): string {
  const page = /<SourceLocation\s+DefaultValue="([^"]*)"/.exec(manifest)?.[1] ?? '';
  return siteAddress(page.replace(/\/[^/]*$/, ''));
}
