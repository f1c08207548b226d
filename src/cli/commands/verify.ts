import { type FileVerification, verifyFile } from '../../batch/verifyFile';
import { embeddedLibrary } from '../../core/plan/embedded';
import { ruleSetVersion } from '../../core/submission/ruleSet';
import { cliWording } from '../../core/wording/cli';
import { fill } from '../../core/wording/text';
import { batchFile } from '../batchFile';
import { type Command, Unusable } from '../command';
import { namedFiles } from '../namedFiles';
import { sha256 } from '../sha256';

function fileText({ file, message, sealed, changes }: FileVerification, rules: string): string {
  if (sealed === undefined) return fill(cliWording.verifyRefused, { file, message: message ?? '' });
  const { code, on } = sealed;
  const heading =
    changes.length === 0
      ? fill(cliWording.intact, { file, on, code })
      : fill(cliWording.changed, { file, on, count: changes.length });
  const other =
    sealed.rules === rules ? [] : [fill(cliWording.otherRules, { then: sealed.rules, now: rules })];
  return [heading, ...changes.map((change) => `  ${change.message}`), ...other].join('\n');
}

/** `verify FILE or FOLDER…`: every file on its own. */
export const verify: Command = async (args) => {
  if (args.length === 0) {
    const argument = fill(cliWording.fileArgument);
    throw new Unusable(fill(cliWording.missingArgument, { command: 'verify', argument }));
  }
  const files: FileVerification[] = [];
  for (const name of (await namedFiles(args)).files) {
    const { file, read } = batchFile(name);
    files.push(await verifyFile(embeddedLibrary, file, read, sha256));
  }
  const rules = ruleSetVersion();
  const isUnusable = files.some(({ sealed }) => sealed === undefined);
  return {
    exitCode: isUnusable ? 2 : files.some(({ status }) => status === 'changed') ? 1 : 0,
    json: { files },
    text: files.map((file) => fileText(file, rules)).join('\n'),
  };
};
