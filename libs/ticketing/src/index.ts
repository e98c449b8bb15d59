export { TicketingModule } from './ticketing.module.js';
export { TraceVerificationService, type Verified } from './service/trace-verification.service.js';
export { type TreeFault, TreeVerificationService, type VerifiedTree } from './service/tree-verification.service.js';
export { ticketingTables } from './store/catalogue.js';
// For the demo seed of the composition; other contexts have no business with these.
export { type ReportInput, type StepInput, type TicketAnswer, TicketsService } from './service/tickets.service.js';
