import { HostError, invalidArgument, notImplemented } from './hostError';
import { type ApiVersion, HostCollection, HostObject } from './hostObject';
import {
  type Action,
  type ActionResult,
  ActionType,
  type ArgumentInfo,
  type NativeBridge,
  MessageType,
  type ObjectPath,
  ObjectPathType,
  type QueryInfo,
  type RequestBody,
  type RequestMessage,
  type ResponseBody,
} from './wire';

/** What one request cost; the bench reads the list from `window.kcTraffic`. */
export interface TrafficEntry {
  readonly actions: number;
  readonly requestBytes: number;
  readonly responseBytes: number;
  readonly milliseconds: number;
  /** Names of the members that were called, set or read, for tests that count round trips. */
  readonly members: readonly string[];
  readonly error?: string;
}

/** What the protocol needs to know of the Excel that it speaks for. */
export interface RichApiSource {
  readonly root: HostObject;
  /** A service that the client asks for by type name. */
  newObject(typeName: string): HostObject;
  supports(version: ApiVersion): boolean;
  /** Resolves when everything written so far has been calculated. */
  settled(): Promise<void>;
  /** Called after a request that has set something or has called more than a question. */
  written?(): void;
}

/** Calls that ask, that move what the user looks at, or that concern the pane. */
const ASKING = /^\w+Service\.|\.(Get\w*|Select|Activate|Calculate|_\w+)\(\)$/;

type Resolved = HostObject | null;

/**
 * The host's end of the Office.js protocol: resolves object paths, carries out actions in order, answers with
 * their results. Knows nothing of Excel but the members that its objects declare.
 */
export class RichApiHost {
  readonly traffic: TrafficEntry[] = [];
  private readonly references = new Map<string, HostObject>();
  private lastReference = 0;
  private bridge: NativeBridge | undefined;
  private queue: Promise<void> = Promise.resolve();

  constructor(private readonly source: RichApiSource) {}

  /** The bridge to be put on the add-in's window before Office.js loads. */
  connect(): NativeBridge {
    this.references.clear();
    const bridge: NativeBridge = {
      sendMessageToHost: (text) => {
        const message = JSON.parse(text) as RequestMessage;
        if (message.type !== MessageType.request) return;
        // One after the other, as Excel does; and never before the caller has returned. One that cannot be answered,
        // as when its page is gone, must not silence all that come after it.
        this.queue = this.queue
          .then(() => this.answer(message, text.length, bridge))
          .catch((error: unknown) => {
            reportError(error);
          });
      },
    };
    this.bridge = bridge;
    return bridge;
  }

  /** Tells the client of an event, if it listens. */
  raise(messageType: number, targetId: string, message: unknown): void {
    this.bridge?.onMessageFromHost?.(
      JSON.stringify({
        type: MessageType.event,
        message: {
          entries: [
            { messageCategory: 65536, messageType, targetId, message: JSON.stringify(message), id: 'event' },
          ],
        },
      }),
    );
  }

  private async answer(message: RequestMessage, requestBytes: number, bridge: NativeBridge): Promise<void> {
    const started = performance.now();
    const members: string[] = [];
    const response = await this.process(message.message.body, members);
    const writes = (member: string): boolean =>
      member.endsWith('=') || (member.endsWith('()') && !ASKING.test(member));
    if (members.some(writes)) this.source.written?.();
    const body = JSON.stringify(response);
    this.traffic.push({
      actions: message.message.body.Actions.length,
      requestBytes,
      responseBytes: body.length,
      milliseconds: performance.now() - started,
      members,
      ...(response.Error ? { error: `${response.Error.Code}: ${response.Error.Message}` } : {}),
    });
    bridge.onMessageFromHost?.(
      JSON.stringify({
        id: message.id,
        type: MessageType.response,
        message: { statusCode: 200, headers: {}, body },
      }),
    );
  }

  /** Carries out one request. Results before an error stay applied, as in Excel. */
  async process(body: RequestBody, members: string[] = []): Promise<ResponseBody> {
    const objects = new Map<number, Resolved>();
    const results: ActionResult[] = [];
    const traced: number[] = [];
    let index = 0;
    const resolve = (id: number): Resolved => {
      const known = objects.get(id);
      if (known !== undefined) return known;
      const path = body.ObjectPaths[id];
      if (!path) throw invalidArgument(`object path ${id}`);
      const object = this.resolvePath(path, resolve, members);
      objects.set(id, object);
      return object;
    };
    try {
      for (; index < body.Actions.length; index++) {
        const action = body.Actions[index] as Action;
        if (action.ActionType === ActionType.trace) {
          traced.push(action.Id);
          results.push({ ActionId: action.Id, Value: null });
          continue;
        }
        const object = resolve(action.ObjectPathId);
        if (action.ActionType === ActionType.query || action.ActionType === ActionType.queryAsJson) {
          await this.source.settled();
        }
        results.push({ ActionId: action.Id, Value: this.carryOut(action, object, resolve, members) });
      }
    } catch (error) {
      const failed = asHostError(error);
      const action = body.Actions[index] as Action;
      const path = body.ObjectPaths[action.ObjectPathId];
      return {
        Results: results,
        Error: {
          Code: failed.code,
          Message: failed.message,
          HttpStatusCode: failed.status,
          Location: action.Name || (path?.Name ?? ''),
          ActionIndex: index,
        },
        TraceIds: traced,
      };
    }
    return { Results: results, TraceIds: traced };
  }

  private resolvePath(path: ObjectPath, resolve: (id: number) => Resolved, members: string[]): Resolved {
    switch (path.ObjectPathType) {
      case ObjectPathType.global:
        return this.source.root;
      case ObjectPathType.newObject:
        return this.source.newObject(path.Name);
      case ObjectPathType.reference: {
        const object = this.references.get(path.Name);
        if (!object) {
          throw new HostError('InvalidReference', 'The reference is not valid for the current operation.');
        }
        return object;
      }
      case ObjectPathType.nullObject:
        return null;
    }
    const parent = resolve(path.ParentObjectPathId as number);
    if (parent === null) return null;
    const name = path.ObjectPathType === ObjectPathType.indexer ? 'GetItem' : path.Name;
    const found =
      path.ObjectPathType === ObjectPathType.property
        ? this.read(parent, name, members)
        : this.call(parent, name, argumentsOf(path.ArgumentInfo, resolve), members);
    if (found === null || found === undefined) return null;
    if (found instanceof HostObject) return found;
    throw notImplemented(`${parent.typeName}.${name} as an object`);
  }

  private carryOut(
    action: Action,
    object: Resolved,
    resolve: (id: number) => Resolved,
    members: string[],
  ): unknown {
    switch (action.ActionType) {
      case ActionType.instantiate:
        return object === null ? null : identity(object);
      case ActionType.query:
      case ActionType.queryAsJson:
        return object === null ? null : this.query(object, action.QueryInfo ?? {}, members);
      case ActionType.method:
        if (object === null) {
          // The client keeps every range it gets, before it knows that there is none.
          if (action.Name === '_KeepReference') return null;
          throw nullObject();
        }
        return this.method(object, action, resolve, members);
      case ActionType.setProperty:
        if (object === null) throw nullObject();
        this.write(object, action.Name, argumentsOf(action.ArgumentInfo, resolve)[0], members);
        return null;
      case ActionType.update:
        if (object === null) throw nullObject();
        for (const [name, value] of Object.entries(action.ObjectState ?? {})) {
          this.write(object, pascal(name), value, members);
        }
        return null;
      default:
        throw notImplemented(`action type ${action.ActionType}`);
    }
  }

  private method(
    object: HostObject,
    action: Action,
    resolve: (id: number) => Resolved,
    members: string[],
  ): unknown {
    const values = argumentsOf(action.ArgumentInfo, resolve);
    if (action.Name === '_KeepReference') {
      object.referenceId ??= `_reference:${++this.lastReference}`;
      this.references.set(object.referenceId, object);
      return null;
    }
    if (action.Name === '_RemoveReference') {
      const kept = this.references.get(String(values[0]));
      if (kept) kept.referenceId = undefined;
      this.references.delete(String(values[0]));
      return null;
    }
    const result = this.call(object, action.Name, values, members);
    if (result instanceof HostObject) return identity(result);
    return result === undefined ? null : result;
  }

  private query(object: HostObject, info: QueryInfo, members: string[]): Record<string, unknown> {
    const value: Record<string, unknown> = identity(object);
    const select = [...(info.Select?.length ? info.Select : ['*']), ...(info.Expand ?? [])];
    if (object instanceof HostCollection) {
      const own = select.filter((name) => declares(object, 'scalars', pascal(name)));
      for (const name of own) value[pascal(name)] = this.read(object, pascal(name), members);
      const ofItems = select
        .filter((name) => !own.includes(name))
        .map((name) => name.replace(/^items\/?/i, '') || '*');
      const from = info.Skip ?? 0;
      const all = object.items() as readonly HostObject[];
      const items = all.slice(from, info.Top === undefined ? undefined : from + info.Top);
      value._Items = items.map((item) => this.query(item, { Select: ofItems }, members));
      return value;
    }
    const nested = new Map<string, string[]>();
    for (const selected of select) {
      if (selected === '*' || selected === '$all') {
        for (const [name, since] of Object.entries(object.members.scalars ?? {})) {
          if (this.source.supports(since)) value[name] = this.read(object, name, members);
        }
        continue;
      }
      const [head = '', ...rest] = selected.split('/');
      const name = pascal(head);
      if (declares(object, 'navigations', name)) {
        nested.set(name, [...(nested.get(name) ?? []), rest.join('/') || '*']);
      } else if (declares(object, 'scalars', name) && rest.length === 0) {
        value[name] = this.read(object, name, members);
      } else {
        throw invalidArgument(`${object.typeName} has no property ${selected}`);
      }
    }
    for (const [name, properties] of nested) {
      const child = this.read(object, name, members);
      value[name] = child instanceof HostObject ? this.query(child, { Select: properties }, members) : null;
    }
    return value;
  }

  private read(object: HostObject, name: string, members: string[]): unknown {
    const since = object.members.scalars?.[name] ?? object.members.navigations?.[name];
    this.check(object, name, since);
    members.push(`${object.typeName}.${name}`);
    return (object as unknown as Record<string, unknown>)[name];
  }

  private write(object: HostObject, name: string, value: unknown, members: string[]): void {
    const nested = object.members.navigations?.[name];
    if (nested !== undefined && value !== null && typeof value === 'object') {
      const child = this.read(object, name, members);
      if (!(child instanceof HostObject)) throw nullObject();
      for (const [key, part] of Object.entries(value)) this.write(child, pascal(key), part, members);
      return;
    }
    this.check(object, name, object.members.scalars?.[name]);
    if (!hasSetter(object, name)) throw notImplemented(`setter of ${object.typeName}.${name}`);
    members.push(`${object.typeName}.${name}=`);
    (object as unknown as Record<string, unknown>)[name] = value;
  }

  private call(object: HostObject, name: string, values: unknown[], members: string[]): unknown {
    this.check(object, name, object.members.methods?.[name]);
    members.push(`${object.typeName}.${name}()`);
    const method = (object as unknown as Record<string, unknown>)[name];
    if (typeof method !== 'function') throw notImplemented(`${object.typeName}.${name}()`);
    return (method as (...args: unknown[]) => unknown).apply(object, values);
  }

  private check(object: HostObject, name: string, since: ApiVersion | undefined): void {
    if (since === undefined) throw notImplemented(`${object.typeName}.${name}`);
    if (!this.source.supports(since)) {
      throw new HostError(
        'ApiNotFound',
        `${object.typeName}.${name} needs ExcelApi ${since}, which this Excel does not have.`,
      );
    }
  }
}

function identity(object: HostObject): Record<string, unknown> {
  const value: Record<string, unknown> = {};
  if (object.members.id !== undefined) {
    value[object.members.id] = (object as unknown as Record<string, unknown>)[object.members.id];
  }
  if (object.referenceId !== undefined) value._ReferenceId = object.referenceId;
  return value;
}

function argumentsOf(info: ArgumentInfo | undefined, resolve: (id: number) => Resolved): unknown[] {
  const substitute = (values: readonly unknown[], ids: readonly unknown[] | undefined): unknown[] =>
    values.map((value, index) => {
      const id = ids?.[index];
      if (Array.isArray(id) && Array.isArray(value)) return substitute(value, id);
      return typeof id === 'number' && id > 0 ? resolve(id) : value;
    });
  return substitute(info?.Arguments ?? [], info?.ReferencedObjectPathIds);
}

function declares(object: HostObject, kind: 'scalars' | 'navigations', name: string): boolean {
  return Object.hasOwn(object.members[kind] ?? {}, name);
}

function hasSetter(object: HostObject, name: string): boolean {
  for (let proto: object | null = object; proto; proto = Object.getPrototypeOf(proto) as object | null) {
    const descriptor = Object.getOwnPropertyDescriptor(proto, name);
    if (descriptor) return descriptor.set !== undefined || descriptor.writable === true;
  }
  return false;
}

function nullObject(): HostError {
  return new HostError(
    'InvalidObjectPath',
    'The object path is not working for what you are trying to do: the object is a null object.',
  );
}

function asHostError(error: unknown): HostError {
  if (error instanceof HostError) return error;
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return new HostError('GeneralException', `The emulated Excel failed: ${detail}`, 500);
}

function pascal(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
