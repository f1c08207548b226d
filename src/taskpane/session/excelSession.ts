/** The session of this add-in: pane and ribbon commands share one page, hence one store. */
import { embeddedLibrary } from '../../core/plan/embedded';
import { templates } from '../../core/templates/catalogue';
import { createValidator } from '../../core/validation/validate';
import { useLibrary as answerFrom } from '../../functions/currentLibrary';
import { ExcelHost } from '../../hosts/excel';
import { Session } from './session';

export const session = new Session({
  host: new ExcelHost(),
  library: embeddedLibrary,
  templates,
  validate: createValidator(),
  language: 'zh-CN',
  now: () => new Date(),
  answerFrom,
  functionsShareThePage: () => Office.context.requirements.isSetSupported('SharedRuntime', '1.1'),
});
