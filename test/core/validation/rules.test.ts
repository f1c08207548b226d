import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { LAYERS } from '../../../src/core/validation/issue';
import { rules } from '../../../src/core/validation/rules';

const ids = rules.map(({ meta }) => meta.id);
const files = (folder: string, ending: string): string[] =>
  readdirSync(join(__dirname, folder))
    .filter((file) => file.endsWith(ending))
    .map((file) => file.slice(0, -ending.length))
    .filter((name) => name !== 'index');

describe('every rule', () => {
  it('has a file, a place in the index and a test, all under its id', () => {
    const sorted = [...ids].sort();
    expect(files('../../../src/core/validation/rules', '.ts').sort()).toEqual(sorted);
    expect(files('rules', '.test.ts').sort()).toEqual(sorted);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('stands in the order of the layers', () => {
    const layers = rules.map(({ meta }) => LAYERS.indexOf(meta.layer));
    expect(layers).toEqual([...layers].sort((one, other) => one - other));
  });

  it.each(rules.map((rule) => [rule.meta.id, rule] as const))(
    '%s says what, why and how in both languages',
    (_, { meta }) => {
      const texts = [
        meta.description,
        meta.why,
        meta.example.wrong,
        meta.example.right,
        ...Object.values(meta.messages),
      ];
      for (const { zh, en } of texts) {
        expect(zh).toMatch(/\p{Script=Han}|\d/u);
        expect(en).toMatch(/[a-z0-9]/i);
      }
      for (const { zh, en } of Object.values(meta.messages)) {
        const places = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
        // An English sentence may leave a place out, but may not name one that the Chinese does not fill.
        expect(places(zh)).toEqual(
          expect.arrayContaining(places(en).filter((name) => !['unit', 'what'].includes(name ?? ''))),
        );
        expect(zh).toMatch(/[。：}]$/);
      }
    },
  );
});
