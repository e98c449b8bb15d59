/** What suites of other contexts use; production code never imports this. */
export { aReport, report, step } from './testing/builders.js';
export { productPolicy, requests } from './testing/histories.js';
export * from './testing/rules.js';
export { hasEnded } from './domain/ticket.js';
