/** Null in a module script, and then nothing runs: see docs/visit-statistics.md. */
const tag = document.currentScript as HTMLScriptElement;

/** The tag's data-* attributes, read each time: a single-page site may change them. */
export const settings: DOMStringMap = tag.dataset;

/** The API stands beside the script, unless the tag says otherwise. */
export const addressOf = (name: string): URL => new URL(name, settings.api || tag.src);
