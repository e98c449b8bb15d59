import {
  formatRefreshToken,
  judgeRefresh,
  parseRefreshToken,
  refreshSecret,
  type RefreshToken,
  sessionExpiry,
  type SessionFacts,
  tokenHash,
} from './refresh-token.js';

const key = Buffer.alloc(32, 7);
const nonce = Buffer.alloc(16, 9);
const accountId = '01890a5d-ac96-774b-bcce-b302099a8057';
const sessionId = '01890a5d-ac96-774b-bcce-b302099a8058';
const secretOf = (generation: number): Buffer => refreshSecret(key, sessionId, nonce, generation);
const token = (generation: number, secret = secretOf(generation)): RefreshToken => ({ accountId, sessionId, generation, secret });
const at = (seconds: number): Date => new Date(Date.UTC(2026, 10, 23, 2, 0, seconds));

const session: SessionFacts = {
  generation: 3,
  tokenHash: tokenHash(secretOf(3)),
  previousHash: tokenHash(secretOf(2)),
  rotatedAt: at(0),
  expiresAt: at(3600),
  endedAt: null,
};
const judge = (presented: RefreshToken, now = at(10), facts = session): string =>
  judgeRefresh(facts, presented, now, (generation) => [
    refreshSecret(Buffer.alloc(32, 8), sessionId, nonce, generation),
    secretOf(generation),
  ]);

describe('a refresh token', () => {
  test('says the same after being written and read', () => {
    expect(parseRefreshToken(formatRefreshToken(token(3)))).toEqual(token(3));
  });

  test.each(['', 'abc', 'not a token', formatRefreshToken(token(1)).slice(1), `${formatRefreshToken(token(1))}AA`])(
    '"%s" is none',
    (text) => {
      expect(parseRefreshToken(text)).toBeUndefined();
    },
  );

  test('of the current turn rotates', () => expect(judge(token(3))).toBe('current'));
  test('of the turn before is honoured for 30 seconds', () => {
    expect(judge(token(2), at(0))).toBe('previous');
    expect(judge(token(2), at(30))).toBe('previous');
  });
  test('of the turn before is a replay after 30 seconds', () => expect(judge(token(2), at(31))).toBe('replayed'));
  test('of an earlier turn is a replay at once', () => expect(judge(token(1), at(0))).toBe('replayed'));
  test('that was invented ends nothing', () => {
    for (const generation of [0, 1, 2, 3, 4]) expect(judge(token(generation, Buffer.alloc(32, 1)))).toBe('unknown');
  });
  test('of the current turn is none where its key is listed no more', () => {
    expect(judgeRefresh(session, token(3), at(10), () => [refreshSecret(Buffer.alloc(32, 8), sessionId, nonce, 3)])).toBe('unknown');
  });
  test('of a turn to come is unknown even when the secret is right', () => expect(judge(token(4))).toBe('unknown'));
  test('of an expired or ended session is over', () => {
    expect(judge(token(3), at(3600))).toBe('ended');
    expect(judge(token(3), at(10), { ...session, endedAt: at(5) })).toBe('ended');
    expect(judge(token(1), at(10), { ...session, endedAt: at(5) })).toBe('ended');
  });
  test('belongs to one session: the same turn of another has another secret', () => {
    expect(secretOf(1).equals(refreshSecret(key, accountId, nonce, 1))).toBe(false);
    expect(secretOf(1).equals(refreshSecret(key, sessionId, Buffer.alloc(16), 1))).toBe(false);
  });
  test('of the console lives half a day, of a phone three months', () => {
    expect(sessionExpiry('console', at(0))).toEqual(new Date('2026-11-23T14:00:00Z'));
    expect(sessionExpiry('h5', at(0))).toEqual(new Date('2026-12-23T02:00:00Z'));
    expect(sessionExpiry('mini-program', at(0))).toEqual(new Date('2027-02-21T02:00:00Z'));
  });
});
