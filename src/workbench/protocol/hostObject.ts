/** Requirement set a member belongs to, for example '1.7' of ExcelApi. */
export type ApiVersion = `1.${number}`;

/** The members of a host object by their names on the wire (Pascal case), each with its ExcelApi version. */
export interface Members {
  /** The property that Instantiate answers with, so that the client can find the object again. */
  readonly id?: string;
  readonly scalars?: Readonly<Record<string, ApiVersion>>;
  readonly navigations?: Readonly<Record<string, ApiVersion>>;
  readonly methods?: Readonly<Record<string, ApiVersion>>;
  /** Set-only or read-only is left to the accessors; what is named here is all that the wire can reach. */
}

/**
 * An object that the client can reach. Its accessors and methods have the names of the wire; only those that
 * `members` lists can be called.
 */
export abstract class HostObject {
  /** Set while the client keeps the object alive between requests. */
  referenceId: string | undefined;

  abstract readonly typeName: string;
  abstract readonly members: Members;
}

/** A collection: the wire reads its items as a whole. */
export abstract class HostCollection<Item extends HostObject> extends HostObject {
  abstract items(): readonly Item[];
}
