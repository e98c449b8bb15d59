import { Injectable } from '@nestjs/common';
import { type Db } from '../db/db.js';

/** A thing of some context, as another context keeps it. */
export interface SubjectRef {
  readonly areaId: number;
  readonly id: string;
}

export interface SubjectName {
  /** Its class or its own name: 公共照明, 邻里帮手. */
  readonly name: string;
  /** How what its author wrote begins; null where that was erased or is not the reader's. */
  readonly words: string | null;
}

/** Names things for the actor of the transaction, by id; what the actor may not read is left out. */
type SubjectNamer = (db: Db, refs: readonly SubjectRef[]) => Promise<ReadonlyMap<string, SubjectName>>;

/**
 * How things are called in a list of another context, such as an inbox. Asked for at every reading and never copied:
 * words that are erased must not live on elsewhere. Contexts register in `onModuleInit`.
 */
@Injectable()
export class Subjects {
  private readonly namers = new Map<string, SubjectNamer>();

  /** @param kind what the thing is: `ticket` */
  register(kind: string, namer: SubjectNamer): void {
    if (this.namers.has(kind)) throw new Error(`two contexts name ${kind}`);
    this.namers.set(kind, namer);
  }

  /** Empty for a kind that nobody names. */
  async names(db: Db, kind: string, refs: readonly SubjectRef[]): Promise<ReadonlyMap<string, SubjectName>> {
    const namer = this.namers.get(kind);
    return namer && refs.length ? namer(db, refs) : new Map();
  }
}
