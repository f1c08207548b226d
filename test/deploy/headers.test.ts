import { contentSecurityPolicy, RESPONSE_HEADERS } from '../../src/deploy/headers';

const headers = new Map(RESPONSE_HEADERS.map(({ name, value }) => [name, value]));

function directive(policy: string, name: string): readonly string[] {
  const found = policy.split('; ').find((part) => part.startsWith(`${name} `));
  return found?.split(' ').slice(1) ?? [];
}

describe('the headers of every file', () => {
  it('let Excel on the web fetch the functions from its own origin', () => {
    expect(headers.get('Access-Control-Allow-Origin')).toBe('*');
  });

  it('have browsers ask for every file anew, so that an upgrade reaches everybody', () => {
    expect(headers.get('Cache-Control')).toBe('no-cache');
  });

  it('name each header once', () => {
    expect(headers.size).toBe(RESPONSE_HEADERS.length);
  });

  it('hold the policy of the widest build, which the pages narrow', () => {
    const site = headers.get('Content-Security-Policy') ?? '';
    for (const office of ['hosted', 'own'] as const) {
      for (const part of contentSecurityPolicy(office).split('; ')) {
        const [name = '', ...sources] = part.split(' ');
        expect(directive(site, name)).toEqual(expect.arrayContaining(sources));
      }
    }
  });

  it('never forbid Excel on the web to show the pane in its own page', () => {
    expect(headers.has('X-Frame-Options')).toBe(false);
    expect(headers.get('Content-Security-Policy')).not.toContain('frame-ancestors');
  });
});

describe('the policy of a page', () => {
  it.each(['hosted', 'own'] as const)(
    'with a %s client takes no inline script and evaluates none',
    (office) => {
      const scripts = directive(contentSecurityPolicy(office), 'script-src');
      expect(scripts).toContain("'self'");
      expect(scripts.filter((source) => source.includes('unsafe'))).toEqual([]);
    },
  );

  it('lets nothing in from elsewhere when the client is our own copy', () => {
    expect(contentSecurityPolicy('own')).not.toMatch(/https?:/);
  });
});
