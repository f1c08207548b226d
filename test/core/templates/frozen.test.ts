import { readFileSync } from 'node:fs';
import { digestOf, FROZEN, type Frozen } from './freeze';

const { documents, digests } = JSON.parse(readFileSync(FROZEN, 'utf8')) as Frozen;

test('the record of drawn sheets covers annexes and forms', () => {
  const ids = new Set(Object.keys(digests).map((key) => key.split('|')[0]));
  expect(ids.size).toBe(11);
  expect(Object.keys(digests).length).toBeGreaterThan(150);
  expect(documents).toHaveLength(5);
});

test.each(Object.entries(digests))(
  '%s is drawn as it was, cell by cell and style by style',
  (key, digest) => {
    expect(digestOf(key, documents)).toBe(digest);
  },
);
