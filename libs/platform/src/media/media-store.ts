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
    const partial = `${file}.${process.pid}.part`;
    await fs.writeFile(partial, bytes);
    await fs.rename(partial, file);
  }

  async get(key: string): Promise<{ stream: Readable; size: number } | undefined> {
    const file = this.fileOf(key);
    const stat = await fs.stat(file).catch(() => undefined);
    return stat ? { stream: createReadStream(file), size: stat.size } : undefined;
  }

  async remove(key: string): Promise<void> {
    await fs.rm(this.fileOf(key), { force: true });
  }

  private fileOf(key: string): string {
    if (!KEY.test(key)) throw new Error('not a media key');
    return path.join(this.config.media.folder, key);
  }
}
