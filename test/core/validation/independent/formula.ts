/** Works out the formulas of the forms as a spreadsheet does, so that a wrong figure shows in all that rests on it. */
import { parseRange } from '../../../../src/core/sheet/address';
import type { CellError, CellValue } from '../../../../src/core/sheet/model';

type Values = readonly CellValue[];
export type Look = (row: number, column: number) => CellValue;

const TOKEN =
  /\s*("(?:[^"]|"")*"|\d+(?:\.\d+)?|\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?|[A-Z]+(?=\()|#REF!|<=|>=|<>|[-+*/&=<>(),%])/y;
const DAY = 86_400_000;
const DAY_ZERO = Date.UTC(1899, 11, 30);

/** The result of a formula; what it cannot read gives `#NAME?`. */
export function evaluate(formula: string, look: Look): CellValue {
  try {
    const parser = new Parser(tokensOf(formula.slice(1)), look);
    return parser.whole();
  } catch (thrown) {
    if (isError(thrown)) return thrown;
    throw thrown;
  }
}

export function isError(value: unknown): value is CellError {
  return typeof value === 'object' && value !== null && 'error' in value;
}

function tokensOf(text: string): string[] {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const found = TOKEN.exec(text);
    if (!found) fail('#NAME?');
    tokens.push(found[1] ?? '');
  }
  return tokens;
}

function fail(error: string): never {
  // A cell shows the error; it is a value like any other.
  const thrown: CellError = { error };
  // eslint-disable-next-line @typescript-eslint/only-throw-error
  throw thrown;
}

class Parser {
  private at = 0;

  constructor(
    private readonly tokens: readonly string[],
    private readonly look: Look,
  ) {}

  whole(): CellValue {
    const value = this.compare();
    if (this.at < this.tokens.length) fail('#NAME?');
    return value;
  }

  private take(...wanted: string[]): string | null {
    const token = this.tokens[this.at];
    if (token === undefined || !wanted.includes(token)) return null;
    this.at += 1;
    return token;
  }

  private compare(): CellValue {
    let left = this.add();
    for (let sign = this.sign(); sign !== null; sign = this.sign()) {
      const order = compared(left, this.add());
      left =
        { '=': order === 0, '<>': order !== 0, '<': order < 0, '>': order > 0, '<=': order <= 0 }[sign] ??
        order >= 0;
    }
    return left;
  }

  private sign(): string | null {
    return this.take('=', '<>', '<=', '>=', '<', '>');
  }

  private add(): CellValue {
    let left = this.multiply();
    for (let sign = this.take('+', '-', '&'); sign !== null; sign = this.take('+', '-', '&')) {
      const right = this.multiply();
      if (sign === '&') left = textOf(left) + textOf(right);
      else left = sign === '+' ? numberOf(left) + numberOf(right) : numberOf(left) - numberOf(right);
    }
    return left;
  }

  private multiply(): CellValue {
    let left = this.unary();
    for (let sign = this.take('*', '/'); sign !== null; sign = this.take('*', '/')) {
      const right = numberOf(this.unary());
      if (sign === '/' && right === 0) fail('#DIV/0!');
      left = sign === '*' ? numberOf(left) * right : numberOf(left) / right;
    }
    return left;
  }

  private unary(): CellValue {
    if (this.take('-') !== null) return -numberOf(this.unary());
    const value = this.primary();
    return this.take('%') === null ? value : numberOf(value) / 100;
  }

  private primary(): CellValue {
    if (this.take('(') !== null) {
      const value = this.compare();
      this.take(')');
      return value;
    }
    const token = this.tokens[this.at] ?? fail('#NAME?');
    this.at += 1;
    if (token === '#REF!') fail('#REF!');
    if (token.startsWith('"')) return token.slice(1, -1).replace(/""/g, '"');
    if (/^\d/.test(token)) return Number(token);
    if (this.tokens[this.at] === '(') return this.call(token);
    return this.cells(token)[0] ?? null;
  }

  private cells(reference: string): Values {
    const range = parseRange(reference) ?? fail('#NAME?');
    const values: CellValue[] = [];
    for (let row = range.top; row <= range.bottom; row += 1) {
      for (let column = range.left; column <= range.right; column += 1) values.push(this.look(row, column));
    }
    return values;
  }

  private call(name: string): CellValue {
    this.take('(');
    const inputs: (() => Values)[] = [];
    while (this.take(')') === null) {
      inputs.push(this.argument());
      this.take(',');
    }
    return result(name, inputs);
  }

  /** An argument is worked out only when asked for, as IF leaves aside the branch that it does not take. */
  private argument(): () => Values {
    const from = this.at;
    let depth = 0;
    for (; this.at < this.tokens.length; this.at += 1) {
      const token = this.tokens[this.at];
      if (depth === 0 && (token === ',' || token === ')')) break;
      if (token === '(') depth += 1;
      if (token === ')') depth -= 1;
    }
    const own = this.tokens.slice(from, this.at);
    const [only] = own;
    if (own.length === 1 && only?.includes(':') === true && !only.startsWith('"'))
      return () => this.cells(only);
    return () => [new Parser(own, this.look).whole()];
  }
}

function result(name: string, inputs: readonly (() => Values)[]): CellValue {
  const value = (at: number): CellValue => {
    const given = inputs[at]?.()[0] ?? null;
    if (isError(given)) fail(given.error);
    return given;
  };
  const all = (): CellValue[] => inputs.flatMap((input) => input());
  const numbers = (): number[] => {
    const broken = all().find(isError);
    if (broken) fail(broken.error);
    return all().filter((each) => typeof each === 'number');
  };
  const sum = (): number => numbers().reduce((total, each) => total + each, 0);
  switch (name) {
    case 'IF':
      return truth(value(0)) ? value(1) : value(2);
    case 'ISNUMBER':
      return typeof inputs[0]?.()[0] === 'number';
    case 'COUNT':
      return all().filter((each) => typeof each === 'number').length;
    case 'SUM':
      return sum();
    case 'AVERAGE':
      return numbers().length === 0 ? fail('#DIV/0!') : sum() / numbers().length;
    case 'MIN':
      return Math.min(...numbers());
    case 'MAX':
      return Math.max(...numbers());
    case 'AND':
      return all().every(truth);
    case 'OR':
      return all().some(truth);
    case 'ROUND':
      return rounded(numberOf(value(0)), numberOf(value(1)));
    case 'DATE':
      return (Date.UTC(numberOf(value(0)), numberOf(value(1)) - 1, numberOf(value(2))) - DAY_ZERO) / DAY;
    default:
      return fail('#NAME?');
  }
}

export function rounded(value: number, places: number): number {
  const shifted = Math.round(Math.abs(Number(`${value}e${places}`)) + 1e-9);
  return Number.isNaN(shifted) ? 0 : Math.sign(value) * Number(`${shifted}e${-places}`);
}

function truth(value: CellValue): boolean {
  return value === true || (typeof value === 'number' && value !== 0);
}

function numberOf(value: CellValue): number {
  if (typeof value === 'number') return value;
  if (value === null) return 0;
  if (typeof value === 'boolean') return Number(value);
  if (isError(value)) fail(value.error);
  return value.trim() === '' || Number.isNaN(Number(value)) ? fail('#VALUE!') : Number(value);
}

function textOf(value: CellValue): string {
  if (isError(value)) fail(value.error);
  return value === null ? '' : String(value);
}

/** Any text is greater than any number. */
function compared(left: CellValue, right: CellValue): number {
  if (isError(left)) fail(left.error);
  if (isError(right)) fail(right.error);
  const rank = (value: CellValue): number => (typeof value === 'string' ? 1 : 0);
  if (rank(left) !== rank(right)) {
    if (left === null || right === null) return textOf(left) === textOf(right) ? 0 : rank(left) - rank(right);
    return rank(left) - rank(right);
  }
  if (typeof left === 'string' && typeof right === 'string')
    return left === right ? 0 : left < right ? -1 : 1;
  return Math.sign(numberOf(left) - numberOf(right));
}
