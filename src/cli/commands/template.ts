import { embeddedLibrary } from '../../core/plan/embedded';
import { templateById, templatesOf } from '../../core/templates/catalogue';
import { cliWording } from '../../core/wording/cli';
import { fill } from '../../core/wording/text';
import { writeXlsx } from '../../hosts/xlsx';
import { type Command, Unusable } from '../command';
import { formOptions } from '../formOptions';
import { textTable } from '../textTable';
import { writeNewFile } from '../writeNewFile';

/** `template list` and `template write ID --out FILE.xlsx`. */
export const template: Command = async (args, options) => {
  const [verb, id] = args;
  const templates = templatesOf(embeddedLibrary);
  if (verb === 'list') {
    const list = templates.map(({ id: key, kind, formCode, title, document, needs }) => ({
      id: key,
      kind,
      formCode,
      title: title.zh,
      document,
      needs,
    }));
    return {
      exitCode: 0,
      json: list,
      text: textTable(list.map((row) => [row.id, row.formCode ?? '—', row.title])),
    };
  }
  if (verb !== 'write' || id === undefined) {
    throw new Unusable(
      fill(cliWording.missingArgument, { command: 'template', argument: fill(cliWording.templateArguments) }),
    );
  }
  const wanted = templateById(id, embeddedLibrary);
  if (wanted === undefined) {
    const known = templates.map(({ id: key }) => key);
    throw new Unusable(fill(cliWording.unknownTemplate, { template: id, known }));
  }
  if (options.out === undefined) {
    throw new Unusable(
      fill(cliWording.missingArgument, { command: 'template write', argument: fill(cliWording.outArgument) }),
    );
  }
  const sheet = wanted.build(embeddedLibrary, formOptions(options));
  await writeNewFile(options.out, await writeXlsx({ sheets: [sheet] }));
  return {
    exitCode: 0,
    json: { file: options.out, template: id, sheet: sheet.name },
    text: fill(cliWording.written, { file: options.out }),
  };
};
