/** What suites of other contexts use; production code never imports this. */
export { productPolicy } from './testing/histories.js';
export * from './testing/rules.js';
export { hasEnded } from './domain/ticket.js';
