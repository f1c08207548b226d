import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { documentFiles, GENERATED, seedsModule } from '../../src/cli/generateSeeds';
import { editorSchemas } from '../../src/cli/seedSchema';

const root = resolve(__dirname, '../..');

describe('what is generated from the seeds', () => {
  it('lists every document there is', () => {
    const files = documentFiles(join(root, 'seeds'));
    expect(files.length).toBeGreaterThanOrEqual(5);
    expect(readFileSync(join(root, GENERATED), 'utf8')).toBe(seedsModule(files));
  });

  it('does not depend on the order in which a disk lists its files', () => {
    expect(seedsModule(['b.json', 'a.json'])).toBe(seedsModule(['a.json', 'b.json']));
  });

  it.each(Object.entries(editorSchemas()))('%s is as the checks have it', (file, text) => {
    expect(readFileSync(join(root, 'seeds', file), 'utf8')).toBe(text);
  });
});
