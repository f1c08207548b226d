import { parseArgs } from 'node:util';
import { type CommandName, cliWording } from '../core/wording/cli';
import { fill } from '../core/wording/text';
import {
  FLAG_OPTIONS,
  type FlagOption,
  type Options,
  Unusable,
  VALUE_OPTIONS,
  type ValueOption,
} from './command';
import { commandTable } from './commandTable';

export interface Line {
  readonly args: readonly string[];
  readonly options: Options;
  readonly wantsHelp: boolean;
}

const FLAGS = ['--json', '--help', '-h'];

/** The arguments of a function are values: "-1" among them is a number, not an option. */
function valuesOnly(words: readonly string[]): Line {
  return {
    args: words.filter((word) => !FLAGS.includes(word)),
    options: {},
    wantsHelp: words.some((word) => word !== '--json' && FLAGS.includes(word)),
  };
}

function isFlag(option: ValueOption | FlagOption): option is FlagOption {
  return FLAG_OPTIONS.some((flag) => flag === option);
}

/**
 * Reads what follows the name of a command.
 *
 * @throws Unusable with what is wrong in the line; the parser's own sentences are English.
 */
export function readLine(command: CommandName, words: readonly string[]): Line {
  if (command === 'call') return valuesOnly(words);
  const { options: allowed, takes } = commandTable[command];
  const { tokens } = parseArgs({
    args: [...words],
    strict: false,
    tokens: true,
    options: {
      help: { type: 'boolean', short: 'h' },
      json: { type: 'boolean' },
      ...Object.fromEntries(VALUE_OPTIONS.map((option) => [option, { type: 'string' }] as const)),
      ...Object.fromEntries(FLAG_OPTIONS.map((option) => [option, { type: 'boolean' }] as const)),
    },
  });
  const args: string[] = [];
  const options: Partial<Record<ValueOption, string> & Record<FlagOption, true>> = {};
  let wantsHelp = false;
  for (const token of tokens) {
    if (token.kind === 'positional') args.push(token.value);
    if (token.kind !== 'option') continue;
    const { name, rawName, value, inlineValue } = token;
    const option = allowed.find((each) => each === name);
    if (option !== undefined && isFlag(option) && value === undefined) options[option] = true;
    else if (option !== undefined && !isFlag(option)) {
      // What looks like an option is one; a value that begins so is written --out=-x.xlsx.
      if (value === undefined || value === '' || (value.startsWith('-') && !inlineValue))
        throw new Unusable(fill(cliWording.optionLacksValue, { option: rawName }));
      options[option] = value;
    } else if ((name === 'help' || name === 'json') && value === undefined) {
      wantsHelp ||= name === 'help';
    } else {
      const known = [...allowed, 'json', 'help'].map((each) => `--${each}`);
      throw new Unusable(fill(cliWording.unknownOption, { command, option: rawName, known }));
    }
  }
  const unexpected = args[takes];
  if (unexpected !== undefined && !wantsHelp)
    throw new Unusable(fill(cliWording.unexpectedArgument, { command, argument: unexpected }));
  return { args, options, wantsHelp };
}
