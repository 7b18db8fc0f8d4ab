import { createHash } from 'node:crypto';

export interface Checksum {
  /** 64 lower-case hexadecimal digits (FIPS 180-4). */
  sha256: string;
  /** In bytes. */
  size: number;
}

/** Reads bytes once, holding one piece of them at a time. Fails as their source does. */
export const checksumOf = async (bytes: AsyncIterable<Uint8Array>): Promise<Checksum> => {
  const hash = createHash('sha256');
  let size = 0;

  for await (const chunk of bytes) {
    hash.update(chunk);
    size += chunk.byteLength;
  }

  return { sha256: hash.digest('hex'), size };
};

export const isSameChecksum = (one: Checksum, other: Checksum): boolean =>
  one.sha256 === other.sha256 && one.size === other.size;
