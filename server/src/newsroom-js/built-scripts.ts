import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/** As they are named in the address and in the folder of built files. */
export type ScriptName = 'newsroom.js' | 'tracker.js';

export type Encoding = 'br' | 'gzip' | 'identity';

export interface EncodedScript {
  bytes: Buffer;
  /** Strong, and thus another one for each encoding. */
  etag: string;
}

export type BuiltScript = Record<Encoding, EncodedScript>;

const compress: Record<Encoding, (code: Buffer) => Buffer> = {
  br: (code) => brotliCompressSync(code, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }),
  gzip: (code) => gzipSync(code, { level: 9 }),
  identity: (code) => code,
};

/** Compressed once here: Strapi compresses nothing unless the site has set that up. */
export const readBuiltScript = (folder: string, name: ScriptName): BuiltScript => {
  const code = fs.readFileSync(path.join(folder, name));
  const hash = createHash('sha256').update(code).digest('base64url').slice(0, 22);
  const encoded = (encoding: Encoding): EncodedScript => ({
    bytes: compress[encoding](code),
    etag: `"${hash}-${encoding}"`,
  });

  return { br: encoded('br'), gzip: encoded('gzip'), identity: encoded('identity') };
};
