import { deliver, retryNow } from './delivery';
import { settings } from './host-script';

/** What a page may say when it calls `newsroom.view()`. */
export interface ViewOptions {
  /** The documentId of the article shown. */
  article?: string;
  /** The article's locale as Strapi names it, such as "vi". */
  locale?: string;
}

interface Signals {
  globalPrivacyControl?: boolean;
}

/** Only where there is one; an element with the id "navigation" answers to the other name. */
declare const navigation: EventTarget;

interface AddressChange {
  navigationType: 'push' | 'replace' | 'reload' | 'traverse' | null;
}

// The view that is under way. These are variables and not one object because their names then cost
// nothing in a script that has to fit into one kilobyte.
/** Empty until the first view. */
let path = '';
let page: string;
let asked: ViewOptions;
/** Whether the address changed without a load. */
let moved: boolean | undefined;
/** When the page was first seen, by Date.now(); 0: not seen yet; undefined: the view is sent. */
let begun: number | undefined;

let timer: number | undefined;
let lastNamed: string | undefined;
/** Its host is enough, and said once: later views come from this page. */
let referrer: string | undefined = document.referrer.split('/', 3).join('/');

const named = (name: 'article' | 'locale'): string | undefined =>
  settings[name] ||
  (
    document.querySelector<HTMLMetaElement>(`meta[name="newsroom:${name}"]`) ||
    ({} as Partial<HTMLMetaElement>)
  ).content;

const declines = () =>
  settings.count === 'off' ||
  ((navigator as Signals).globalPrivacyControl && /gpc/.test(settings.respect as string)) ||
  (navigator.doNotTrack === '1' && /dnt/.test(settings.respect as string));

const send = () => {
  const since = begun;

  if (!since) return;

  begun = undefined;

  if (declines()) return;

  const present = named('article');
  // After a change of address the former page's tag may still stand there: it is no second reading.
  const article = asked.article || (moved && present === lastNamed ? undefined : present);

  lastNamed = present;
  void deliver(
    {
      id: crypto.getRandomValues(new Uint32Array(3)).join('-'),
      path: path.slice(0, 500),
      article,
      locale: asked.locale || named('locale'),
      referrer,
    },
    since
  );
  referrer = undefined;
};

/**
 * A page is seen when it is no longer hidden, be it in a background tab or prerendered. In the time
 * it then has to settle, a single-page site puts up its meta tags, or leads on to another address.
 * Leaving a page hides it: what is due goes out at once, for there may be no later.
 */
const heedVisibility = () => {
  if (document.hidden) {
    send();
    retryNow();
  } else if (begun !== undefined) {
    begun = begun || Date.now();
    clearTimeout(timer);
    timer = setTimeout(send, 300) as unknown as number;
  }
};

/** The same for any hash and for any order of the query. */
const readPage = () => `${location.pathname}${location.search.split(/[?&]/).sort()}`;

const begin = (options: ViewOptions, isMoved?: boolean) => {
  asked = options;
  moved = isMoved;
  begun = 0;
  path = location.pathname;
  page = readPage();
  heedVisibility();
};

/** A replaced address is another page only by its path: filters and campaign codes are none. */
const heedAddress = ({ navigationType }: AddressChange) => {
  const isReplaced = navigationType === 'replace';

  if (isReplaced ? path !== location.pathname : page !== readPage()) {
    // A page replaced before it has settled was a way station, and is not sent.
    if (!isReplaced) send();
    begin({}, true);
  }
};

/** The page says itself that a view begins; one of this address that is not sent yet is the same. */
export const view = (options?: ViewOptions): void => {
  if (path !== location.pathname) send();
  begin(options || {});
};

export const watch = (): void => {
  document.addEventListener('visibilitychange', heedVisibility);

  // Back from the back/forward cache, where nothing is loaded.
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted && path) begin(asked);
  });

  if (settings.count === 'manual') return;

  begin({});

  if ('Navigation' in window) {
    navigation.addEventListener('currententrychange', heedAddress as unknown as EventListener);
  } else {
    // Such browsers do not tell; wrapping pushState would reach into the page's own business.
    setInterval(heedAddress, 250, { navigationType: 'replace' });
  }
};
