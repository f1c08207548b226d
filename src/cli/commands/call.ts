import { functionNames, isFunctionName } from '../../core/plan/functionTable';
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

/**
 * `call NAME ARGUMENT…`: one custom function. An Excel error is an answer like any other, so the exit code stays 0;
 * only a function that does not exist is unusable input.
 */
export const call: Command = (library, args) => {
  const [word = '', ...rest] = args;
  const name = word.toUpperCase().replace(/^KC\./, '');
  if (!isFunctionName(name)) {
    const known = functionNames;
    throw new Unusable(fill(cliWording.unknownFunction, { name: word, known }));
  }
  const answer = evaluate(library, name, rest.map(readArgument));
  const text = 'error' in answer ? failureText(answer) : valueText(answer.value);
  return { exitCode: 0, json: answer, text };
};
