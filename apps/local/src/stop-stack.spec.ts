import { StopStack } from './stop-stack.js';

describe('stopping', () => {
  it('goes backwards, once, and past a failure', async () => {
    const stopped: string[] = [];
    const stack = new StopStack();
    await stack.add('database', async () => void stopped.push('database'));
    await stack.add('sandbox', () => Promise.reject(new Error('stuck')));
    await stack.add('API', async () => void stopped.push('API'));
    const [first, second] = await Promise.all([stack.stopAll(), stack.stopAll()]);
    expect(stopped).toEqual(['API', 'database']);
    expect(first).toEqual(['sandbox: stuck']);
    expect(second).toBe(first);
  });

  it('also reaches what was still starting', async () => {
    const stack = new StopStack();
    await stack.stopAll();
    const stop = jest.fn(async () => undefined);
    await expect(stack.add('API', stop)).rejects.toThrow('stopped while API was starting');
    expect(stop).toHaveBeenCalledTimes(1);
  });

  it('waits for what cannot be called off, so that nothing outlives it', async () => {
    const stack = new StopStack();
    let cameUp: () => void = () => undefined;
    const stop = jest.fn(async () => undefined);
    const starting = stack.rising(new Promise<void>((resolve) => (cameUp = resolve)).then(() => stack.add('PostgreSQL', stop)));
    const stopped = stack.stopAll();
    cameUp();
    await expect(starting).rejects.toThrow('stopped while PostgreSQL was starting');
    await expect(stopped).resolves.toEqual([]);
    expect(stop).toHaveBeenCalledTimes(1);
  });
});
