import { randomBytes } from 'node:crypto';
import { catalogue } from '@shequtong/api/catalogue';
import { type Member, places, resident, staff, type StaffMember } from '@shequtong/identity/testing';
import { type Config, FieldCipher, rotateFieldKeys, type Rotated } from '@shequtong/platform';
import pg from 'pg';
import { pino } from 'pino';
import { DataSource } from 'typeorm';
import { HOUR_MS } from '@shequtong/kernel';
import { byWechat, openWorld, type World } from '../identity/world.js';
import { openBeside, type Product } from '../support/product.js';

const here = `communities/${places.community}`;
const silent = pino({ level: 'silent' });
const tables = Object.entries(catalogue).flatMap(([name, { sealed }]) => (sealed ? [{ name, columns: Object.keys(sealed.columns) }] : []));

describe('rotating the keys of personal fields', () => {
  let world: World;
  /** A second API process over the same database. */
  let beside: Product;
  let secretary: StaffMember;
  let member: Member;
  let readers: (() => Promise<unknown>)[];
  let expected: unknown[];

  beforeAll(async () => {
    world = await openWorld();
    beside = await openBeside(world.product);
    const { services } = world.product;
    secretary = await staff(services, { areaId: places.community, role: 'community-secretary' });
    member = await resident(services);
    readers = await everythingSealed();
    expected = await everything();
  });
  afterAll(async () => {
    await beside.close();
    await world.close();
  });

  /** Puts something into every sealed column, and answers how each is read back by the API. */
  async function everythingSealed(): Promise<(() => Promise<unknown>)[]> {
    const { product } = world;
    const asStaff = world.call(secretary);
    await resident(product.services, { name: '于安平', onRoster: false });
    const queue = (await asStaff.get(`${here}/verification-cases`).expect(200)).body as { cases: { caseId: string }[] };
    const caseId = queue.cases[0]?.caseId ?? '';
    await asStaff.post(`${here}/verification-cases/${caseId}/evidence`, { kind: 'home-visit', note: '上门看过，本人在家' }).expect(200);
    await asStaff.post(`${here}/roster-entries`, {
      lines: [
        { building: '2号楼', room: '202', name: '柳春明', phone: '13900000001', documentNumber: '310113199001010011', relation: 'owner' },
      ],
    });
    const now = product.clock.now();
    const shifts = [
      {
        accountId: secretary.accountId,
        startsAt: new Date(now.getTime() + 60_000).toISOString(),
        endsAt: new Date(now.getTime() + HOUR_MS).toISOString(),
      },
    ];
    const planned = (await asStaff.post(`areas/${places.community}/duty/shifts`, { shifts }).expect(200)).body as { shiftIds: string[] };
    product.clock.advance({ minutes: 2 });
    const handOver = `areas/${places.community}/duty/shifts/${planned.shiftIds[0]}/hand-over`;
    await asStaff.put(handOver, { note: '五号楼电梯等回电' }).expect(200);
    const operators = await anOperator();
    // What has no route of its own in this suite (a document on a membership) is sealed where it lies.
    const cipher = product.services.get(FieldCipher);
    const seal = (column: string, text: string): string =>
      cipher.seal({ table: 'identity.membership', column, row: member.membershipId }, text);
    await product.asOwner('UPDATE identity.membership SET document_sealed = $2, document_tail_sealed = $3 WHERE id = $1', [
      member.membershipId,
      seal('document', '310113199001010011'),
      seal('document-tail', '0011'),
    ]);
    const read = (path: string) => async () => (await world.call(secretary).get(path).expect(200)).body as unknown;
    return [
      read(`${here}/members`),
      read(`${here}/verification-cases/${caseId}`),
      read(handOver),
      read(operators),
      async () => (await world.call(member).get('me').expect(200)).body as unknown,
    ];
  }

  async function anOperator(): Promise<string> {
    const at = `areas/${places.community}/organisations`;
    const { organisationId } = (
      await world
        .call(secretary)
        .post(at, { kind: 'property-manager', name: '示例物业（虚构）', serves: [{ areaId: places.community }] })
        .expect(200)
    ).body as { organisationId: string };
    const { code } = (await world.call(secretary).post(`${at}/${organisationId}/invitations`, { uses: 1, days: 7 }).expect(200)).body as {
      code: string;
    };
    const operator = world.call(await byWechat(world, world.person()));
    const { version } = (await operator.get('privacy-notice').expect(200)).body as { version: number };
    await operator.post('me/consents', { version }).expect(200);
    await operator.post('me/organisations', { code, name: '赵小丽', post: '客服', publicName: '赵客服' }).expect(200);
    return `${at}/${organisationId}/operators`;
  }

  const stable = (answer: unknown): string => JSON.stringify(answer).replace(/"(photoUrl|url)":"[^"]*"/g, '');
  const everything = (): Promise<string[]> => Promise.all(readers.map(async (reader) => stable(await reader())));

  /** The version of the key of every sealed value there is, per table. */
  async function versions(): Promise<Record<string, string[]>> {
    const found = await Promise.all(
      tables.map(async ({ name, columns }) => {
        const values = columns
          .map((column) => `SELECT split_part(${column}, '.', 1) AS version FROM ${name} WHERE ${column} IS NOT NULL`)
          .join(' UNION ALL ');
        return [
          name,
          (await world.product.asOwner<{ version: string }>(`SELECT DISTINCT version FROM (${values}) v ORDER BY 1`)).map(
            ({ version }) => version,
          ),
        ] as const;
      }),
    );
    return Object.fromEntries(found);
  }
  const allUnder = (version: string): Record<string, string[]> => Object.fromEntries(tables.map(({ name }) => [name, [version]]));

  type OnLine = (line: string, owner: pg.Client) => void;
  const processes = (): FieldCipher[] => [world.product, beside].map(({ services }) => services.get(FieldCipher));

  /** The rotation with a wait that takes no time: the new key is made as old as it would be, and every process looks again. */
  async function rotate(onLine: OnLine = () => undefined, [cipher, ...others]: readonly FieldCipher[] = processes()): Promise<Rotated> {
    const owner = new pg.Client({
      connectionString: world.product.database.ownerUrl,
      options: '-c app.from=0 -c app.to=999999999999 -c app.system=on',
    });
    owner.on('error', () => undefined);
    await owner.connect();
    const wait = async (): Promise<void> => {
      await world.product.asOwner(`UPDATE platform.data_key SET active_from = now() - interval '1 hour'`);
      await Promise.all(others.map((other) => other.reload()));
    };
    try {
      return await rotateFieldKeys({ owner, cipher: cipher as FieldCipher, catalogue, wait, say: (line) => onLine(line, owner) });
    } finally {
      await owner.end().catch(() => undefined);
    }
  }

  test('seals every value of every column anew, and the API reads all of it before, during and after', async () => {
    expect(await versions()).toEqual(allUnder('k1'));
    const during: Promise<string[]>[] = [];
    const { dataKey, resealed } = await rotate(() => void during.push(everything()));
    expect(dataKey).toBe(2);
    expect(resealed).toBeGreaterThan(15);
    expect(during.length).toBeGreaterThan(tables.length);
    for (const read of await Promise.all(during)) expect(read).toEqual(expected);
    expect(await versions()).toEqual(allUnder('k2'));
    expect(await everything()).toEqual(expected);
    const again = await beside.as(secretary).get(`/api/${here}/members`).expect(200);
    expect(stable(again.body)).toBe(expected[0]);
  });

  test('killed in the middle it leaves everything readable, and goes on without a further key', async () => {
    const half = rotate((line, owner) => {
      // The connection is gone from one moment to the next, as when the process is killed.
      if (line.includes('identity.roster_entry'))
        (owner as unknown as { connection: { stream: { destroy(): void } } }).connection.stream.destroy();
    });
    await expect(half).rejects.toThrow();
    const mixed = await versions();
    expect(mixed).not.toEqual(allUnder('k2'));
    expect(mixed).not.toEqual(allUnder('k3'));
    expect(await everything()).toEqual(expected);
    expect(await rotate()).toMatchObject({ dataKey: 3 });
    expect(await versions()).toEqual(allUnder('k3'));
    expect(await everything()).toEqual(expected);
  });

  test('a value that the API changes meanwhile is kept as it was changed', async () => {
    let changed: Promise<unknown> | undefined;
    await rotate((line) => {
      if (line.includes('identity.proven_phone'))
        changed ??= world.product.asOwner(`UPDATE identity.membership SET display_name = '张先生' WHERE id = $1`, [member.membershipId]);
    });
    await changed;
    expect(await versions()).toEqual(allUnder('k4'));
    const [row] = await world.product.asOwner<{ display_name: string }>('SELECT display_name FROM identity.membership WHERE id = $1', [
      member.membershipId,
    ]);
    expect(row).toEqual({ display_name: '张先生' });
    await world.product.asOwner('UPDATE identity.membership SET display_name = $2 WHERE id = $1', [member.membershipId, '住户']);
  });

  describe('and the master key', () => {
    const cipherWith = async (...fieldMasterKeys: { id: string; key: Buffer }[]): Promise<FieldCipher> => {
      const config: Config = { ...world.product.config, secrets: { ...world.product.config.secrets, fieldMasterKeys } };
      const cipher = new FieldCipher(world.product.services.get(DataSource), config, silent);
      await cipher.reload();
      return cipher;
    };
    const fresh = { id: 'm2', key: randomBytes(32) };

    test('wraps the older data keys anew, so that the old master key can be taken away', async () => {
      const [old] = world.product.config.secrets.fieldMasterKeys;
      if (!old) throw new Error('no master key');
      const both = await cipherWith(fresh, old);
      expect(await rotate(undefined, [both])).toMatchObject({ dataKey: 5, rewrapped: 4 });
      const alone = await cipherWith(fresh);
      const [row] = await world.product.asOwner<{ sealed: string }>(
        'SELECT phone_sealed AS sealed FROM identity.proven_phone WHERE account_id = $1',
        [member.accountId],
      );
      expect(alone.open({ table: 'identity.proven_phone', column: 'phone', row: member.accountId }, row?.sealed ?? '')).toBe(member.phone);
    });

    test('a wrong or missing one is said in a sentence, and nothing is changed', async () => {
      const before = await versions();
      await expect(cipherWith({ id: 'm2', key: randomBytes(32) })).rejects.toThrow(
        'FIELD_MASTER_KEYS holds another key under the name "m2"',
      );
      await expect(cipherWith({ id: 'm9', key: randomBytes(32) })).rejects.toThrow('FIELD_MASTER_KEYS lacks the key "m2"');
      const right = await cipherWith(fresh);
      const [row] = await world.product.asOwner<{ sealed: string }>(
        'SELECT phone_sealed AS sealed FROM identity.proven_phone WHERE account_id = $1',
        [member.accountId],
      );
      expect(() => right.open({ table: 'identity.proven_phone', column: 'phone', row: secretary.accountId }, row?.sealed ?? '')).toThrow(
        'identity.proven_phone.phone does not open under data key 5',
      );
      expect(await versions()).toEqual(before);
    });
  });
});
