/* global document -- the functions handed to page.evaluate run in the page */

/** By how many pixels a page is wider than its window, so that somebody would have to scroll sideways. */
const widerThanWindow = (page) => page.evaluate(() => Math.max(...[document.documentElement, document.querySelector('main')].map((box) => (box ? box.scrollWidth - box.clientWidth : 0))));

/** The words of cells that run over into the next column, whose widths are fixed. */
const spillingCells = (page) => page.evaluate(() => [...document.querySelectorAll('main :is(th, td)')].filter((cell) => cell.scrollWidth > cell.clientWidth + 1).map((cell) => cell.textContent));

/** What is wrong with the widths of a page, in words. */
export async function widthFaults(page) {
  const wider = await widerThanWindow(page);
  const spilling = await spillingCells(page);
  return [...(wider > 0 ? [`${wider} px wider than the window`] : []), ...spilling.map((words) => `“${words}” runs over its cell`)];
}
