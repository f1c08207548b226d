/** An error that the emulated Excel answers with; `code` is one of `Excel.ErrorCodes`. */
export class HostError extends Error {
  override readonly name = 'HostError';
  constructor(
    readonly code: string,
    message: string,
    readonly status = 400,
  ) {
    super(message);
  }
}

/** What Excel says to a wrong argument, word for word. */
export function invalidArgument(detail?: string): HostError {
  const text = 'The argument is invalid or missing or has an incorrect format.';
  return new HostError('InvalidArgument', detail === undefined ? text : `${text} (${detail})`);
}

export function itemNotFound(): HostError {
  return new HostError('ItemNotFound', "The requested resource doesn't exist.", 404);
}

export function itemAlreadyExists(): HostError {
  return new HostError(
    'ItemAlreadyExists',
    'A resource with the same name or identifier already exists.',
    409,
  );
}

export function accessDenied(): HostError {
  return new HostError('AccessDenied', 'You cannot perform the requested operation.', 403);
}

/** A member that exists in Excel but not in this emulator: tests must see it, never pass over it. */
export function notImplemented(member: string): HostError {
  return new HostError('NotImplemented', `The emulated Excel has no ${member}.`, 501);
}
