export { MessagingModule } from './messaging.module.js';
export { messagingTables } from './store/catalogue.js';
