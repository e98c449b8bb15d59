import { Deliver, systemActor, Transactions } from '@shequtong/platform';
import { departments } from '../content/departments.js';
import { eachOf, staffAccount, type World } from '../world.js';
import { offices } from './staff.js';

/** Staff have left so many of the newest for today, or a third of what little they were told. */
const UNREAD = 3;
const SHOWN = 20;
const AT_ONCE = 500;

type Job = Parameters<Deliver['run']>[0];

/** What everybody was told of all that happened; staff have read it up to the newest few. */
export async function makeMessages(world: World): Promise<void> {
  await deliver(world);
  const accounts = [
    ...offices.flatMap(({ place, staff }) => staff.map(({ key }) => staffAccount(world, place, key))),
    ...departments.flatMap(({ areaId, key, officer }) => (officer ? [staffAccount(world, String(areaId), key)] : [])),
  ];
  await eachOf(accounts, (accountId) => readUp(world, accountId));
}

/** The worker's own work, done before it runs: what is delivered is not delivered again. */
async function deliver({ app }: World): Promise<void> {
  const waiting = (): Promise<Job[]> =>
    app.get(Transactions).read(systemActor(), (db) =>
      db.query<Job>(
        `SELECT area_id AS "areaId", event_id AS "eventId", reaction FROM platform.undelivered
         WHERE given_up_at IS NULL AND due_at IS NULL ORDER BY position LIMIT $1`,
        [AT_ONCE],
      ),
    );
  // What fails is given a time to be tried again at, and is the worker's.
  for (let jobs = await waiting(); jobs.length; jobs = await waiting())
    await eachOf(jobs, async (job) => void (await app.get(Deliver).run(job)));
}

async function readUp({ marks, caller }: World, accountId: string): Promise<void> {
  await marks.once(`messages/${accountId}`, async () => {
    const { items } = await caller.send<{ items: readonly { id: string }[] }>({
      method: 'GET',
      path: `me/inbox?limit=${SHOWN}`,
      as: accountId,
    });
    const unread = Math.min(UNREAD, Math.ceil(items.length / 3));
    const upTo = items[unread]?.id;
    if (upTo) await caller.send({ path: 'me/inbox/read', as: accountId, body: { upTo } });
    return { unread };
  });
}
