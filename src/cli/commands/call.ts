import { embeddedLibrary } from '../../core/plan/embedded';
import {
  type FunctionName,
  functionNames,
  functionTable,
  isFunctionName,
  type WorksheetFunction,
} from '../../core/plan/functionTable';
import { cliWording } from '../../core/wording/cli';
import { fill } from '../../core/wording/text';
import { evaluate, type Evaluation, type Failure } from '../../functions/evaluate';
import { type Command, Unusable } from '../command';

type AnswerValue = Exclude<Evaluation, Failure>['value'];

/** An argument that parses as JSON is that value, otherwise it is text. */
function readArgument(word: string): unknown {
  try {
    return JSON.parse(word) as unknown;
  } catch {
    return word;
  }
}

const failureText = ({ error, message }: Failure): string => `${error} ${message}`;

function valueText(value: AnswerValue): string {
  if (typeof value !== 'object') return String(value);
  return value
    .map((row) => row.map((cell) => (typeof cell === 'object' ? failureText(cell) : String(cell))).join('\t'))
    .join('\n');
}

/** In a cell Excel itself sees to the number of arguments. */
function checkCount(name: FunctionName, given: readonly string[]): void {
  const { arguments: all }: WorksheetFunction = functionTable[name];
  const missing = all.slice(given.length).filter(({ optional }) => optional !== true);
  const command = `call ${name}`;
  if (missing.length > 0) {
    const argument = fill(cliWording.functionArguments, { names: missing.map((each) => each.name) });
    throw new Unusable(fill(cliWording.missingArgument, { command, argument }));
  }
  const unexpected = given[all.length];
  if (unexpected !== undefined)
    throw new Unusable(fill(cliWording.unexpectedArgument, { command, argument: unexpected }));
}

/**
 * `call NAME ARGUMENT…`: one custom function. An Excel error is an answer like any other, so the exit code stays 0;
 * only a function that does not exist, or that lacks an argument, is unusable input.
 */
export const call: Command = (args) => {
  const [word, ...rest] = args;
  if (word === undefined) {
    const argument = fill(cliWording.functionArgument);
    throw new Unusable(fill(cliWording.missingArgument, { command: 'call', argument }));
  }
  const name = word.toUpperCase().replace(/^KC\./, '');
  if (!isFunctionName(name)) {
    const known = functionNames;
    throw new Unusable(fill(cliWording.unknownFunction, { name: word, known }));
  }
  checkCount(name, rest);
  const answer = evaluate(embeddedLibrary, name, rest.map(readArgument));
  const text = 'error' in answer ? failureText(answer) : valueText(answer.value);
  return { exitCode: 0, json: answer, text };
};
