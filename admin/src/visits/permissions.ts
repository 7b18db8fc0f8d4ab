const action = (name: string) => [{ action: `plugin::newsroom.visits.${name}`, subject: null }];

/** As the server registers them. */
export const MAY_READ = action('read');
export const MAY_EXPORT = action('export');
export const MAY_SET = action('settings');
export const MAY_RESET = action('reset');
