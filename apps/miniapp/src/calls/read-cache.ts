/** What was read last, by name, so that a page shows it at once while it is read anew. Emptied when the person changes. */
const read = new Map<string, unknown>();
const underWay = new Map<string, Promise<unknown>>();
let generation = 0;

export const lastRead = (name: string): unknown => read.get(name);

/** Reads once however many parts of the screen ask at the same time. */
export function readOnce<T>(name: string, work: () => Promise<T>): Promise<T> {
  const running = underWay.get(name);
  if (running) return running as Promise<T>;
  const begun = generation;
  const promise = work()
    .then((value) => {
      if (begun === generation) read.set(name, value);
      return value;
    })
    .finally(() => {
      if (underWay.get(name) === promise) underWay.delete(name);
    });
  underWay.set(name, promise);
  return promise;
}

/** After signing in, signing out or leaving: nothing of one person is shown to another. */
export function forgetEverythingRead(): void {
  generation += 1;
  read.clear();
  underWay.clear();
}
