import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { Inject, Injectable, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Logger } from 'pino';
import { CONFIG, type Config, type NamedKey } from '../config/config.js';
import { LOGGER } from '../observability/logger.js';

/** Where a sealed value lives; bound into it, so that it opens nowhere else. */
export interface FieldPlace {
  readonly table: string;
  readonly column: string;
  /** The row's id. */
  readonly row: string;
}

/** How often every process looks for new data keys; a new key seals only after all of them must have seen it. */
const RELOAD_MS = 30_000;
const ACTIVE_AFTER_SECONDS = 120;
/** Seconds after which no process can still be sealing with the key before: a reload, and the longest statement. */
export const SEALED_BY_ALL_AFTER_SECONDS = 60;

const IV_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Personal fields at rest: AES-256-GCM under a data key, which is itself wrapped by a master key from the
 * environment (envelope encryption). A sealed value is `k<version>.<base64url(iv, ciphertext, tag)>`; the newest
 * data key seals, all of them open, so keys rotate without touching rows.
 */
@Injectable()
export class FieldCipher implements OnModuleInit, OnApplicationShutdown {
  private keys = new Map<number, Buffer>();
  private newest = 0;
  private timer?: NodeJS.Timeout;

  constructor(
    private readonly dataSource: DataSource,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(LOGGER) private readonly log: Logger,
  ) {}

  async onModuleInit(): Promise<void> {
    await this.reload();
    if (this.newest === 0) await this.rotate();
    this.timer = setInterval(
      () => void this.reload().catch((error: unknown) => this.log.error({ err: error as Error }, 'data keys could not be read again')),
      RELOAD_MS,
    );
    this.timer.unref();
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  seal(place: FieldPlace, text: string): string {
    const key = this.keyOf(this.newest);
    return `k${this.newest}.${encrypt(key, aad(place), Buffer.from(text, 'utf8')).toString('base64url')}`;
  }

  /** Throws, naming table and column only, what was sealed elsewhere, was damaged, or belongs to another key. */
  open(place: FieldPlace, sealed: string): string {
    const [version, body] = split(sealed);
    const key = this.keyOf(version);
    try {
      return decrypt(key, aad(place), Buffer.from(body, 'base64url')).toString('utf8');
    } catch {
      throw new Error(
        `a value of ${place.table}.${place.column} does not open under data key ${version}: it was damaged, or moved from another row`,
      );
    }
  }

  /** Version of the data key that seals now. */
  get sealing(): number {
    return this.newest;
  }

  /** A data key wrapped anew by the newest master key, so that an older master key can be taken away. */
  rewrapped(version: number): { readonly masterKeyId: string; readonly wrapped: Buffer } {
    const [master] = this.config.secrets.fieldMasterKeys as readonly [NamedKey, ...NamedKey[]];
    return { masterKeyId: master.id, wrapped: encrypt(master.key, keyAad(version), this.keyOf(version)) };
  }

  /** Makes a new data key, wrapped by the newest master key; it seals once every process knows it. Answers its version. */
  async rotate(): Promise<number> {
    const [master] = this.config.secrets.fieldMasterKeys as readonly [NamedKey, ...NamedKey[]];
    const version = Math.max(0, ...this.keys.keys()) + 1;
    const wrapped = encrypt(master.key, keyAad(version), randomBytes(32));
    // Two processes may start on an empty database at once: the first row wins and both load it.
    await this.dataSource.query(
      `INSERT INTO platform.data_key (version, master_key_id, wrapped, active_from)
       VALUES ($1, $2, $3, now() + make_interval(secs => $4)) ON CONFLICT DO NOTHING`,
      [version, master.id, wrapped, version === 1 ? 0 : ACTIVE_AFTER_SECONDS],
    );
    await this.reload();
    return version;
  }

  /** Reads the data keys anew; the command that rotates them does not wait for the next look. */
  async reload(): Promise<void> {
    const rows = await this.dataSource.query<{ version: number; master_key_id: string; wrapped: Buffer; active: boolean }[]>(
      'SELECT version, master_key_id, wrapped, active_from <= now() AS active FROM platform.data_key ORDER BY version',
    );
    const masters = new Map(this.config.secrets.fieldMasterKeys.map(({ id, key }) => [id, key]));
    this.keys = new Map(
      rows.map(({ version, master_key_id, wrapped }) => {
        const master = masters.get(master_key_id);
        if (!master) throw new Error(`FIELD_MASTER_KEYS lacks the key "${master_key_id}", which data key ${version} is wrapped with.`);
        return [version, unwrapped(master, master_key_id, version, wrapped)];
      }),
    );
    this.newest = Math.max(0, ...rows.filter((row) => row.active).map((row) => row.version));
  }

  private keyOf(version: number): Buffer {
    const key = this.keys.get(version);
    if (!key) throw new Error(`no data key has version ${version}`);
    return key;
  }
}

const aad = ({ table, column, row }: FieldPlace): Buffer => Buffer.from(`${table}|${column}|${row}`);
const keyAad = (version: number): Buffer => Buffer.from(`data-key|${version}`);

function unwrapped(master: Buffer, masterKeyId: string, version: number, wrapped: Buffer): Buffer {
  try {
    return decrypt(master, keyAad(version), wrapped);
  } catch {
    throw new Error(
      `FIELD_MASTER_KEYS holds another key under the name "${masterKeyId}" than the one data key ${version} is wrapped with.`,
    );
  }
}

function split(sealed: string): [version: number, body: string] {
  const match = /^k(\d+)\.(.+)$/.exec(sealed);
  if (!match) throw new Error('not a sealed value');
  return [Number(match[1]), match[2] ?? ''];
}

/** The IV is drawn here and given by nobody: used twice under one key, it would give away what GCM keeps. */
function encrypt(key: Buffer, additional: Buffer, plain: Buffer): Buffer {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(additional);
  return Buffer.concat([iv, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

function decrypt(key: Buffer, additional: Buffer, bytes: Buffer): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, IV_BYTES)).setAAD(additional);
  decipher.setAuthTag(bytes.subarray(bytes.length - TAG_BYTES));
  return Buffer.concat([decipher.update(bytes.subarray(IV_BYTES, bytes.length - TAG_BYTES)), decipher.final()]);
}
