import type { Opened } from './opened';
import { UnreadableError, codeOf } from './opened';

export interface RemoteLimits {
  maxBytes: number;
  /** The longest wait for an answer or for more of it. */
  idleMs: number;
  /** The longest time for the whole file. */
  totalMs: number;
}

export const REMOTE_LIMITS: RemoteLimits = {
  maxBytes: 2 * 1024 ** 3,
  idleMs: 30_000,
  totalMs: 15 * 60_000,
};

type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** Ends a request that waits or lasts too long, or is no longer wanted. */
const watchOver = ({ idleMs, totalMs }: RemoteLimits, signal?: AbortSignal) => {
  const controller = new AbortController();
  const tooSlow = () =>
    controller.abort(new UnreadableError('its storage does not answer in time'));
  const idle = setTimeout(tooSlow, idleMs);
  const total = setTimeout(tooSlow, totalMs);
  const stop = () => controller.abort(new UnreadableError('the site is shutting down'));

  signal?.addEventListener('abort', stop);
  if (signal?.aborted) stop();

  return {
    signal: controller.signal,
    wait: () => idle.refresh(),
    end() {
      clearTimeout(idle);
      clearTimeout(total);
      signal?.removeEventListener('abort', stop);
      controller.abort();
    },
  };
};

type Watch = ReturnType<typeof watchOver>;

const asUnreadable = (error: unknown): UnreadableError =>
  error instanceof UnreadableError
    ? error
    : new UnreadableError(`its storage failed with ${codeOf(error)}`, { cause: error });

async function* read(
  response: Response,
  { maxBytes }: RemoteLimits,
  watch: Watch
): AsyncGenerator<Uint8Array> {
  let size = 0;

  try {
    for await (const chunk of (response.body ?? []) as unknown as AsyncIterable<Uint8Array>) {
      watch.wait();
      size += chunk.byteLength;

      if (size > maxBytes) {
        throw new UnreadableError(`it has more than the ${maxBytes} bytes that are read`);
      }

      yield chunk;
    }
  } catch (error) {
    throw asUnreadable(error);
  } finally {
    watch.end();
  }
}

const MISSING = new Set([404, 410]);

export const readRemote = async (
  fetchIt: Fetch,
  url: string,
  limits: RemoteLimits = REMOTE_LIMITS,
  signal?: AbortSignal
): Promise<Opened> => {
  const watch = watchOver(limits, signal);

  try {
    const response = await fetchIt(url, {
      signal: watch.signal,
      // A cache on the way may hold the bytes from before a replacement.
      headers: { 'Accept-Encoding': 'identity', 'Cache-Control': 'no-cache' },
    });

    if (response.ok) return { state: 'open', bytes: read(response, limits, watch), path: null };

    watch.end();

    return MISSING.has(response.status)
      ? { state: 'missing' }
      : { state: 'unreadable', reason: `its storage answers ${response.status}` };
  } catch (error) {
    watch.end();

    return { state: 'unreadable', reason: asUnreadable(error).message };
  }
};
