import { createHash } from 'node:crypto';
import http from 'node:http';
import type { AddressInfo } from 'node:net';

import { checksumOf } from '../../server/src/documents/files/checksum';
import type { Opened } from '../../server/src/documents/files/opened';
import { UnreadableError } from '../../server/src/documents/files/opened';
import { REMOTE_LIMITS, readRemote } from '../../server/src/documents/files/read-remote';

const sha256 = (content: string) => createHash('sha256').update(content).digest('hex');

const bytesOf = (opened: Opened) => {
  if (opened.state !== 'open') throw new Error(`expected open bytes, got ${opened.state}`);

  return opened.bytes;
};

describe('a file of a remote storage', () => {
  let server: http.Server;
  let origin: string;
  let answer: (request: http.IncomingMessage, response: http.ServerResponse) => void;

  beforeAll(async () => {
    server = http.createServer((request, response) => answer(request, response));
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });

  afterAll(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => {
      server.close(resolve);
    });
  });

  const open = (limits = {}, signal?: AbortSignal) =>
    readRemote(fetch, `${origin}/a.pdf`, { ...REMOTE_LIMITS, ...limits }, signal);

  it('is read as it is stored', async () => {
    answer = (request, response) =>
      response.end(request.headers['accept-encoding'] === 'identity' ? 'như lưu' : 'packed');

    expect(await checksumOf(bytesOf(await open()))).toMatchObject({ sha256: sha256('như lưu') });
  });

  it('may be empty', async () => {
    answer = (_, response) => response.end();

    expect(await checksumOf(bytesOf(await open()))).toMatchObject({ size: 0 });
  });

  it.each([
    [404, 'missing'],
    [410, 'missing'],
    [403, 'unreadable'],
    [503, 'unreadable'],
  ])('answered with %d is %s', async (status, state) => {
    answer = (_, response) => response.writeHead(status).end('no');

    expect(await open()).toMatchObject({ state });
  });

  it('is unreadable where no server answers', async () => {
    const opened = await readRemote(fetch, 'http://127.0.0.1:1/a.pdf');

    expect(opened).toMatchObject({ state: 'unreadable', reason: expect.any(String) });
  });

  it('is unreadable if the answer does not come in time', async () => {
    answer = () => undefined;

    expect(await open({ idleMs: 20 })).toMatchObject({
      state: 'unreadable',
      reason: expect.stringContaining('in time'),
    });
  });

  it('is unreadable if the connection breaks', async () => {
    answer = (_, response) => {
      response.writeHead(200, { 'Content-Length': 100 });
      response.write('một nửa', () => response.destroy());
    };

    await expect(checksumOf(bytesOf(await open()))).rejects.toThrow(UnreadableError);
  });

  it('is unreadable if it is larger than what is read, whatever it says', async () => {
    answer = (_, response) => response.end(Buffer.alloc(1001));

    await expect(checksumOf(bytesOf(await open({ maxBytes: 1000 })))).rejects.toThrow('1000 bytes');
    expect(await checksumOf(bytesOf(await open({ maxBytes: 1001 })))).toMatchObject({ size: 1001 });
  });

  it('is no longer read once nobody wants it', async () => {
    const stopping = new AbortController();

    answer = (_, response) => {
      response.write('một nửa', () => stopping.abort());
    };

    await expect(
      (async () => checksumOf(bytesOf(await open({}, stopping.signal))))()
    ).rejects.toThrow(/shutting down|got unreadable/);
  });
});

describe('the patience with a remote storage', () => {
  const IDLE_MS = 1000;
  const TOTAL_MS = 10_000;

  beforeEach(() => {
    jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask'] });
  });

  afterEach(() => {
    jest.useRealTimers();
  });

  /** A storage that sends a piece when the test says so. */
  const openSlow = async () => {
    let source: ReadableStreamDefaultController<Uint8Array>;
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        source = controller;
      },
    });
    const opened = await readRemote(
      async (_url, { signal }) => {
        signal?.addEventListener('abort', () => source.error(signal.reason));

        return new Response(body);
      },
      'https://storage.example.org/a.pdf',
      { maxBytes: 1000, idleMs: IDLE_MS, totalMs: TOTAL_MS }
    );
    const pieces = bytesOf(opened)[Symbol.asyncIterator]();

    return {
      async readPieceAfter(ms: number) {
        const piece = pieces.next();

        // The iteration has to have asked before its answer comes.
        await new Promise(setImmediate);
        jest.advanceTimersByTime(ms);
        try {
          source.enqueue(new Uint8Array([1]));
        } catch {
          // The request was given up.
        }

        return piece;
      },
    };
  };

  it('lasts as long as pieces come', async () => {
    const slow = await openSlow();

    for (let count = 0; count < 5; count += 1) {
      expect(await slow.readPieceAfter(IDLE_MS - 1)).toMatchObject({ done: false });
    }
  });

  it('ends when no piece comes', async () => {
    const slow = await openSlow();

    await slow.readPieceAfter(1);
    await expect(slow.readPieceAfter(IDLE_MS)).rejects.toThrow('in time');
  });

  it('ends at last, even if pieces come for ever', async () => {
    const slow = await openSlow();

    for (let count = 0; count < 10; count += 1) await slow.readPieceAfter(IDLE_MS - 1);

    await expect(slow.readPieceAfter(IDLE_MS - 1)).rejects.toThrow('in time');
  });
});
