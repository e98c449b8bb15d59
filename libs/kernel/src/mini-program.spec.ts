import type * as KernelModule from './index.js';

/** The engine of the WeChat mini-program has none of these; the kernel must not miss them. */
const absent = ['crypto', 'TextEncoder', 'TextDecoder', 'Buffer', 'Intl', 'structuredClone', 'process'] as const;

type Kernel = typeof KernelModule;

async function kernelWithoutThem(use: (kernel: Kernel) => void): Promise<void> {
  const globals = globalThis as unknown as Record<string, unknown>;
  const kept = Object.fromEntries(absent.map((name) => [name, Object.getOwnPropertyDescriptor(globals, name)]));
  for (const name of absent) Object.defineProperty(globals, name, { value: undefined, configurable: true, writable: true });
  try {
    await jest.isolateModulesAsync(async () => use(await import('./index.js')));
  } finally {
    for (const name of absent) Object.defineProperty(globals, name, kept[name] ?? {});
  }
}

describe('in the mini-program', () => {
  it('everything works once the platform has set a random source, and no weak one is made up before', async () => {
    const seen: unknown[] = [];
    await kernelWithoutThem((kernel) => {
      let refused: unknown;
      try {
        kernel.uuidv7(new Date(0));
      } catch (error) {
        refused = error;
      }
      kernel.setRandomSource((bytes) => bytes.fill(7));
      seen.push(
        String(refused),
        kernel.isUuid(kernel.uuidv7(new Date(0))),
        kernel.sceneCode().length,
        kernel.sha256OfText('社区').length,
        kernel.formatInstant(kernel.addWorkingDays(kernel.officialCalendar(), new Date('2026-09-30T06:00:00Z'), 1).dueAt),
        kernel.momentPhrase(new Date(0), new Date(0)),
        kernel.merkleRoot([kernel.leafHash(kernel.utf8('社区'))]).length,
        kernel.surnameOf('欧阳小明'),
      );
    });
    expect(seen).toEqual([expect.stringContaining('setRandomSource'), true, 10, 64, '2026-10-09T00:00:00+08:00', '今天 08:00', 64, '欧阳']);
  });
});
