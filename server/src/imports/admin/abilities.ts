import type { Core } from '@strapi/strapi';

import { DOCUMENT_TYPE, ISSUING_BODY, OFFICIAL_DOCUMENT, SUBJECT } from '../../platform/uids';
import { forbidden } from './answers';

/** What a signed-in administrator may do, as Strapi's admin keeps it on each request. */
export interface Ability {
  can(action: string, subject: unknown): boolean;
}

interface PermissionsManager {
  toSubject(entry: object): unknown;
}

/** Whether they may do it by hand, in the content manager, with entries in this language. */
const mayByHand = (
  strapi: Core.Strapi,
  ability: Ability,
  locale: string | undefined,
  [name, uids]: readonly [action: string, uids: readonly string[]]
): boolean =>
  uids.every((model) => {
    const action = `plugin::content-manager.explorer.${name}`;
    const manager: PermissionsManager = strapi
      .service('admin::permission')
      .createPermissionsManager({ ability, action, model });

    return ability.can(action, manager.toSubject(locale ? { locale } : {}));
  });

/**
 * An import does for an administrator only what they could do by hand.
 *
 * @throws PolicyError
 */
export const checkMayImport = (
  strapi: Core.Strapi,
  ability: Ability,
  { locale, publish, createMissing }: { locale: string; publish: boolean; createMissing: boolean }
): void => {
  const may = (action: string, uids: readonly string[]) =>
    mayByHand(strapi, ability, locale, [action, uids]);
  const document = [OFFICIAL_DOCUMENT];

  if (!may('create', document) || !may('update', document)) throw forbidden('may-not-write');
  if (publish && !may('publish', document)) throw forbidden('may-not-publish');
  if (createMissing && !may('create', [DOCUMENT_TYPE, ISSUING_BODY, SUBJECT])) {
    throw forbidden('may-not-create-terms');
  }
};

/** @throws PolicyError */
export const checkMayRead = (
  strapi: Core.Strapi,
  ability: Ability,
  locale: string | undefined
): void => {
  if (!mayByHand(strapi, ability, locale, ['read', [OFFICIAL_DOCUMENT]])) {
    throw forbidden('may-not-read');
  }
};
