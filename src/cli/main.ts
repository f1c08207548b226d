/** Entry of the command line: parses the line, runs one command, prints, and sets the exit code. */
import { parseArgs } from 'node:util';
import { embeddedLibrary } from '../core/plan/embedded';
import { PlanError } from '../core/plan/types';
import { HostRefusal } from '../core/sheet/host';
import { cliWording } from '../core/wording/cli';
import { fill } from '../core/wording/text';
import { type Command, type Options, type Outcome, Unusable } from './command';
import { call } from './commands/call';
import { checkSeedFolder } from './commands/checkSeeds';
import { documents } from './commands/documents';
import { indicators } from './commands/indicators';
import { regions } from './commands/regions';
import { rules } from './commands/rules';
import { targets } from './commands/targets';
import { template } from './commands/template';
import { validate } from './commands/validate';

const commands: Readonly<Record<string, Command>> = {
  documents,
  indicators,
  regions,
  targets,
  call,
  template,
  validate,
  rules,
  'check-seeds': checkSeedFolder,
};

function parseLine(name: string, rest: readonly string[]): { args: readonly string[]; options: Options } {
  // The arguments of a function are values: "-1" among them is a number, not an option.
  if (name === 'call') {
    return { args: rest.filter((word) => word !== '--json'), options: { json: rest.includes('--json') } };
  }
  const text = { type: 'string' } as const;
  try {
    const { positionals, values } = parseArgs({
      args: [...rest],
      allowPositionals: true,
      options: {
        json: { type: 'boolean', default: false },
        document: text,
        region: text,
        year: text,
        period: text,
        out: text,
        report: text,
      },
    });
    return { args: positionals, options: values };
  } catch (error) {
    throw new Unusable(error instanceof Error ? error.message : String(error));
  }
}

async function run(line: readonly string[]): Promise<Outcome & { readonly asJson: boolean }> {
  const [name = '', ...rest] = line;
  const asJson = rest.includes('--json');
  try {
    const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
    if (command === undefined) {
      const unknown = name === '' ? '' : `${fill(cliWording.unknownCommand, { command: name })}\n`;
      throw new Unusable(unknown + fill(cliWording.usage));
    }
    const { args, options } = parseLine(name, rest);
    return { ...(await command(embeddedLibrary, args, options)), asJson };
  } catch (error) {
    if (!(error instanceof Unusable || error instanceof PlanError || error instanceof HostRefusal))
      throw error;
    return { exitCode: 2, json: { refused: { message: error.message } }, text: error.message, asJson };
  }
}

const outcome = await run(process.argv.slice(2));
process.stdout.write(`${outcome.asJson ? JSON.stringify(outcome.json, null, 2) : outcome.text}\n`);
process.exitCode = outcome.exitCode;
