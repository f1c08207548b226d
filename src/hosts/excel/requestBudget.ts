/** Far enough below 1 MB that what the client adds around a payload does not matter. */
const MOST_BYTES = 600_000;

/**
 * Keeps single requests below 1 MB: sends what is queued before more than that would come together. Small sheets
 * pass through in one request.
 */
export class RequestBudget {
  private spent = 0;

  constructor(private readonly context: Excel.RequestContext) {}

  async spend(bytes: number): Promise<void> {
    if (this.spent > 0 && this.spent + bytes > MOST_BYTES) {
      await this.context.sync();
      this.spent = 0;
    }
    this.spent += bytes;
  }
}

/** Rows of an array in portions that fit into one request each. */
export function portions<T>(
  rows: readonly (readonly T[])[],
): { from: number; rows: readonly (readonly T[])[]; bytes: number }[] {
  const result: { from: number; rows: (readonly T[])[]; bytes: number }[] = [];
  rows.forEach((row, index) => {
    // Chinese characters travel as up to six characters (\uXXXX) or three bytes; three per character is near enough.
    const bytes = row.reduce(
      (sum: number, cell) => sum + (typeof cell === 'string' ? cell.length * 3 + 4 : 8),
      4,
    );
    const last = result.at(-1);
    if (last && last.bytes + bytes <= MOST_BYTES) {
      last.rows.push(row);
      last.bytes += bytes;
    } else {
      result.push({ from: index, rows: [row], bytes });
    }
  });
  return result;
}
