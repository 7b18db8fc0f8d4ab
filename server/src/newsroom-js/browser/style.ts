/** Colours and type are the page's own; a site changes the rest by these properties and by parts. */
const CSS = `:host{display:block}
:host([hidden]){display:none}
[part=list]{display:grid;grid-template-columns:repeat(var(--newsroom-columns,1),minmax(0,1fr));gap:var(--newsroom-gap,.25em 1.5em);margin:0}
[part~=figure]{display:flex;justify-content:space-between;gap:1em}
[part=label]{color:var(--newsroom-label-color,inherit)}
[part=value]{margin:0;color:var(--newsroom-value-color,inherit);font-weight:var(--newsroom-value-weight,600);font-variant-numeric:tabular-nums}
:host([data-state=stale]) [part=value]{font-style:italic}`;

let sheet: CSSStyleSheet | undefined;

/** A constructed sheet is no inline style, so that a strict Content Security Policy has no say. */
export const style = (root: ShadowRoot): void => {
  if ('adoptedStyleSheets' in root) {
    if (!sheet) {
      sheet = new CSSStyleSheet();
      sheet.replaceSync(CSS);
    }

    root.adoptedStyleSheets = [sheet];
  } else {
    const element = document.createElement('style');

    element.textContent = CSS;
    (root as ShadowRoot).appendChild(element);
  }
};
