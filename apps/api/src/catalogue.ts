import { identityTables } from '@shequtong/identity';
import { messagingTables } from '@shequtong/messaging';
import { platformTables, type TableCatalogue } from '@shequtong/platform';
import { ticketingTables } from '@shequtong/ticketing';
import { seedTables } from './seed/marks.js';

/** Every table of the product with what leads its key and which wall it stands behind. */
export const catalogue: TableCatalogue = { ...platformTables, ...identityTables, ...ticketingTables, ...messagingTables, ...seedTables };
