import fs from 'node:fs';

import type { AxeResults, RunOptions } from 'axe-core';
import type { Locator } from 'playwright-core';

const SOURCE = fs.readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

declare global {
  interface Window {
    axe?: { run(context: Element, options: RunOptions): Promise<AxeResults> };
  }
}

/** What axe finds amiss in a part of a page, each with the elements that it is about. */
export const violationsIn = async (part: Locator): Promise<string[]> => {
  const page = part.page();

  // The Design System's colour of a button under the mouse is not ours to mend.
  await page.mouse.move(0, 0);

  // Not as a script of the page, which the panel's content security policy would refuse.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(SOURCE);

  return part.evaluate(async (node) => {
    const results = await window.axe!.run(node, { resultTypes: ['violations'] });

    return results.violations.map(
      ({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ html }) => html).join(' ')}`
    );
  });
};
