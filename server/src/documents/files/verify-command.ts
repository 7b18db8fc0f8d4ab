import type { Core } from '@strapi/strapi';

import type { FileCheck } from './verify';
import { verifyFiles } from './verify';

const describe = ({ fileId, name, state, expected, found, reason }: FileCheck): string => {
  const file = fileId === null ? name : `${name} (file ${fileId})`;

  switch (state) {
    case 'changed':
      return `changed: ${file}: recorded ${expected?.sha256} with ${expected?.size} bytes, stored ${found?.sha256} with ${found?.size} bytes`;
    case 'missing':
      return `missing: ${file}: ${reason ?? 'its storage has no such file'}`;
    case 'unrecorded':
      return `unrecorded: ${file}: nothing was recorded to hold it against; it is recorded when Strapi starts`;
    default:
      return `unreadable: ${file}: ${reason}`;
  }
};

const STATES = ['ok', 'changed', 'missing', 'unreadable', 'unrecorded'] as const;

/**
 * Re-checks the files of all published documents: a line for each that is not as recorded, and a
 * summary.
 *
 * @returns the exit code: 0 if all files are as recorded, 1 if not
 */
export const verifyCommand = async (
  strapi: Core.Strapi,
  write: (line: string) => void
): Promise<number> => {
  const counts = { ok: 0, changed: 0, missing: 0, unrecorded: 0, unreadable: 0 };

  for await (const check of verifyFiles(strapi)) {
    counts[check.state] += 1;

    if (check.state !== 'ok') write(describe(check));
  }

  const total = STATES.reduce((sum, state) => sum + counts[state], 0);

  const summary = STATES.map((state) => `${counts[state]} ${state}`).join(', ');

  write(`files checked: ${total} (${summary})`);

  return counts.ok === total ? 0 : 1;
};
