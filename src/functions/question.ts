/** From the arguments of a call to the question that a calculation gets, as the table of the functions says. */
import type { GivenCell } from '../core/plan/givenColumn';
import {
  type ArgumentKind,
  type FunctionArgument,
  type FunctionName,
  type FunctionTable,
  functionTable,
} from '../core/plan/functionTable';
import {
  isBlank,
  readBlock,
  readCells,
  readDate,
  readName,
  readNumber,
  readOptionalName,
  readOptionalYear,
  readYear,
} from './arguments';

interface ReadAs {
  readonly name: string;
  readonly number: number;
  readonly year: number;
  readonly yearIfAny: number | null;
  readonly date: string;
  readonly cells: readonly (readonly GivenCell[])[];
  readonly numbers: readonly (readonly (number | null)[])[];
}

/** What stands for an argument that is left out; a block of nothing is a block all the same. */
type LeftOut<Argument extends FunctionArgument> = Argument extends { optional: true; kind: 'name' | 'number' }
  ? undefined
  : never;

/** The arguments of a function by their ids, read by their kinds. */
export type Question<Name extends FunctionName> = {
  readonly [Argument in FunctionTable[Name]['arguments'][number] as Argument['id']]:
    ReadAs[Argument['kind']] | LeftOut<Argument>;
};

const readers: {
  readonly [Kind in ArgumentKind]: (
    argument: unknown,
    about: FunctionArgument,
  ) => ReadAs[Kind] | (Kind extends 'name' | 'number' ? undefined : never);
} = {
  name: (argument, { name, optional }) =>
    optional ? readOptionalName(argument, name) : readName(argument, name),
  number: (argument, { name, optional }) =>
    optional && isBlank(argument) ? undefined : readNumber(argument, name),
  year: (argument, { name }) => readYear(argument, name),
  yearIfAny: (argument, { name }) => readOptionalYear(argument, name),
  date: (argument, { name }) => readDate(argument, name),
  cells: readCells,
  numbers: (argument, { name }) =>
    readBlock(argument).map((row) => row.map((cell) => (isBlank(cell) ? null : readNumber(cell, name)))),
};

/** @throws PlanError #VALUE! about the first argument that cannot be read. */
export function readQuestion<Name extends FunctionName>(
  name: Name,
  args: readonly unknown[],
): Question<Name> {
  const question: Record<string, unknown> = {};
  const known: readonly FunctionArgument[] = functionTable[name].arguments;
  known.forEach((about, place) => {
    question[about.id] = readers[about.kind](args[place], about);
  });
  // Filled by the very table that the type is made from.
  return question as Question<Name>;
}

/** True while an argument that the answer waits for is blank; of a block the last column counts. */
export function isUnfilled(name: FunctionName, args: readonly unknown[]): boolean {
  const known: readonly FunctionArgument[] = functionTable[name].arguments;
  return known.some(({ awaited }, place) => {
    if (awaited !== true) return false;
    const argument = args[place];
    if (!Array.isArray(argument)) return isBlank(argument);
    return readBlock(argument).every((row) => isBlank(row[row.length - 1]));
  });
}
