import { Injectable } from '@nestjs/common';
import { type Db } from '@shequtong/platform';

/** Answers the account whose shift is on at an instant; undefined when no shift says so. */
export type OnShift = (db: Db, areaId: number, at: Date) => Promise<string | undefined>;

/** Where the duty roster (its own part of this context) plugs in; without one the secretary is on duty. */
@Injectable()
export class DutyRosters {
  private onShift?: OnShift;

  provide(onShift: OnShift): void {
    if (this.onShift) throw new Error('there is one duty roster');
    this.onShift = onShift;
  }

  async onDuty(db: Db, areaId: number, at: Date): Promise<string | undefined> {
    return this.onShift?.(db, areaId, at);
  }
}
