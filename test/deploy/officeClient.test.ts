import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { OFFICE_FILES, officeClient, officeOrigin } from '../../src/deploy/officeClient';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'kc-office-'));
  for (const file of OFFICE_FILES) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), '');
  }
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe('the Office.js client of a build', () => {
  it("is Microsoft's own for a real Excel, and our copy for the workbench", () => {
    expect(officeClient({ host: 'https://kc.example' })).toEqual({ kind: 'hosted' });
    expect(officeClient({})).toEqual({ kind: 'npm' });
  });

  it('is the one asked for', () => {
    expect(officeClient({ office: 'hosted' })).toEqual({ kind: 'hosted' });
    expect(officeClient({ host: 'https://kc.example', office: 'npm' })).toEqual({ kind: 'npm' });
    expect(officeClient({ host: 'https://kc.example', office: folder })).toEqual({ kind: 'folder', folder });
  });

  it('is refused from a folder that lacks a file, which is named', () => {
    rmSync(path.join(folder, 'excel-web-16.00.js'));
    rmSync(path.join(folder, 'zh-cn'), { recursive: true });
    expect(() => officeClient({ office: folder })).toThrow(
      /缺少：excel-web-16\.00\.js、zh-cn\/office_strings\.js。/,
    );
    expect(() => officeClient({ office: path.join(folder, 'nowhere') })).toThrow('不是完整的 Office.js 副本');
  });

  // `--env office` without a value is `true` to webpack.
  it.each([true, ''])('is refused when nothing is named (%p)', (office) => {
    expect(() => officeClient({ office })).toThrow('--env office= 后应是');
  });

  it('stands on this site unless Microsoft hosts it', () => {
    expect(officeOrigin({ kind: 'hosted' })).toBe('hosted');
    expect(officeOrigin({ kind: 'npm' })).toBe('own');
    expect(officeOrigin({ kind: 'folder', folder })).toBe('own');
  });
});
