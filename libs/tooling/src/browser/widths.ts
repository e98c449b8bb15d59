import { type Page } from 'playwright-core';

// The functions handed to page.evaluate run in the page.

/** By how many pixels a page is wider than its window, so that somebody would have to scroll sideways. */
const widerThanWindow = (page: Page): Promise<number> =>
  page.evaluate(() =>
    Math.max(...[document.documentElement, document.querySelector('main')].map((box) => (box ? box.scrollWidth - box.clientWidth : 0))),
  );

/**
 * The words of cells that are printed over the next column, whose widths are fixed. Each piece of text is measured as it
 * is drawn: what a box on the way hides is no fault, and what runs out of a box that hides nothing is none of the cell's
 * own measures.
 */
const spillingCells = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const hides = (element: Element): boolean => getComputedStyle(element).overflowX !== 'visible';
    /** From where to where a piece of text is seen, at most to the edges of the boxes within the cell that hide the rest. */
    const seen = (node: Node, cell: Element, { left, right }: DOMRect): { left: number; right: number } => {
      for (let box = node.parentElement; box !== null && box !== cell; box = box.parentElement) {
        if (!hides(box)) continue;
        const edge = box.getBoundingClientRect();
        left = Math.max(left, edge.left);
        right = Math.min(right, edge.right);
      }
      return { left, right };
    };
    const spills = (cell: Element): boolean => {
      const edge = cell.getBoundingClientRect();
      const texts = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
      for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
        if (node.parentElement?.closest('.visually-hidden')) continue;
        const range = document.createRange();
        range.selectNodeContents(node);
        for (const rect of Array.from(range.getClientRects())) {
          const { left, right } = seen(node, cell, rect);
          if (right - left > 0.5 && (right > edge.right + 1 || left < edge.left - 1)) return true;
        }
      }
      return false;
    };
    return Array.from(document.querySelectorAll('main :is(th, td)'))
      .filter(spills)
      .map((cell) => cell.textContent ?? '');
  });

/** What is wrong with the widths of a page, in words. */
export async function widthFaults(page: Page): Promise<string[]> {
  const wider = await widerThanWindow(page);
  const spilling = await spillingCells(page);
  return [...(wider > 0 ? [`${wider} px wider than the window`] : []), ...spilling.map((words) => `“${words}” runs over its cell`)];
}
