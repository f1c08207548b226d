/** The code of an error that Office.js rejected with (`AccessDenied`), or `null` for any other error. */
export function codeOf(error: unknown): string | null {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' ? code : null;
}

/** What a user can pass on to whoever helps: code and message as Office.js gave them. */
export function detailOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const code = codeOf(error);
  return code === null ? message : `${code}: ${message}`;
}
