import { Injectable } from '@nestjs/common';
import { type Db } from '@shequtong/platform';

/** Answers the account whose shift is on at an instant; undefined when no shift says so. */
type OnShift = (db: Db, areaId: number, at: Date) => Promise<string | undefined>;

/** Who is on shift, as the duty roster (its own part of this context) plugs in; without one the secretary is on duty. */
@Injectable()
export class OnShiftSource {
  private source?: OnShift;

  provide(onShift: OnShift): void {
    if (this.source) throw new Error('there is one duty roster');
    this.source = onShift;
  }

  async accountAt(db: Db, areaId: number, at: Date): Promise<string | undefined> {
    return this.source?.(db, areaId, at);
  }
}
