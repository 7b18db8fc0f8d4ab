/** Lengths in characters. */
export const PHOTO_LIMITS = { caption: 1000, alternativeText: 500, credit: 200 } as const;

/**
 * How large a body may be: the longest articles of the portals we know have a few hundred blocks.
 * `nodes` counts blocks, list items, links and runs of text; `depth` counts lists within lists.
 */
export const BODY_LIMITS = { nodes: 8000, characters: 1_000_000, depth: 12 } as const;

/** The longest address of a link, in characters: what browsers and servers take without trouble. */
export const LINK_LIMIT = 4000;
