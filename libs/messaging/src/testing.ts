/** What suites of other contexts use; production code never imports this. */
export { InboxService } from './service/inbox.service.js';
