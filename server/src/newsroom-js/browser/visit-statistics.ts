import type { Figure, VisitStatistics } from '../../visits/contract';
import { addressOf } from './host-script';
import { FIGURE_OF, wordsIn } from './labels';
import { style } from './style';

const NAME = 'newsroom-visit-statistics';
const REFRESH_S = 30;
const LEAST_REFRESH_S = 5;
/** By then a view of this page is counted and in the figures. */
const OWN_VISIT_S = 2;
/** Stands where a figure is going to be, so that nothing moves when it comes. */
const NOT_YET = '–';

const make = (tag: string, part: string): HTMLElement => {
  const element = document.createElement(tag);

  element.setAttribute('part', part);

  return element;
};

const formatIn = (language: string): ((figure: number) => string) => {
  try {
    const format = new Intl.NumberFormat(language);

    return (figure) => format.format(figure);
  } catch {
    return String;
  }
};

/** The site may put words of its own in the label's place: `<span slot="online">…</span>`. */
const makeRow = (name: string, words: string): HTMLElement => {
  const row = make('div', `figure ${name}`);
  const slot = row.appendChild(make('dt', 'label')).appendChild(document.createElement('slot'));

  slot.name = name;
  slot.textContent = words;
  row.appendChild(make('dd', 'value'));

  return row;
};

/** `<newsroom-visit-statistics>`: the box with the figures; docs/visit-statistics.md describes it. */
class VisitStatisticsElement extends HTMLElement {
  static observedAttributes = ['figures', 'label', 'lang', 'refresh'];

  private readonly box = make('div', 'box');
  private latest: VisitStatistics | undefined;
  private request: AbortController | undefined;
  private timer: number | undefined;
  private names = '';

  constructor() {
    super();

    const root = this.attachShadow({ mode: 'open' });

    style(root);
    this.box.setAttribute('role', 'group');
    root.appendChild(this.box);
  }

  connectedCallback(): void {
    this.show(this.latest ? 'live' : 'loading');
    document.addEventListener('visibilitychange', this.refresh);
    addEventListener('online', this.refresh);
    addEventListener('offline', this.refresh);
    this.refresh();
  }

  disconnectedCallback(): void {
    document.removeEventListener('visibilitychange', this.refresh);
    removeEventListener('online', this.refresh);
    removeEventListener('offline', this.refresh);
    clearTimeout(this.timer);
  }

  attributeChangedCallback(name: string): void {
    // Before that the tag's attributes are only just being read.
    if (!this.request || !this.isConnected) return;
    if (name === 'refresh') this.refresh();
    else this.show(this.dataset.state);
  }

  private readonly refresh = (): void => {
    clearTimeout(this.timer);

    if (document.hidden) return;

    this.wait(Math.max(LEAST_REFRESH_S, Number(this.getAttribute('refresh')) || REFRESH_S));
    if (this.request) this.request.abort();
    void this.ask((this.request = new AbortController()));
  };

  private async ask(request: AbortController): Promise<void> {
    const isFirst = !this.latest;

    try {
      const answer = await fetch(String(addressOf('visit-statistics')), {
        credentials: 'omit',
        signal: request.signal,
      });
      const { data } = (await answer.json()) as { data: VisitStatistics | null };

      // As Strapi answers with an error.
      if (!data) throw new Error();

      this.latest = data;
      this.show('live');

      // Nobody is to read that nobody is here.
      if (isFirst && Object.values(data).includes(0)) this.wait(OWN_VISIT_S);
    } catch {
      // An attempt that a later one took the place of says nothing.
      if (this.request === request) this.show(this.latest ? 'stale' : 'unavailable');
    }
  }

  private wait(seconds: number): void {
    clearTimeout(this.timer);
    if (this.isConnected) this.timer = window.setTimeout(this.refresh, seconds * 1000);
  }

  private show(state = 'loading'): void {
    const around = this.closest<HTMLElement>('[lang]');
    const wanted = (around && around.lang) || navigator.language;
    const { words, language } = wordsIn(wanted);
    const { latest } = this;
    const names = (this.getAttribute('figures') || 'online,today,week,all')
      .split(',')
      .map((name) => name.trim())
      .filter((name) => {
        const figure = FIGURE_OF[name];

        return figure && (!latest || latest[figure] !== undefined);
      });

    this.box.setAttribute('aria-label', this.getAttribute('label') || words.title);
    this.box.setAttribute('aria-busy', String(state === 'loading'));
    this.dataset.state = state;

    // Rows that stand stay, or whoever has them read out would be thrown off at each refresh.
    if (this.box.lang !== language || this.names !== String(names)) {
      const list = make('dl', 'list');

      names.forEach((name) => list.appendChild(makeRow(name, words[FIGURE_OF[name] as Figure])));
      this.box.lang = language;
      this.box.textContent = '';
      this.box.appendChild(list);
      this.names = String(names);
    }

    const format = formatIn(wanted);

    this.box.querySelectorAll('dd').forEach((value, index) => {
      const text = latest
        ? format(latest[FIGURE_OF[names[index] as string] as Figure] as number)
        : NOT_YET;

      if (value.textContent !== text) value.textContent = text;
    });
  }
}

if (!customElements.get(NAME)) customElements.define(NAME, VisitStatisticsElement);
