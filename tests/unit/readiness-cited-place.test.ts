/** @jest-environment jsdom */
import { goTo } from '../../admin/src/articles/readiness-panel/place';
import type { PanelFinding } from '../../admin/src/articles/readiness-panel/use-findings';

const paragraph = (html: string) =>
  `<div draggable="true"><div role="button">Drag</div><p data-slate-node="element">${html}</p></div>`;

const span = (text: string) =>
  `<span data-slate-node="text"><span data-slate-leaf>${text}</span></span>`;

const editor = (id: string, ...blocks: string[]) =>
  `<div id="${id}" tabindex="0" data-slate-editor="true" data-slate-node="value">${blocks.join('')}</div>`;

const LIST = `<ul data-slate-node="element"><li data-slate-node="element">${span('một')}</li><li data-slate-node="element">${span('hai')}</li></ul>`;

const finding = (block: number, written = '19/KH-UBND'): PanelFinding => ({
  code: 'document-not-in-force',
  severity: 'warning',
  field: 'body',
  block,
  cited: { documentId: 'a', number: '19/KH-UBND', written, reason: { vi: 'vì', en: 'because' } },
});

/** More than a browser takes to draw. */
const FRAME = 100;

const scrolled: Element[] = [];

const show = (...editors: string[]) => {
  document.body.innerHTML = `<main><form>${editors.join('')}</form></main>`;
};

const goAndWait = (to: PanelFinding) => {
  goTo(to);
  jest.advanceTimersByTime(FRAME);
};

beforeEach(() => {
  jest.useFakeTimers();
  scrolled.length = 0;
  // jsdom draws nothing.
  Element.prototype.scrollIntoView = function scrollIntoView(this: Element) {
    scrolled.push(this);
  };
});

afterEach(() => {
  jest.useRealTimers();
});

describe('the way from a warning of a document to the text that names it', () => {
  it('leads to the block, past photos and lists, and selects the number', () => {
    show(
      editor(
        'body',
        paragraph(span('19/KH-UBND không phải ở đây')),
        LIST,
        paragraph(span('Theo 19/') + span('KH') + span('-UBND thì'))
      )
    );

    goAndWait(finding(2));

    expect(scrolled.map(({ textContent }) => textContent)).toEqual(['Theo 19/KH-UBND thì']);
    expect(document.getSelection()?.toString()).toBe('19/KH-UBND');
    expect(document.activeElement?.id).toBe('body');
  });

  it('finds the right one of several Blocks fields', () => {
    show(
      editor('notes', paragraph(span('ghi chú'))),
      editor('body', paragraph(span('19/KH-UBND')))
    );

    goAndWait(finding(0));

    expect(document.activeElement?.id).toBe('body');
  });

  it('leads to the field where the number has gone meanwhile', () => {
    show(editor('body', paragraph(span('đã xóa'))));

    goAndWait(finding(0));

    expect(document.activeElement?.id).toBe('body');
  });
});
