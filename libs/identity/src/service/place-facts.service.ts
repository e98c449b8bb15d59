import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DomainError } from '@shequtong/kernel';
import { type PlaceFacts, Places, systemActor, Transactions } from '@shequtong/platform';
import { findArea } from '../store/area.store.js';
import { liveMembership } from '../store/membership.store.js';
import { ConsentsService } from './consents.service.js';

/** Answers the platform's guards, which know codes and accounts and nothing of places and members. */
@Injectable()
export class PlaceFactsService implements PlaceFacts, OnModuleInit {
  constructor(
    private readonly transactions: Transactions,
    private readonly places: Places,
    private readonly consents: ConsentsService,
  ) {}

  onModuleInit(): void {
    this.places.answeredBy(this);
  }

  async mustExist(areaId: number): Promise<void> {
    const area = await this.transactions.read(systemActor(areaId), (db) => findArea(db, areaId));
    if (!area) throw new DomainError('identity/area-unknown');
  }

  async belongs(accountId: string, areaId: number): Promise<boolean> {
    return (await this.transactions.read(systemActor(areaId), (db) => liveMembership(db, areaId, accountId))) !== undefined;
  }

  async mustAgree(accountId: string): Promise<void> {
    await this.transactions.read({ kind: 'person', accountId, more: [], up: [] }, (db) => this.consents.required(db, accountId));
  }
}
