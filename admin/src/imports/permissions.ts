const action = (name: string) => [{ action: `plugin::newsroom.${name}`, subject: null }];

/** As the server registers them; see `server/src/imports/admin/actions.ts`. */
export const MAY_READ = action('registry-import.read');
export const MAY_RUN = action('registry-import.run');
export const MAY_EXPORT = action('registry-export.read');
