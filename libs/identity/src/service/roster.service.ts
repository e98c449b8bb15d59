import { Injectable } from '@nestjs/common';
import {
  chinaDateOf,
  DomainError,
  normalisePhone,
  parseDocumentNumber,
  plainPersonName,
  plainPlaceName,
  plainRoom,
} from '@shequtong/kernel';
import { accountOf, type Command, Commands, newId, type Tx, withinArea } from '@shequtong/platform';
import { type Relation } from '../domain/membership-state.js';
import { type EntryPerson } from '../domain/roster-change.js';
import { insertRosterEntries, type NewRosterEntry, type RosterEntryRow } from '../store/roster.store.js';
import { moveRosterClaim, recordRosterChange } from '../store/roster-change.store.js';
import { knownLines, lockRemoved, putBack, putBackAs, type RemovedEntry, setAside } from '../store/roster-line.store.js';
import { AreasService } from './areas.service.js';
import { PersonalFields } from './personal-fields.service.js';
import { requireReach } from './reach.js';
import { RosterHolders } from './roster-holders.service.js';

/** One line of a community's list of residents. */
export interface RosterLine {
  readonly building: string;
  readonly room: string;
  readonly name: string;
  readonly phone?: string;
  readonly documentNumber?: string;
  readonly relation: Relation;
}

export type RosterResult = {
  readonly added: number;
  readonly known: number;
  /** Places in the list, from 0, of new lines about the importer themselves: left out for a colleague. */
  readonly own?: readonly number[];
};

const nobodys = (): boolean => false;

/** The resident roster, imported by staff for verification and nothing else. */
@Injectable()
export class RosterService {
  constructor(
    private readonly commands: Commands,
    private readonly areas: AreasService,
    private readonly fields: PersonalFields,
    private readonly holders: RosterHolders,
  ) {}

  /**
   * Imports lines; the same person in the same room is one entry however often imported. All or nothing, but for what is
   * about the importer themselves: it would verify them, so a colleague imports it, and the list is none the worse.
   * Throws what `imported` does, and `platform/forbidden` (out of the caller's reach).
   */
  async import(command: Command, areaId: number, lines: readonly RosterLine[]): Promise<RosterResult> {
    requireReach(command.actor, areaId);
    return this.commands.run(
      command,
      areaId,
      async (tx) => {
        const isOwn = await this.holders.ownLinesOf(tx, areaId, accountOf(command.actor));
        const { back, ...result } = await this.imported(tx, areaId, lines, isOwn);
        const entries = result.added + back;
        if (entries > 0) {
          await recordRosterChange(tx, {
            areaId,
            id: newId(),
            change: 'imported',
            entryId: null,
            entries,
            fields: [],
            reason: null,
            membershipId: null,
            byAccountId: accountOf(command.actor),
          });
        }
        return result;
      },
      withinArea(command.actor, areaId),
    );
  }

  /** `back`: of those known, who had been removed. Throws `platform/validation-failed` naming every line that is wrong. */
  async imported(
    tx: Tx,
    areaId: number,
    lines: readonly RosterLine[],
    isOwn: (person: EntryPerson) => boolean = nobodys,
  ): Promise<RosterResult & { readonly back: number }> {
    const buildings = await this.areas.withBuildings(
      tx,
      areaId,
      lines.map(({ building }) => building),
    );
    const ids = new Map(buildings.map(({ id, name }) => [name, id]));
    const problems: { field: string; message: string }[] = [];
    const today = chinaDateOf(tx.now);
    const people = lines.map((line, i): EntryPerson => {
      const document = line.documentNumber ? parseDocumentNumber(line.documentNumber, today)?.number : undefined;
      const phone = line.phone ? normalisePhone(line.phone) : undefined;
      if (line.documentNumber && !document) problems.push({ field: `lines[${i}].documentNumber`, message: '证件号码不对，请核对' });
      if (line.phone && !phone) problems.push({ field: `lines[${i}].phone`, message: '请填写 11 位手机号' });
      const { relation } = line;
      const buildingId = ids.get(plainPlaceName(line.building)) ?? '';
      return { buildingId, relation, name: plainPersonName(line.name), room: plainRoom(line.room), documentNumber: document, phone };
    });
    if (problems.length) throw new DomainError('platform/validation-failed', { fields: problems });
    const own = await this.newAmong(tx, areaId, people, isOwn);
    const { added, back } = await this.put(
      tx,
      areaId,
      people.filter((_, i) => !own.includes(i)),
      new Set(ids.values()),
    );
    return { added, known: lines.length - own.length - added, back, own: own.length > 0 ? own : undefined };
  }

  /** Which of the importer's own lines would change the roster; one that stands there already changes nothing. */
  private async newAmong(
    tx: Tx,
    areaId: number,
    people: readonly EntryPerson[],
    isOwn: (person: EntryPerson) => boolean,
  ): Promise<number[]> {
    const own = people.flatMap((person, i) =>
      isOwn(person) ? [{ i, lineHash: this.fields.sealedEntry(areaId, newId(), person).entryHash }] : [],
    );
    if (own.length === 0) return [];
    const there = new Set(
      (
        await knownLines(
          tx,
          areaId,
          own.map(({ lineHash }) => lineHash),
        )
      )
        .filter(({ removed }) => !removed)
        .map(({ lineHash }) => lineHash),
    );
    return own.filter(({ lineHash }) => !there.has(lineHash)).map(({ i }) => i);
  }

  /**
   * Adds who is not known by any line, and puts back who was taken off.
   * @param inUse the buildings of the community, which the caller has locked
   */
  private async put(
    tx: Tx,
    areaId: number,
    people: readonly EntryPerson[],
    inUse: ReadonlySet<string>,
  ): Promise<{ added: number; back: number }> {
    const sealed = people.map((person) => ({ person, entry: this.fields.sealedEntry(areaId, newId(), person) }));
    const once = new Map(sealed.map((line) => [line.entry.entryHash, line]));
    const known = await knownLines(tx, areaId, [...once.keys()]);
    const there = new Set(known.map(({ lineHash }) => lineHash));
    const added = [...once].flatMap(([lineHash, { entry }]) => (there.has(lineHash) ? [] : [entry]));
    const off = known.filter(({ removed }) => removed);
    // Where a list has a line as it was and as it is, the line as it is counts.
    const lines = new Map([...off].sort((a, b) => Number(b.corrected) - Number(a.corrected)).map((line) => [line.entryId, line]));
    const removed = lines.size ? await lockRemoved(tx, areaId, [...lines.keys()]) : [];
    for (const entry of removed) {
      const line = lines.get(entry.id);
      const person = line && once.get(line.lineHash)?.person;
      // What staff corrected is not undone by the list it was corrected from, as long as it is known.
      const kept = line?.corrected ? entry.kept : undefined;
      if (!person || (kept && inUse.has(kept.buildingId))) await putBack(tx, areaId, entry);
      else if (!kept && (await this.isSomebodyElse(tx, areaId, entry, person))) added.push(await this.apart(tx, areaId, entry, person));
      else await putBackAs(tx, this.fields.sealedEntry(areaId, entry.id, kept ? this.movedTo(person, kept) : person), entry);
    }
    if (added.length) await insertRosterEntries(tx, added);
    const apart = added.length - (once.size - there.size);
    return { added: added.length, back: removed.length - apart };
  }

  /** Whoever joined by an entry goes on being who it means, also when it comes back. */
  private async isSomebodyElse(tx: Tx, areaId: number, { membershipId, kept }: RemovedEntry, person: EntryPerson): Promise<boolean> {
    const before = kept && this.fields.openedEntry(kept);
    return membershipId !== null && !(await this.holders.isStillTheirs(tx, areaId, membershipId, before, person));
  }

  /** The line gets an entry of its own; the one that is off the roster stays off, and theirs who joined by it. */
  private async apart(tx: Tx, areaId: number, entry: RemovedEntry, person: EntryPerson): Promise<NewRosterEntry> {
    const own = this.fields.sealedEntry(areaId, newId(), person);
    if (own.entryHash === entry.entryHash) {
      const aside = this.fields.asideHash(areaId, entry.id);
      await moveRosterClaim(tx, this.fields.rosterClaim(areaId, entry.entryHash).hash, this.fields.rosterClaim(areaId, aside).hash);
      await setAside(tx, areaId, entry, aside);
    }
    return own;
  }

  /** The building it was corrected into is no more: the home is the one the list says, all else stays corrected. */
  private movedTo({ buildingId, room }: EntryPerson, kept: RosterEntryRow): EntryPerson {
    return { ...this.fields.openedEntry(kept), buildingId, room };
  }
}
