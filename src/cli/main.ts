/** Entry of the command line: runs one command, prints, and sets the exit code. */
import { PlanError } from '../core/plan/types';
import { HostRefusal } from '../core/sheet/host';
import { cliWording } from '../core/wording/cli';
import { fill } from '../core/wording/text';
import { type Outcome, Unusable } from './command';
import { commandTable, isCommandName } from './commandTable';
import { helpOn, usage } from './help';
import { readLine } from './line';

const HELP = ['--help', '-h', 'help'];

function helped(text: string): Outcome {
  return { exitCode: 0, json: { help: text }, text };
}

async function outcomeOf([name = '', ...rest]: readonly string[]): Promise<Outcome> {
  if (HELP.includes(name)) {
    const [about = ''] = rest;
    return helped(isCommandName(about) ? helpOn(about) : usage());
  }
  if (!isCommandName(name)) {
    const isMissing = name === '' || name === '--json';
    const { missingCommand, unknownCommand } = cliWording;
    const reason = isMissing ? fill(missingCommand) : fill(unknownCommand, { command: name });
    throw new Unusable(`${reason}\n${usage()}`);
  }
  const { args, options, wantsHelp } = readLine(name, rest);
  if (wantsHelp) return helped(helpOn(name));
  const command = await commandTable[name].load();
  return command(args, options);
}

async function run(line: readonly string[]): Promise<Outcome> {
  try {
    return await outcomeOf(line);
  } catch (error) {
    if (!(error instanceof Unusable || error instanceof PlanError || error instanceof HostRefusal))
      throw error;
    return { exitCode: 2, json: { refused: { message: error.message } }, text: error.message };
  }
}

const line = process.argv.slice(2);
const outcome = await run(line);
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // Whoever reads may stop early, as `head` does.
  if (error.code !== 'EPIPE') throw error;
});
process.stdout.write(`${line.includes('--json') ? JSON.stringify(outcome.json, null, 2) : outcome.text}\n`);
process.exitCode = outcome.exitCode;
