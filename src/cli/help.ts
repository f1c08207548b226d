import { type CommandName, cliWording, commandWording, optionWording } from '../core/wording/cli';
import { fill } from '../core/wording/text';
import { commandTable } from './commandTable';

const COMMANDS = Object.keys(commandTable) as CommandName[];

/** What the command line can do, command by command. */
export function usage(): string {
  const about = (name: CommandName): string => {
    const { line, purpose } = commandWording[name];
    return `  ${fill(cliWording.commandPurpose, { line: fill(line), purpose: fill(purpose) })}`;
  };
  return [
    fill(cliWording.usage, { line: fill(cliWording.commandLine) }),
    ...COMMANDS.map(about),
    ...[optionWording.json, optionWording.help].map((option) => fill(option)),
    fill(cliWording.exitCodes),
  ].join('\n');
}

/** One command with its options. */
export function helpOn(name: CommandName): string {
  const { line, purpose } = commandWording[name];
  const options = [...commandTable[name].options, 'json', 'help'] as const;
  return [
    fill(cliWording.usage, { line: fill(line) }),
    `${fill(purpose)}。`,
    ...options.map((option) => `  ${fill(optionWording[option])}`),
    fill(cliWording.exitCodes),
  ].join('\n');
}
