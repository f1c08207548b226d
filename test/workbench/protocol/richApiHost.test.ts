import { itemNotFound } from '../../../src/workbench/protocol/hostError';
import { HostCollection, HostObject, type Members } from '../../../src/workbench/protocol/hostObject';
import { RichApiHost } from '../../../src/workbench/protocol/richApiHost';
import {
  type Action,
  MessageType,
  type NativeBridge,
  type ObjectPath,
  type RequestBody,
} from '../../../src/workbench/protocol/wire';

class Shelf extends HostObject {
  readonly typeName = 'Shelf';
  readonly members: Members = {
    id: 'Id',
    scalars: { Id: '1.1', Label: '1.1', Width: '1.9' },
    navigations: { Books: '1.1' },
    methods: { Find: '1.1', FindOrNullObject: '1.4', Rename: '1.1' },
  };
  readonly Id = 'shelf';
  Label = '科技';
  readonly Width = 80;
  readonly Books = new Books();
  readonly secret = 'nobody may read this';

  Find(title: string): Book {
    const book = this.FindOrNullObject(title);
    if (!book) throw itemNotFound();
    return book;
  }

  FindOrNullObject(title: string): Book | null {
    return this.Books.items().find((book) => book.Title === title) ?? null;
  }

  Rename(label: string): string {
    this.Label = label;
    return `now ${label}`;
  }
}

class Books extends HostCollection<Book> {
  readonly typeName = 'Books';
  readonly members: Members = { scalars: { Count: '1.1' } };
  private readonly all = [new Book('规划'), new Book('统计')];
  readonly Count = 2;

  items(): readonly Book[] {
    return this.all;
  }
}

class Book extends HostObject {
  readonly typeName = 'Book';
  readonly members: Members = { id: 'Title', scalars: { Title: '1.1', Pages: '1.1' } };
  readonly Pages = 12;

  constructor(readonly Title: string) {
    super();
  }
}

const GLOBAL: ObjectPath = { Id: 1, ObjectPathType: 1, Name: '' };

function host(
  version: 7 | 15 = 15,
  written: () => void = () => undefined,
): { host: RichApiHost; shelf: Shelf } {
  const shelf = new Shelf();
  return {
    shelf,
    host: new RichApiHost({
      root: shelf,
      newObject: () => shelf,
      supports: (since) => Number(since.slice(2)) <= version,
      settled: () => Promise.resolve(),
      written,
    }),
  };
}

function request(actions: readonly Partial<Action>[], paths: readonly ObjectPath[] = []): RequestBody {
  return {
    Actions: actions.map((action, index) => ({
      Id: index + 1,
      Name: '',
      ObjectPathId: 1,
      ActionType: 2,
      ...action,
    })),
    ObjectPaths: Object.fromEntries([GLOBAL, ...paths].map((path) => [path.Id, path])),
  };
}

const find = (name: 'Find' | 'FindOrNullObject', title: string): ObjectPath => ({
  Id: 2,
  ObjectPathType: 3,
  Name: name,
  ParentObjectPathId: 1,
  ArgumentInfo: { Arguments: [title] },
});

describe('the protocol of the emulated Excel', () => {
  it('answers a query with the properties asked for, and the id', async () => {
    const { host: excelHost } = host();
    const { Results } = await excelHost.process(request([{ QueryInfo: { Select: ['label'] } }]));
    expect(Results[0]?.Value).toEqual({ Id: 'shelf', Label: '科技' });
  });

  it('reads properties of items and of nested objects', async () => {
    const { host: excelHost } = host();
    const select = ['books/items/title', 'books/count'];
    const { Results } = await excelHost.process(request([{ QueryInfo: { Select: select } }]));
    expect(Results[0]?.Value).toEqual({
      Id: 'shelf',
      Books: { Count: 2, _Items: [{ Title: '规划' }, { Title: '统计' }] },
    });
  });

  it('leaves out of a whole load what this version of Excel does not have', async () => {
    const { host: excelHost } = host(7);
    const { Results } = await excelHost.process(request([{ QueryInfo: { Select: ['*'] } }]));
    expect(Results[0]?.Value).toEqual({ Id: 'shelf', Label: '科技' });
  });

  it.each([
    ['a property that nobody has', { QueryInfo: { Select: ['nosuch'] } }, 15, 'InvalidArgument'],
    ['a property that is no member', { QueryInfo: { Select: ['secret'] } }, 15, 'InvalidArgument'],
    ['a property of a newer Excel', { QueryInfo: { Select: ['width'] } }, 7, 'ApiNotFound'],
    ['a method that is not emulated', { ActionType: 3, Name: 'Burn' }, 15, 'NotImplemented'],
    ['setting a property that is not emulated', { ActionType: 4, Name: 'Colour' }, 15, 'NotImplemented'],
  ] as const)('refuses %s', async (_what, action, version, code) => {
    const { Error: error } = await host(version).host.process(request([action]));
    expect(error?.Code).toBe(code);
  });

  it('keeps the results before an error and says which action failed', async () => {
    const { host: excelHost, shelf } = host();
    const rename = { ActionType: 3, Name: 'Rename', ArgumentInfo: { Arguments: ['旧档'] } };
    const response = await excelHost.process(
      request([rename, { ObjectPathId: 2, ActionType: 1 }, rename], [find('Find', '没有')]),
    );
    expect(response.Results).toEqual([{ ActionId: 1, Value: 'now 旧档' }]);
    expect(response.Error).toMatchObject({ Code: 'ItemNotFound', ActionIndex: 1 });
    expect(shelf.Label).toBe('旧档');
  });

  it('answers null for an object that is not there, and refuses to write through it', async () => {
    const { host: excelHost } = host();
    const paths = [find('FindOrNullObject', '没有')];
    const read = await excelHost.process(
      request([{ ObjectPathId: 2, ActionType: 1 }, { ObjectPathId: 2 }], paths),
    );
    expect(read.Results.map((result) => result.Value)).toEqual([null, null]);
    const write = { ObjectPathId: 2, ActionType: 4, Name: 'Pages', ArgumentInfo: { Arguments: [1] } };
    expect((await excelHost.process(request([write], paths))).Error?.Code).toBe('InvalidObjectPath');
  });

  it('finds kept objects again in a later request, until they are let go', async () => {
    const { host: excelHost } = host();
    const keep = { ObjectPathId: 2, ActionType: 3, Name: '_KeepReference' };
    const kept = await excelHost.process(
      request([keep, { ObjectPathId: 2, ActionType: 1 }], [find('Find', '统计')]),
    );
    const { _ReferenceId: reference } = kept.Results[1]?.Value as { _ReferenceId: string };
    const again: ObjectPath = { Id: 2, ObjectPathType: 6, Name: reference };
    const ask = request([{ ObjectPathId: 2, QueryInfo: { Select: ['pages'] } }], [again]);
    expect((await excelHost.process(ask)).Results[0]?.Value).toMatchObject({ Pages: 12 });
    await excelHost.process(
      request([{ ActionType: 3, Name: '_RemoveReference', ArgumentInfo: { Arguments: [reference] } }]),
    );
    expect((await excelHost.process(ask)).Error?.Code).toBe('InvalidReference');
  });

  it('counts what a round trip has cost', async () => {
    const { host: excelHost } = host();
    const bridge = excelHost.connect();
    const answered = new Promise<string>((resolve) => {
      bridge.onMessageFromHost = resolve;
    });
    const body = request([{ QueryInfo: { Select: ['label'] } }]);
    const text = JSON.stringify({ id: 7, type: 1, flags: 0, message: { url: 'ProcessQuery', body } });
    bridge.sendMessageToHost(text);
    expect(JSON.parse(await answered)).toMatchObject({ id: 7, type: 2, message: { statusCode: 200 } });
    expect(excelHost.traffic).toHaveLength(1);
    expect(excelHost.traffic[0]).toMatchObject({
      actions: 1,
      requestBytes: text.length,
      members: ['Shelf.Label'],
    });
  });
});

describe('a request that comes over the bridge', () => {
  const ASKING = [{ QueryInfo: { Select: ['label'] } }];

  function ask(
    bridge: NativeBridge,
    actions: readonly Partial<Action>[],
    paths?: readonly ObjectPath[],
  ): void {
    const message = { body: request(actions, paths) };
    bridge.sendMessageToHost(JSON.stringify({ id: 'a', type: MessageType.request, message }));
  }

  const answerOver = (bridge: NativeBridge): Promise<string> =>
    new Promise((resolve) => {
      bridge.onMessageFromHost = resolve;
    });

  async function writes(
    actions: readonly Partial<Action>[],
    paths: readonly ObjectPath[] = [],
  ): Promise<boolean> {
    let written = false;
    const bridge = host(15, () => {
      written = true;
    }).host.connect();
    const answered = answerOver(bridge);
    ask(bridge, actions, paths);
    await answered;
    return written;
  }

  it('is told of when it has set something or called more than a question', async () => {
    const argument = { ArgumentInfo: { Arguments: ['审核'] } };
    expect(await writes([{ ActionType: 4, Name: 'Label', ...argument }])).toBe(true);
    expect(await writes([{ ActionType: 3, Name: 'Rename', ...argument }])).toBe(true);
  });

  it('is not told of when it has only asked', async () => {
    expect(await writes(ASKING)).toBe(false);
  });

  it('does not silence those after it when it cannot be answered', async () => {
    const { host: spoken } = host();
    const reported: unknown[] = [];
    const report = jest.fn((error: unknown) => reported.push(error));
    Object.assign(globalThis, { reportError: report });
    const gone = spoken.connect();
    gone.onMessageFromHost = () => {
      throw new Error('The page is gone.');
    };
    ask(gone, ASKING);
    const next = spoken.connect();
    const answered = answerOver(next);
    ask(next, ASKING);
    expect(JSON.parse(await answered)).toMatchObject({ id: 'a', type: MessageType.response });
    expect(String(reported)).toContain('The page is gone.');
    Reflect.deleteProperty(globalThis, 'reportError');
  });
});
