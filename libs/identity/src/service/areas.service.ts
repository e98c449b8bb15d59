import { Injectable } from '@nestjs/common';
import { chinaDateOf, DomainError, isAreaId, plainPlaceName, rangeOf } from '@shequtong/kernel';
import { type Actor, type Command, Commands, type Db, newId, Transactions, type Tx } from '@shequtong/platform';
import { areaChanges, type AreaFile, AreaFileError } from '../domain/area-file.js';
import {
  type AreaRow,
  type BuildingRow,
  buildingsOf,
  childrenOf,
  ensureBuildings,
  ensureScenes,
  findArea,
  findAreas,
  insertAreas,
  lockArea,
  MOST_BUILDINGS,
  renameArea,
  renamedOn,
  scenesOf,
  searchAreas,
} from '../store/area.store.js';
import { recordPlaceChange } from '../store/place-change.store.js';
import { platformItself } from './actors.js';
import { Keys } from './keys.service.js';
import { type ResolvedScene, resolveScene } from './resolve-scene.js';

export type { AreaRow } from '../store/area.store.js';

interface ImportResult {
  readonly added: number;
  readonly renamed: number;
  readonly unchanged: number;
  readonly scenes: number;
}

const EVERYWHERE = { from: 0, to: 999_999_999_999 };
const SEARCH_LIMIT = 30;

/** The tree of areas, buildings and the scenes of their posters. */
@Injectable()
export class AreasService {
  constructor(
    private readonly transactions: Transactions,
    private readonly commands: Commands,
    private readonly keys: Keys,
  ) {}

  /** Throws `identity/area-unknown`. */
  async get(actor: Actor, areaId: number): Promise<{ area: AreaRow; children: AreaRow[] }> {
    return this.transactions.read(actor, async (db) => {
      const area = await findArea(db, areaId);
      if (!area) throw new DomainError('identity/area-unknown');
      return { area, children: await childrenOf(db, areaId) };
    });
  }

  async districts(actor: Actor): Promise<AreaRow[]> {
    return this.transactions.read(actor, (db) => childrenOf(db, null));
  }

  /** By name or pinyin initials, within an area when one is named. */
  async search(actor: Actor, words: string, within: number | undefined): Promise<AreaRow[]> {
    if (within !== undefined && !isAreaId(within)) throw new DomainError('identity/area-unknown');
    return this.transactions.read(actor, (db) =>
      searchAreas(db, plainPlaceName(words), within === undefined ? EVERYWHERE : rangeOf(within), SEARCH_LIMIT),
    );
  }

  async buildings(actor: Actor, areaId: number): Promise<BuildingRow[]> {
    return this.transactions.read(actor, (db) => buildingsOf(db, areaId));
  }

  /** What a scanned code stands for. Throws `identity/scene-unknown`, `identity/area-closed`. */
  async scene(actor: Actor, typed: string): Promise<ResolvedScene> {
    return this.transactions.read(actor, (db) => this.resolve(db, typed));
  }

  async resolve(db: Db, typed: string): Promise<ResolvedScene> {
    const scene = await resolveScene(db, typed);
    if (scene === 'unknown') throw new DomainError('identity/scene-unknown');
    if (scene === 'closed') throw new DomainError('identity/area-closed');
    return scene;
  }

  /** Codes of a community's posters; for staff. */
  async scenes(actor: Actor, areaId: number): Promise<{ code: string; buildingId: string | null }[]> {
    return this.transactions.read(actor, (db) => scenesOf(db, areaId));
  }

  /** Adds buildings by name, each with its scene; those that are there stay. */
  async addBuildings(command: Command, areaId: number, names: readonly string[]): Promise<{ buildings: number }> {
    return this.commands.run(command, areaId, async (tx) => ({ buildings: (await this.withBuildings(tx, areaId, names)).length }));
  }

  /** Throws `identity/area-unknown`, `platform/validation-failed` when there would be more than a community has. */
  async withBuildings(tx: Tx, areaId: number, names: readonly string[]): Promise<BuildingRow[]> {
    if (!(await lockArea(tx, areaId))) throw new DomainError('identity/area-unknown');
    const { all, added } = await ensureBuildings(
      tx,
      areaId,
      [...new Set(names.map(plainPlaceName))].map((name) => ({ id: newId(), name })),
    );
    if (all.length > MOST_BUILDINGS)
      throw new DomainError('platform/validation-failed', {
        fields: [{ field: 'building', message: `一个社区最多 ${MOST_BUILDINGS} 栋楼，请核对楼栋名称` }],
      });
    if (added.length) await recordPlaceChange(tx, { areaId, change: 'buildings-added', names: added });
    await ensureScenes(
      tx,
      all.map(({ id }) => ({ areaId, buildingId: id, newCode: this.keys.newSceneCode() })),
    );
    return all;
  }

  /**
   * Sets up what a data file names; run again it changes nothing. Each community gets the scene of its poster.
   * Throws `AreaFileError` where a unit would get its second new name of a day.
   */
  async importFile(file: AreaFile): Promise<ImportResult> {
    return this.transactions.transact(platformItself(), async (tx) => {
      const known = new Map(
        (
          await findAreas(
            tx,
            file.areas.map(({ id }) => id),
          )
        ).map((area) => [area.id, area]),
      );
      const changes = areaChanges(known, file);
      await this.refuseSecondRename(
        tx,
        changes.renamed.map(({ id }) => id),
      );
      if (changes.added.length) await insertAreas(tx, changes.added, file.validFrom);
      for (const { id, from, to } of changes.renamed) {
        await renameArea(tx, id, to, chinaDateOf(tx.now));
        await recordPlaceChange(tx, { areaId: id, change: 'unit-renamed', names: [from, to] });
      }
      const communities = file.areas.filter(({ kind }) => kind === 'neighbourhood' || kind === 'village');
      await ensureScenes(
        tx,
        communities.map(({ id }) => ({ areaId: id, buildingId: null, newCode: this.keys.newSceneCode() })),
      );
      return { added: changes.added.length, renamed: changes.renamed.length, unchanged: changes.unchanged, scenes: communities.length };
    });
  }

  /** A name is known by the days on which it was the unit's; the screen refuses a second one of a day too. */
  private async refuseSecondRename(tx: Tx, ids: readonly number[]): Promise<void> {
    const today = ids.length ? await renamedOn(tx, ids, chinaDateOf(tx.now)) : [];
    if (today.length) throw new AreaFileError(today.map((id) => `${id} was renamed today already; import the file again tomorrow.`));
  }
}
