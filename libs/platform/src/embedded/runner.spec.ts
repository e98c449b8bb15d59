import { chooseRunner, commandOf, type Machine, type Runner } from './runner.js';

const nobody = { uid: 65_534, gid: 65_534 };

const machine = (isRoot: boolean, works: (runner: Runner) => boolean, identity = true): Machine => ({
  isRoot,
  unprivileged: () => (identity ? nobody : undefined),
  works,
  copyPrograms: () => '/var/lib/shequtong/postgresql-copy',
});

describe('how PostgreSQL is run', () => {
  it('as the caller when the caller is an ordinary user', () => {
    const runner = chooseRunner(
      '/app/native',
      '/app/.data/pg',
      machine(false, () => false),
    );
    expect(runner).toEqual({ nativeDir: '/app/native', dataDir: '/app/.data/pg', prefix: [] });
  });

  it('as an unprivileged user when the caller is root', () => {
    const runner = chooseRunner(
      '/app/native',
      '/app/.data/pg',
      machine(true, () => true),
    );
    expect(runner.identity).toEqual(nobody);
    expect(commandOf(runner, 'postgres', ['-D', runner.dataDir])).toEqual([
      '/app/native/bin/postgres',
      ['-D', '/app/.data/pg'],
      { uid: 65_534, gid: 65_534, cwd: '/' },
    ]);
  });

  it('in a user namespace when the clone lies under a closed folder', () => {
    const runner = chooseRunner(
      '/root/x/native',
      '/root/x/pg',
      machine(true, (r) => r.prefix[0] === 'unshare'),
    );
    expect(runner.identity).toBeUndefined();
    expect(commandOf(runner, 'initdb', [])[0]).toBe('unshare');
  });

  it('from copies that user can reach when namespaces are switched off too', () => {
    const reachable = (r: Runner): boolean => r.nativeDir.startsWith('/var') && r.dataDir.startsWith('/var');
    const first = chooseRunner('/root/x/native', '/root/x/pg', machine(true, reachable));
    const other = chooseRunner('/root/x/native', '/root/x/test-pg', machine(true, reachable));
    expect(first.nativeDir).toBe('/var/lib/shequtong/postgresql-copy');
    expect(first.dataDir).not.toBe(other.dataDir);
  });

  it('not at all without any other user, and one sentence says what to do', () => {
    expect(() =>
      chooseRunner(
        '/n',
        '/d',
        machine(true, () => false, false),
      ),
    ).toThrow(/ordinary user, or set DATABASE_URL/);
  });
});
