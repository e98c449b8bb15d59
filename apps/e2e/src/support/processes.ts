import { testEnvironment } from '@shequtong/platform/testing';
import { type ApiProcess, type BuiltProgram, startApi, startWorker } from './api-process.js';
import { openProduct, type Product } from './product.js';

/** The product on a database of its own, with any number of processes over it that share its keys. */
export interface ProductWithProcesses extends Product {
  /** What the processes run with. */
  readonly environment: Readonly<Record<string, string>>;
  start(): Promise<ApiProcess>;
  startWorker(): Promise<BuiltProgram>;
}

export async function openWithProcesses(): Promise<ProductWithProcesses> {
  const { DATABASE_URL: _app, MIGRATE_DATABASE_URL: _owner, ...keys } = testEnvironment({ appUrl: '', ownerUrl: '' });
  const product = await openProduct(keys);
  const { appUrl, ownerUrl } = product.database;
  const environment = { ...keys, DATABASE_URL: appUrl, MIGRATE_DATABASE_URL: ownerUrl };
  return { ...product, environment, start: () => startApi(environment), startWorker: () => startWorker(environment) };
}
