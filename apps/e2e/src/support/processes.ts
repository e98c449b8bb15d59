import { testEnvironment } from '@shequtong/platform/testing';
import { type ApiProcess, startApi } from './api-process.js';
import { openProduct, type Product } from './product.js';

/** The product on a database of its own, with any number of API processes over it that share its keys. */
export interface ProductWithProcesses extends Product {
  start(): Promise<ApiProcess>;
}

export async function openWithProcesses(): Promise<ProductWithProcesses> {
  const { DATABASE_URL: _app, MIGRATE_DATABASE_URL: _owner, ...keys } = testEnvironment({ appUrl: '', ownerUrl: '' });
  const product = await openProduct(keys);
  const { appUrl, ownerUrl } = product.database;
  return { ...product, start: () => startApi({ ...keys, DATABASE_URL: appUrl, MIGRATE_DATABASE_URL: ownerUrl }) };
}
