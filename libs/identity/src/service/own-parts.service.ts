import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type Db } from '@shequtong/platform';
import { cardsOf } from '../store/card.store.js';
import { delegationsOfAccount } from '../store/delegation.store.js';
import { joinedOf } from '../store/joined.store.js';
import { operatorshipsOf } from '../store/operator.store.js';
import { OperatorDetails } from './operator-details.service.js';
import { OwnDataSources } from './own-data-sources.service.js';

/** What a person's export holds of organisations and of help by others. */
@Injectable()
export class OwnParts implements OnModuleInit {
  constructor(
    private readonly sources: OwnDataSources,
    private readonly operators: OperatorDetails,
  ) {}

  onModuleInit(): void {
    this.sources.register('organisations', (db, accountId) => this.organisations(db, accountId));
    this.sources.register('assistance', (db, accountId) => this.assistance(db, accountId));
  }

  private async organisations(db: Db, accountId: string): Promise<unknown> {
    const rows = await operatorshipsOf(db, accountId);
    return rows.map((row) => ({
      areaId: row.areaId,
      organisationId: row.organisationId,
      role: row.role,
      name: this.operators.opened(row),
      post: row.post,
      publicName: row.publicName,
      joinedAt: row.joinedAt,
    }));
  }

  private async assistance(db: Db, accountId: string): Promise<unknown> {
    const cards: unknown[] = [];
    for (const { areaId, membershipId } of await joinedOf(db, accountId)) cards.push(...(await cardsOf(db, areaId, membershipId)));
    return { delegations: await delegationsOfAccount(db, accountId), cards };
  }
}
