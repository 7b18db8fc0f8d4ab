import { createRequire } from 'node:module';
import path from 'node:path';

import type { Core } from '@strapi/strapi';

/** The only type that the sanitizer below does anything to. */
export const ROLE = 'plugin::users-permissions.role';

const PACKAGE = '@strapi/plugin-users-permissions';
const FILE_IN_PACKAGE = 'dist/server/utils/sanitize/sanitizers.js';

interface Sanitizers {
  __require(): { defaultSanitizeOutput?: unknown };
}

/**
 * The sanitizer that users-permissions registers for every answer of the content API: it takes the
 * users out of roles, and to find roles it walks the whole of the answer, files and all. Known by
 * itself, it can be left out where an answer holds no role: it was a fifth of the cost of a list.
 *
 * Undefined where the package is not installed or keeps it in another place: then it runs like any
 * other.
 */
export const findRoleSanitizer = (strapi: Core.Strapi): unknown => {
  try {
    const require = createRequire(path.join(strapi.dirs.app.root, 'package.json'));
    const folder = path.dirname(require.resolve(`${PACKAGE}/package.json`));
    const sanitizers = require(path.join(folder, FILE_IN_PACKAGE)) as Sanitizers;

    return sanitizers.__require().defaultSanitizeOutput;
  } catch {
    return undefined;
  }
};
