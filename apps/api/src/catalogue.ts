import { identityTables } from '@shequtong/identity';
import { platformTables, type TableCatalogue } from '@shequtong/platform';

/** Every table of the product with what leads its key and which wall it stands behind. */
export const catalogue: TableCatalogue = { ...platformTables, ...identityTables };
