import { type BatchFile, checkFiles, type FileCheck } from '../../src/batch/batch';
import { type FileFindings, refusedFile } from '../../src/batch/checkFile';
import { HostRefusal } from '../../src/core/sheet/host';

const file = (name: string): BatchFile => ({ file: name, read: () => Promise.resolve(new Uint8Array(1)) });
const fine = (name: string): FileFindings => ({ file: name, refused: null, leftOut: [], sheets: [] });
const turn = (): Promise<void> =>
  new Promise((done) => {
    setImmediate(done);
  });
const names = ['东湖区.xlsx', '西湖区.xlsx', '南昌县.xlsx', '进贤县.xlsx'];

describe('checking many files', () => {
  it('gives the findings in the order of the files, whichever is ready first', async () => {
    const finished: string[] = [];
    const slowest: FileCheck = async (name) => {
      for (let turns = names.length - names.indexOf(name); turns > 0; turns -= 1) await turn();
      finished.push(name);
      return fine(name);
    };
    const findings = await checkFiles(names.map(file), slowest, names.length);
    expect(findings).toEqual(names.map(fine));
    expect(finished).toEqual([...names].reverse());
  });

  it('checks each file once, and no more at once than it is told', async () => {
    const seen: string[] = [];
    let open = 0;
    let most = 0;
    const files = names.map((name): BatchFile => ({
      file: name,
      read: () => {
        open += 1;
        most = Math.max(most, open);
        return Promise.resolve(new Uint8Array(1));
      },
    }));
    const check: FileCheck = async (name) => {
      await turn();
      seen.push(name);
      open -= 1;
      return fine(name);
    };
    await checkFiles(files, check, 2);
    expect(seen).toEqual(names);
    expect(most).toBe(2);
  });

  it('makes an error that nobody foresaw the refusal of that file, and checks the others', async () => {
    const check: FileCheck = (name) => {
      if (name === '西湖区.xlsx') throw new RangeError('Invalid array length');
      return Promise.resolve(fine(name));
    };
    const findings = await checkFiles(names.map(file), check);
    expect(findings).toEqual(
      names.map((name) =>
        name === '西湖区.xlsx'
          ? refusedFile(
              name,
              'failed',
              '检查“西湖区.xlsx”时程序出错（Invalid array length），这份文件没有查完，其他文件不受影响；请把它发给维护人员。',
            )
          : fine(name),
      ),
    );
  });

  it('refuses a file that cannot be read with the sentence of its reader', async () => {
    const gone: BatchFile = {
      file: '没有.xlsx',
      read: () => Promise.reject(new HostRefusal('unreadable', '读不到文件。')),
    };
    const findings = await checkFiles([gone, file('东湖区.xlsx')], (name) => Promise.resolve(fine(name)));
    expect(findings).toEqual([refusedFile('没有.xlsx', 'unreadable', '读不到文件。'), fine('东湖区.xlsx')]);
  });

  it('has nothing to say about no files', async () => {
    expect(await checkFiles([], () => Promise.reject(new Error('never asked')))).toEqual([]);
  });
});
