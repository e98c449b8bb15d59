// http may not look into store; the choices a list offers are the store's own.
export { clockFilters, type OwnFilter, ownFilters, type WorkbenchFilter, workbenchOrders } from '../store/ticket-list.store.js';
