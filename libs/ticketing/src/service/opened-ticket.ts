import { type MaskedContact } from '@shequtong/identity';
import { type Reader } from '../domain/timeline.js';
import { type Asked } from '../domain/trace.js';
import { type Following } from '../store/follow.store.js';
import { type ListedTicket, type LiveClockRow } from '../store/ticket-list.store.js';
import { type TicketRow } from '../store/ticket.store.js';
import { type PictureRow } from '../store/trace-words.store.js';
import { type OfficeNames } from './office-names.js';
import { type HandOver } from './hand-over-views.js';
import { type MatterOnScreen } from './matters-on-rows.js';
import { type Reporter, type StaffName } from './people.service.js';
import { type BecauseOnScreen, type ClockOnScreen, type RungOnScreen, type StepOnScreen } from './ticket-views.js';

/** A request for time that waits for a decision. */
interface AskOnScreen {
  readonly seq: number;
  readonly kind: Asked;
  /** Null at the top, where a colleague decides. */
  readonly office: string | null;
  readonly until: Date | null;
  readonly grantedUntil: Date | null;
}

/** A ticket opened by somebody who may read it. */
export interface OpenedTicket {
  readonly row: TicketRow;
  readonly reader: Reader;
  /** The reader reported it, also where they read it as the office. */
  readonly mine: boolean;
  readonly areaName: string;
  readonly responsibleName: string;
  readonly ladder: readonly RungOnScreen[];
  /** Where it would go next; null at the top. */
  readonly officeAbove: string | null;
  /** Who decides on a request for time; null at the top, where a colleague does. */
  readonly officeAsked: string | null;
  /** To whom a return would give it back; null where nobody sent it up. */
  readonly officeBelow: string | null;
  /** It came back from above, and nobody has gone on with it. */
  readonly returned: boolean;
  readonly categoryName: string;
  readonly buildingName: string | null;
  readonly text: string | null;
  readonly place: string | null;
  readonly pictures: readonly PictureRow[];
  readonly clocks: readonly ClockOnScreen[];
  /** What it waits for, or why it was given back, while that holds. */
  readonly because: BecauseOnScreen | null;
  readonly timeline: readonly StepOnScreen[];
  readonly openSteps: readonly string[];
  /** For the offices only: an offer that is not answered, or a dispute that is not decided. */
  readonly handOver: HandOver | null;
  /** Which steps ask for time and wait for a decision, whose that is, and when they lapse undecided: the reporter waits for it too. */
  readonly asks: readonly AskOnScreen[];
  /** For the offices only. */
  readonly reporter: Reporter | null;
  /** For the responsible office and those above it only: whom they call, masked; null when the reporter has left. */
  readonly contact: MaskedContact | null;
  /** It ended too long ago for anybody to be called about it. */
  readonly contactOver: boolean;
  /** For the offices only: who owns its building at the responsible office, and so owes the handling. */
  readonly owner: StaffName | null;
  readonly followed: Following;
  /** The reader is a neighbour who may follow it. */
  readonly mayFollow: boolean;
  readonly now: Date;
}

export interface TicketPage {
  readonly tickets: readonly ListedTicket[];
  readonly clocks: ReadonlyMap<string, readonly LiveClockRow[]>;
  readonly names: OfficeNames;
  readonly categoryNames: ReadonlyMap<string, string>;
  /** How many neighbours have the same trouble; those nobody shares are not in it. */
  readonly meToos: ReadonlyMap<string, number>;
  readonly now: Date;
}

/** A page of an office's tickets: of those in hand also since when, because no deadline runs there, and which came back from above. */
export interface WorkbenchPage extends TicketPage {
  readonly readerId: string;
  readonly handlingSince: ReadonlyMap<string, Date>;
  readonly returned: ReadonlySet<string>;
  /** What other offices are asked for; tickets of which nothing is asked are not in it. */
  readonly matters: ReadonlyMap<string, readonly MatterOnScreen[]>;
}
