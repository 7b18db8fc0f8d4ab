import type { Locator, Page } from 'playwright-core';

import { expectEventually } from './eventually';
import { idle } from './idle';
import type { Site } from './site';

const ARTICLE = 'plugin::newsroom.article';
const EDITOR = '[data-slate-editor]';
const PHOTO = '[data-newsroom-photo]';

/**
 * How long after the last change Strapi's editor hands its state to the form, in milliseconds. It
 * takes what is changed while the form draws that for a change from outside, and loses it: a person
 * is slower than that, a test need not be.
 */
const HANDED_ON_AFTER_MS = 300;

const boxOf = async (element: Locator) => {
  const box = await element.boundingBox();

  if (!box) throw new Error('What should be dragged, or where to, is not to be seen.');

  return box;
};

const DRAG_MS = 60_000;

/** A browser that does not tell of a drag leaves a move of the mouse waiting for ever. */
const inTime = async (what: string, work: Promise<void>): Promise<void> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`${what} took over ${DRAG_MS / 1000} s`)), DRAG_MS);
  });

  try {
    await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
};

type Part =
  | 'caption'
  | 'alternativeText'
  | 'credit'
  | 'decorative'
  | 'move-up'
  | 'move-down'
  | 'replace'
  | 'remove';

/** The edit view of an article, used as an editor does: by what is seen on it. */
export class ArticleForm {
  readonly title: Locator;
  readonly lead: Locator;
  readonly body: Locator;
  readonly photos: Locator;
  readonly readiness: Locator;

  constructor(readonly page: Page) {
    this.title = page.locator('input[name="title"]');
    this.lead = page.locator('textarea[name="lead"]');
    this.body = page.locator(EDITOR);
    this.photos = this.body.locator(PHOTO);
    this.readiness = page
      .locator('aside')
      .filter({ has: page.getByText(/^(Ready to publish\?|Sẵn sàng xuất bản\?)$/) });
  }

  static async create(page: Page, site: Site): Promise<ArticleForm> {
    return ArticleForm.open(page, site, 'create');
  }

  static async open(page: Page, site: Site, documentId: string): Promise<ArticleForm> {
    // Without a locale the panel goes to the address with one, and asks to leave what was typed.
    const locale = 'plugins[i18n][locale]=vi';

    await page.goto(
      `${site.url}/admin/content-manager/collection-types/${ARTICLE}/${documentId}?${locale}`
    );

    const form = new ArticleForm(page);

    await form.body.waitFor();
    await idle(page);

    return form;
  }

  /** The part of a photo, counted from 1 in the order of the body. */
  photo(number: number, part: Part): Locator {
    return this.photos.nth(number - 1).locator(`[data-newsroom-part="${part}"]`);
  }

  async insertPhotos(...names: string[]): Promise<void> {
    const { page } = this;
    const before = await this.photos.count();

    await page.getByRole('toolbar').getByRole('combobox').click();
    await page.getByRole('option', { name: /^(Image|Hình ảnh)$/ }).click();

    const dialog = page.getByRole('dialog');

    for (const name of names) {
      await dialog.locator('article').filter({ hasText: name }).getByRole('checkbox').click();
    }

    await dialog.getByRole('button', { name: /^(Finish|Hoàn tất)$/ }).click();
    await this.photos.nth(before + names.length - 1).waitFor();
    await dialog.waitFor({ state: 'detached' });
    await this.handedOn();
  }

  /** What stands in the body: the text of each block, and a photo as its caption in brackets. */
  outline(): Promise<string[]> {
    return this.body.evaluate((body) =>
      [...body.children].map((block) => {
        const caption = block.querySelector<HTMLTextAreaElement>('[data-newsroom-part="caption"]');

        if (caption) return `[${caption.value}]`;

        return [...block.querySelectorAll('[data-slate-string]')]
          .map((run) => run.textContent)
          .join('');
      })
    );
  }

  /** Which part of which photo has the focus. */
  focusedPart(): Promise<string | null> {
    return this.page.evaluate(() => {
      const focused = document.activeElement;
      const photos = [...document.querySelectorAll('[data-newsroom-photo]')];
      const number = photos.findIndex((photo) => photo.contains(focused)) + 1;

      return number === 0 ? null : `${number} ${focused?.getAttribute('data-newsroom-part')}`;
    });
  }

  /** Puts the caret into the body's text, by default into its first paragraph. */
  async enterBody(place: Locator = this.body): Promise<void> {
    await place.click();
    await this.expectBodyFocused();
  }

  /** Keys go to the text and not to an input in it. */
  expectBodyFocused(): Promise<void> {
    return expectEventually(
      () => this.body.evaluate((body) => body === document.activeElement),
      true
    );
  }

  /** The form has what was last changed: a timer set now ends after the editor's own. */
  private handedOn(): Promise<void> {
    return this.page.evaluate(
      (wait) =>
        new Promise<void>((resolve) => {
          setTimeout(() => requestIdleCallback(() => resolve()), wait);
        }),
      HANDED_ON_AFTER_MS
    );
  }

  async expectFocusedPart(part: string): Promise<void> {
    await this.handedOn();
    await expectEventually(() => this.focusedPart(), part);
  }

  async expectOutline(outline: string[]): Promise<void> {
    await expectEventually(() => this.outline(), outline);
    await this.handedOn();
  }

  /** What a photo's input holds. */
  async expectText(number: number, part: Part, text: string): Promise<void> {
    await expectEventually(() => this.photo(number, part).inputValue(), text);
    await this.handedOn();
  }

  /** By its handle, as with a mouse, onto the lower part of a photo that stands before it. */
  async dragPhotoOnto(dragged: number, target: number): Promise<void> {
    await inTime('the drag', this.#drag(dragged, target));
  }

  async #drag(dragged: number, target: number): Promise<void> {
    const { page } = this;
    const { mouse } = page;
    const photo = this.photos.nth(dragged - 1);
    const goal = this.photos.nth(target - 1);

    // The handle of one and the end of the other have to be in the editor's window together.
    await photo.evaluate((node) => {
      const frame = node.closest('[data-slate-editor]')?.parentElement;
      const top = node.getBoundingClientRect().top - (frame?.getBoundingClientRect().top ?? 0);

      if (frame) frame.scrollTop += top - 200;

      frame?.scrollIntoView({ block: 'center' });
    });

    await expectEventually(() => this.allPicturesDrawn(), true);
    await photo.hover({ position: { x: 100, y: 40 } });

    const block = photo.locator('xpath=ancestor::*[@data-handler-id][1]');
    const handle = block.locator('xpath=./*[@role="button"]');

    await handle.hover();

    const grip = await boxOf(handle);
    const { x, y, height } = await boxOf(goal);
    const place = { x: x + 100, y: y + height - 90 };

    await mouse.down();
    await mouse.move(grip.x + grip.width / 2 + 5, grip.y, { steps: 3 });
    await mouse.move(place.x, place.y, { steps: 12 });

    // The editor shows where the photo would go, and only then takes it.
    const marked = async () => {
      // A drag is told of by moves; to and fro, so that it stays where it is meant to end.
      place.y += place.y > y + height - 90 ? -1 : 1;
      await mouse.move(place.x, place.y);

      return goal.evaluate(
        (node) => (node.closest('[data-handler-id]')?.parentElement?.children.length ?? 0) > 1
      );
    };

    await expectEventually(marked, true);
    await mouse.up();
  }

  /** A picture that is still on its way moves what stands under it. */
  private allPicturesDrawn(): Promise<boolean> {
    return this.photos
      .locator('img')
      .evaluateAll((images) => images.every((image) => (image as HTMLImageElement).complete));
  }

  /** Types as an input method does that shows each letter while it is put together. */
  async compose(steps: string[]): Promise<void> {
    const session = await this.page.context().newCDPSession(this.page);

    for (const text of steps) {
      await session.send('Input.imeSetComposition', {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      });
    }

    await session.send('Input.insertText', { text: steps.at(-1) ?? '' });
    await session.detach();
  }

  /** By way of the browser's clipboard, which hands on what a real paste would. */
  async paste(data: Record<string, string>): Promise<void> {
    await this.page.evaluate((content) => {
      document.addEventListener(
        'copy',
        (event) => {
          event.preventDefault();
          event.stopImmediatePropagation();

          for (const [type, text] of Object.entries(content)) {
            event.clipboardData?.setData(type, text);
          }
        },
        { capture: true, once: true }
      );
    }, data);
    await this.page.keyboard.press('ControlOrMeta+c');
    await this.page.keyboard.press('ControlOrMeta+v');
  }

  private async press(name: RegExp, answerTo: RegExp) {
    const answer = this.page.waitForResponse(
      (response) =>
        answerTo.test(response.url()) && ['POST', 'PUT'].includes(response.request().method())
    );

    await this.page.getByRole('button', { name, exact: true }).click();

    const response = await answer;

    // A new entry goes to an address of its own, with a form of its own.
    if (response.ok()) await this.page.waitForURL((url) => !url.pathname.endsWith('/create'));

    await this.body.waitFor();
    await idle(this.page);

    return response;
  }

  save() {
    return this.press(/^(Save|Lưu)$/, /collection-types\/plugin::newsroom\.article/);
  }

  publish() {
    return this.press(/^(Publish|Xuất bản)$/, /actions\/publish/);
  }

  finding(text: RegExp): Locator {
    return this.readiness.getByRole('button', { name: text });
  }
}
