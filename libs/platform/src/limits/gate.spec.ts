import { Gate } from './gate.js';

/** A work that goes on until it is let go, or fails. */
function held() {
  let end = (_: Error | undefined): void => undefined;
  const ended = new Promise<Error | undefined>((resolve) => (end = resolve));
  const begun = jest.fn();
  const work = async (): Promise<void> => {
    begun();
    const error = await ended;
    if (error) throw error;
  };
  return { work, begun, end: (error?: Error) => end(error) };
}

test('so many run, so many wait in their order, one more is refused; a failure gives its place on', async () => {
  const gate = new Gate(2, 2);
  const works = [held(), held(), held(), held(), held()] as const;
  const [a, b, c, d] = works;
  const passed = works.map(({ work }) => gate.pass(work));
  await expect(passed[4]).rejects.toMatchObject({ code: 'platform/too-busy' });
  expect(works.map(({ begun }) => begun.mock.calls.length)).toEqual([1, 1, 0, 0, 0]);
  a.end(new Error('broken'));
  await expect(passed[0]).rejects.toThrow('broken');
  expect(works.map(({ begun }) => begun.mock.calls.length)).toEqual([1, 1, 1, 0, 0]);
  for (const { end } of [b, c, d]) end();
  await Promise.all(passed.slice(1, 4));
  const later = held();
  later.end();
  await gate.pass(later.work);
  expect(later.begun).toHaveBeenCalledTimes(1);
});
