import type { IncomingMessage } from 'node:http';

export type Body = { text: string } | { status: 408 | 413 };

/** Reads a small body; a longer or slower one is given up, and its connection with it. */
export const readBody = (
  request: IncomingMessage,
  { maxBytes, timeoutMs }: { maxBytes: number; timeoutMs: number }
): Promise<Body> =>
  new Promise((resolve, reject) => {
    if (Number(request.headers['content-length'] ?? 0) > maxBytes) {
      resolve({ status: 413 });

      return;
    }

    const chunks: Buffer[] = [];
    let size = 0;

    const end = (body: Body) => {
      clearTimeout(timer);
      request.off('data', take).off('end', finish).off('error', fail).off('close', fail);
      resolve(body);
    };
    const take = (chunk: Buffer) => {
      size += chunk.length;

      if (size > maxBytes) end({ status: 413 });
      else chunks.push(chunk);
    };
    const finish = () => end({ text: Buffer.concat(chunks).toString('utf8') });
    const fail = () => {
      clearTimeout(timer);
      reject(new Error('the request was broken off'));
    };
    const timer = setTimeout(() => end({ status: 408 }), timeoutMs);

    request.on('data', take).on('end', finish).on('error', fail).on('close', fail);
  });
