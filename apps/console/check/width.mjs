/* global document -- the function handed to page.evaluate runs in the page */

/** By how many pixels a page is wider than its window, so that somebody would have to scroll sideways. */
export const widerThanWindow = (page) => page.evaluate(() => Math.max(...[document.documentElement, document.querySelector('main')].map((box) => (box ? box.scrollWidth - box.clientWidth : 0))));
