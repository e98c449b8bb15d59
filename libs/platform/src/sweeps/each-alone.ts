/**
 * Does a sweep's work for each area (or person) in a transaction of its own. One that fails holds up no other: it is
 * told at the end, so that the worker's log says so, and the next pass finds its rows as they were.
 * @returns how many rows were handled
 */
export async function eachAlone<Key>(keys: Iterable<Key>, work: (key: Key) => Promise<number>): Promise<number> {
  let handled = 0;
  const failures: unknown[] = [];
  for (const key of keys) {
    try {
      handled += await work(key);
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length)
    throw new AggregateError(failures, `${failures.length} parts of a sweep failed, the others were done (${handled} rows)`);
  return handled;
}
