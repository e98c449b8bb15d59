import { randomUUID } from 'node:crypto';
import { createReadStream, promises as fs } from 'node:fs';
import path from 'node:path';
import { type Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../config/config.js';

/** Where bytes are kept: a local folder here, an object store in a larger installation. */
export interface MediaStore {
  /** Writes all or nothing: after a crash the key either holds the whole object or none. */
  put(key: string, bytes: Buffer): Promise<void>;
  /** Undefined when there is no such object. */
  get(key: string): Promise<{ stream: Readable; size: number } | undefined>;
  /** Also removes what a crash in the middle of a `put` of this key left behind. */
  remove(key: string): Promise<void>;
}

export const MEDIA_STORE = Symbol('MEDIA_STORE');

const KEY = /^[a-z0-9-]+(\/[a-z0-9-]+)*(\.[a-z0-9]+)?$/;

@Injectable()
export class FolderMediaStore implements MediaStore {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  async put(key: string, bytes: Buffer): Promise<void> {
    const file = this.fileOf(key);
    await fs.mkdir(path.dirname(file), { recursive: true });
    // A name of its own: the same picture may arrive twice at once.
    const partial = `${file}.${randomUUID()}.part`;
    await fs.writeFile(partial, bytes);
    await fs.rename(partial, file);
  }

  async get(key: string): Promise<{ stream: Readable; size: number } | undefined> {
    const file = this.fileOf(key);
    const stat = await fs.stat(file).catch(() => undefined);
    return stat ? { stream: createReadStream(file), size: stat.size } : undefined;
  }

  async remove(key: string): Promise<void> {
    const { dir, base } = path.parse(this.fileOf(key));
    const names = await fs.readdir(dir).catch(() => []);
    for (const name of names) {
      if (name === base || (name.startsWith(`${base}.`) && name.endsWith('.part'))) await fs.rm(path.join(dir, name), { force: true });
    }
  }

  private fileOf(key: string): string {
    if (!KEY.test(key)) throw new Error('not a media key');
    return path.join(this.config.media.folder, key);
  }
}
