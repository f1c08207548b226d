import { stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { embeddedLibrary } from '../../core/plan/embedded';
import { seal as sealWorkbook } from '../../core/submission/seal';
import { localMoment } from '../../core/sheet/serialDate';
import { cliWording } from '../../core/wording/cli';
import { fill } from '../../core/wording/text';
import { XlsxHost } from '../../hosts/xlsx';
import { batchFile } from '../batchFile';
import { type Command, Unusable } from '../command';
import { sha256 } from '../sha256';
import { writeNewFile } from '../writeNewFile';

/** `--out` names a file, or a folder in which the file gets the name of its form. */
async function placeOf(out: string, name: string): Promise<string> {
  const isFolder = await stat(out).then(
    (found) => found.isDirectory(),
    () => false,
  );
  return isFolder ? join(out, name) : out;
}

/** `seal FILE --out FILE.xlsx`: the file itself stays as it is. */
export const seal: Command = async ([file], { out }) => {
  const missing = file === undefined ? cliWording.oneFileArgument : cliWording.outArgument;
  if (file === undefined || out === undefined)
    throw new Unusable(fill(cliWording.missingArgument, { command: 'seal', argument: fill(missing) }));
  const host = await XlsxHost.open(await batchFile(file).read());
  const workbook = await host.readWorkbook();
  const sealing = sealWorkbook(embeddedLibrary, workbook, localMoment(new Date()), sha256);
  if (sealing.kind === 'refused') {
    const { obstacles } = sealing;
    return {
      exitCode: 1,
      json: { file, sealed: null, obstacles },
      text: [
        fill(cliWording.sealRefused, { file, count: obstacles.length }),
        ...obstacles.map(({ message }) => `  ${message}`),
      ].join('\n'),
    };
  }
  const { removed, changes, sheet, receipt } = sealing;
  await host.removeSheets(removed);
  await host.apply(changes);
  await host.insertSheets([sheet]);
  const written = await placeOf(out, sealing.file ?? basename(file));
  await writeNewFile(written, await host.toBytes());
  const { leftOut = [] } = workbook;
  return {
    exitCode: 0,
    json: {
      file,
      sealed: { file: written, code: receipt.code, on: receipt.on, rules: receipt.rules },
      leftOut,
    },
    text: [
      ...leftOut.map((sentence) => fill(cliWording.leftOut, { file, sentence })),
      fill(cliWording.sealed, { file: written, code: receipt.code }),
    ].join('\n'),
  };
};
