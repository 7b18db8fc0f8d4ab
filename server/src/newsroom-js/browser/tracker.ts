import type { ViewOptions } from './views';
import { view, watch } from './views';

interface Newsroom {
  /** Says that a view begins; what it leaves open is read from the page as ever. */
  view?(options?: ViewOptions): void;
}

const page = window as { newsroom?: Newsroom };
// An element with the id "newsroom" answers to that name too, and is as good a place as any.
const newsroom = (page.newsroom = page.newsroom || {});

// Two tags on one page are one counter.
if (!newsroom.view) {
  newsroom.view = view;
  watch();
}
