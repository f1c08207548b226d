import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { templates } from '../../src/core/templates/catalogue';
import { runCli, runCliJson } from './runCli';

interface Report {
  files: {
    file: string;
    refused: { code: string; message: string } | null;
    sheets: {
      sheet: string;
      template: string | null;
      recognisedBy: string;
      issues: { ruleId: string; level: string; message: string }[];
    }[];
  }[];
}

type Kind = (typeof templates)[number]['kind'];

describe('the command line writes and checks forms', () => {
  let folder: string;
  const written = new Map<string, number>();
  const checked = new Map<Kind, { exitCode: number; json: unknown }>();
  const fileOf = (id: string): string => join(folder, `${id}.xlsx`);

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kc-cli-'));
    for (const { id } of templates) {
      const { exitCode } = await runCliJson('template', 'write', id, '--out', fileOf(id));
      written.set(id, exitCode);
    }
    for (const kind of ['annex', 'form'] as const) {
      const files = templates.filter((template) => template.kind === kind).map(({ id }) => fileOf(id));
      checked.set(kind, await runCliJson('validate', ...files));
    }
  });
  afterAll(() => rm(folder, { recursive: true }));

  it.each(templates.map(({ id, kind }) => [id, kind] as const))(
    '%s: written, then recognised without an error that a blank or official sheet must not have',
    (id, kind) => {
      expect(written.get(id)).toBe(0);
      const { exitCode, json } = checked.get(kind)!;
      const { sheets } = (json as Report).files.find(({ file }) => file === fileOf(id))!;
      const [sheet] = sheets;
      expect(sheet).toMatchObject({ template: id, recognisedBy: kind === 'form' ? 'identity' : 'labels' });
      const errors = sheet!.issues.filter(({ level }) => level === 'error');
      if (kind === 'annex') {
        expect(errors).toEqual([]);
        // That of the worst file.
        expect(exitCode).toBe(0);
      } else {
        expect(new Set(errors.map(({ ruleId }) => ruleId))).toEqual(
          new Set(errors.map(({ ruleId }) => ruleId).filter((rule) => /blank|sign-off/.test(rule))),
        );
      }
    },
  );

  it('never overwrites a file', async () => {
    const file = join(folder, 'once.xlsx');
    expect((await runCli('template', 'write', 'city-annex-2', '--out', file)).exitCode).toBe(0);
    const again = await runCli('template', 'write', 'city-annex-2', '--out', file);
    expect(again.exitCode).toBe(2);
    expect(again.stdout).toContain('已经存在');
  });

  it('goes on after a file that it refuses', async () => {
    const good = join(folder, 'good.xlsx');
    await runCli('template', 'write', 'city-annex-3', '--out', good);
    const { exitCode, json } = await runCliJson('validate', 'package.json', good);
    const { files } = json as Report;
    expect(exitCode).toBe(2);
    expect(files[0]!.refused?.message).toMatch(/[一-鿿]/);
    expect(files[1]).toMatchObject({ refused: null, sheets: [{ template: 'city-annex-3' }] });
  });
});
