import { Injectable } from '@nestjs/common';
import { DomainError } from '@shequtong/kernel';
import { accountOf, type Actor, type Command, Commands, type Db, newId, RateWindows, Transactions } from '@shequtong/platform';
import QRCode from 'qrcode';
import { buildingNames } from '../store/area.store.js';
import { cardOfCode, type CardRow, cardsOf, endCard, insertCard } from '../store/card.store.js';
import { findMembership, lockMembership, type MembershipRow } from '../store/membership.store.js';
import { OpaqueCodes } from './opaque-codes.js';
import { type MaskedPerson, PersonalFields } from './personal-fields.service.js';

export { type CardRow } from '../store/card.store.js';

/** Characters of a card's code: 54 bits, and still typed by hand when a scanner fails. */
const CARD_CODE_LENGTH = 12;
const TRIES = { limit: 120, windowSeconds: 600 } as const;

interface IssuedCard {
  readonly cardId: string;
  /** Shown once, to be printed: only a hash of it is kept. */
  readonly code: string;
  /** The code as a QR drawing for the card. */
  readonly qrSvg: string;
  readonly displayName: string;
}

interface ScannedPerson {
  readonly membershipId: string;
  readonly displayName: string;
  readonly person: MaskedPerson;
}

/** Paper cards of people without a phone: opaque code, revocable, issued again (product §2). */
@Injectable()
export class CardsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly commands: Commands,
    private readonly limits: RateWindows,
    private readonly codes: OpaqueCodes,
    private readonly fields: PersonalFields,
  ) {}

  /** Issues a card; the one before stops working. Throws `platform/not-found`, `identity/not-verified`. */
  async issue(actor: Actor, areaId: number, membershipId: string): Promise<IssuedCard> {
    const code = this.codes.make(CARD_CODE_LENGTH);
    const codeHash = this.codes.hash('card', code, CARD_CODE_LENGTH);
    if (codeHash === undefined) throw new Error('a code of ours cannot be read');
    const qrSvg = await QRCode.toString(code, { type: 'svg', errorCorrectionLevel: 'Q', margin: 2 });
    return this.transactions.transact(actor, async (tx) => {
      const member = await lockMembership(tx, areaId, membershipId);
      if (!member) throw new DomainError('platform/not-found');
      if (member.state !== 'verified') throw new DomainError('identity/not-verified');
      const by = accountOf(actor);
      await endCard(tx, areaId, membershipId, { by, code: 'replaced' });
      const id = newId();
      await insertCard(tx, areaId, { id, membershipId, accountId: member.accountId, codeHash, issuedBy: by });
      return { cardId: id, code, qrSvg, displayName: member.displayName };
    });
  }

  async list(actor: Actor, areaId: number, membershipId: string): Promise<CardRow[]> {
    return this.transactions.read(actor, (db) => cardsOf(db, areaId, membershipId));
  }

  /** A lost or returned card stops working. Throws `identity/card-unknown` when none is in use. */
  async end(command: Command, areaId: number, membershipId: string, code: 'lost' | 'returned'): Promise<{ membershipId: string }> {
    return this.commands.run(command, areaId, async (tx) => {
      if ((await endCard(tx, areaId, membershipId, { by: accountOf(command.actor), code })) !== 1)
        throw new DomainError('identity/card-unknown');
      return { membershipId };
    });
  }

  /** Whose card staff have in their hand. Throws `identity/card-unknown`, `identity/card-revoked`. */
  async scan(actor: Actor, areaId: number, typed: string): Promise<ScannedPerson> {
    await this.limits.use({ bucket: `card|${accountOf(actor)}`, ...TRIES });
    const codeHash = this.codes.hash('card', typed, CARD_CODE_LENGTH);
    return this.transactions.read(actor, async (db) => {
      const card = codeHash === undefined ? undefined : await cardOfCode(db, areaId, codeHash);
      if (!card) throw new DomainError('identity/card-unknown');
      const member = await findMembership(db, areaId, card.membershipId);
      if (card.endedAt || member?.state !== 'verified') throw new DomainError('identity/card-revoked');
      return this.shown(db, member);
    });
  }

  private async shown(db: Db, member: MembershipRow): Promise<ScannedPerson> {
    const building = member.buildingId ? (await buildingNames(db, member.areaId, [member.buildingId])).get(member.buildingId) : undefined;
    return { membershipId: member.id, displayName: member.displayName, person: this.fields.masked(member, building) };
  }
}
