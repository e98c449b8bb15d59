import { deserialize, serialize } from 'node:v8';
import { IDBFactory, IDBObjectStore } from 'fake-indexeddb';

/** Gives the window a database; jsdom has none. */
export function openBrowserDatabase(): void {
  Object.assign(window, { indexedDB: new IDBFactory(), structuredClone: (value: unknown): unknown => deserialize(serialize(value)) });
}

/** The next thing that is put into it finds no room. */
export function fillBrowserDatabase(): void {
  jest.spyOn(IDBObjectStore.prototype, 'put').mockImplementationOnce(() => {
    throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
  });
}
