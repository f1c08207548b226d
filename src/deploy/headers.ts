/**
 * What a server says with every file of the add-in, in one table: the local server reads it, the pages carry its
 * policy, and tests compare the server samples of `deploy/` with it.
 */

/** Where the Office.js client of the pane comes from: Microsoft's own server, or this site. */
export type OfficeOrigin = 'hosted' | 'own';

/** The one server that Microsoft hosts the client on. */
export const HOSTED_OFFICE = 'https://appsforoffice.microsoft.com';

export interface Header {
  readonly name: string;
  readonly value: string;
}

/**
 * The content security policy of a page. Griffel (Fluent UI) and Univer write style elements; scripts are never
 * inline and never evaluated. It holds no `frame-ancestors`: Excel on the web shows the pane inside its own page.
 *
 * @example contentSecurityPolicy('own').includes("script-src 'self';") // true
 * @example contentSecurityPolicy('hosted').includes("script-src 'self' https://appsforoffice.microsoft.com;") // true
 */
export function contentSecurityPolicy(office: OfficeOrigin): string {
  const microsoft = office === 'hosted' ? ` ${HOSTED_OFFICE}` : '';
  return [
    "default-src 'self'",
    `script-src 'self'${microsoft}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    `connect-src 'self'${microsoft}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/**
 * The headers of every file. The policy here is the widest that a build needs, so that one server configuration
 * serves all builds; each page states its own in its head, and a browser applies both.
 */
export const RESPONSE_HEADERS: readonly Header[] = [
  // Excel on the web fetches functions.json and the scripts of the functions from its own origin.
  { name: 'Access-Control-Allow-Origin', value: '*' },
  // Names of files stay the same from version to version: asked for anew each time, an upgrade reaches everybody.
  { name: 'Cache-Control', value: 'no-cache' },
  { name: 'Content-Security-Policy', value: contentSecurityPolicy('hosted') },
  { name: 'Referrer-Policy', value: 'no-referrer' },
  { name: 'X-Content-Type-Options', value: 'nosniff' },
];
