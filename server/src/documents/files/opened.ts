/** What opening the stored bytes of a file comes to. */
export type Opened =
  | {
      state: 'open';
      /** To be read once; throws `UnreadableError` where the storage fails on the way. */
      bytes: AsyncIterable<Uint8Array>;
      /** Where the bytes lie on this machine; null for a remote file. */
      path: string | null;
    }
  /** The storage answers, and has no such file. */
  | { state: 'missing' }
  /** The storage does not answer, or the address leads nowhere it may lead to. */
  | { state: 'unreadable'; reason: string };

/** Why bytes cannot be had at the moment, in words for whoever runs the site. */
export class UnreadableError extends Error {}

/** What went wrong, by the system's own code if there is one. */
export const codeOf = (error: unknown): string => {
  const { code, cause, message } = Object(error) as {
    code?: unknown;
    cause?: unknown;
    message?: unknown;
  };

  if (typeof code === 'string') return code;
  if (cause != null) return codeOf(cause);

  return String(message ?? error);
};
