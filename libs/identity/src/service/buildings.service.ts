import { Injectable } from '@nestjs/common';
import { DomainError } from '@shequtong/kernel';
import { type Command, Commands } from '@shequtong/platform';
import { lockArea } from '../store/area.store.js';
import { isBuildingNameTaken, lockBuilding, setBuildingName, setBuildingRetired, useOfBuilding } from '../store/building.store.js';
import { recordPlaceChange } from '../store/place-change.store.js';

/** What becomes of a building that is there already; all of it on record. */
@Injectable()
export class BuildingsService {
  constructor(private readonly commands: Commands) {}

  /** Another name from now on, also on addresses and the poster. Throws `platform/not-found`, `identity/building-name-taken`. */
  async rename(command: Command, areaId: number, buildingId: string, name: string): Promise<{ id: string; name: string }> {
    return this.commands.run(command, areaId, async (tx) => {
      await lockArea(tx, areaId);
      const building = await lockBuilding(tx, areaId, buildingId);
      if (!building) throw new DomainError('platform/not-found');
      if (await isBuildingNameTaken(tx, areaId, buildingId, name)) throw new DomainError('identity/building-name-taken');
      await setBuildingName(tx, areaId, buildingId, name);
      if (building.name !== name)
        await recordPlaceChange(tx, { areaId, change: 'building-renamed', buildingId, names: [building.name, name] });
      return { id: buildingId, name };
    });
  }

  /**
   * A building that was pulled down, or added by mistake. Nobody may live in it or be on the roster there: they are
   * moved first, so that nobody's address points to nothing. Added again by its name it is the same building.
   * Throws `platform/not-found`, `identity/building-in-use`.
   */
  async retire(command: Command, areaId: number, buildingId: string): Promise<{ id: string; name: string }> {
    return this.commands.run(command, areaId, async (tx) => {
      // In turn with imports, which may be writing entries of this very building.
      await lockArea(tx, areaId);
      const building = await lockBuilding(tx, areaId, buildingId);
      if (!building) throw new DomainError('platform/not-found');
      const { members, entries } = await useOfBuilding(tx, areaId, buildingId);
      if (members + entries > 0) throw new DomainError('identity/building-in-use', { members, entries });
      await setBuildingRetired(tx, areaId, buildingId);
      await recordPlaceChange(tx, { areaId, change: 'building-retired', buildingId, names: [building.name] });
      return { id: buildingId, name: building.name };
    });
  }
}
