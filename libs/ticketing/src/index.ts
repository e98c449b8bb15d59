export { TicketingModule } from './ticketing.module.js';
export { TraceVerificationService, type Verified } from './service/trace-verification.service.js';
export { TreeVerificationService, type VerifiedTree } from './service/tree-verification.service.js';
export { ticketingTables } from './store/catalogue.js';
