import {
  BoolField,
  ChoiceField,
  DocumentNumberField,
  IdField,
  InstantField,
  IntField,
  ObjectField,
  ObjectListField,
  PageQuery,
  PersonNameField,
  RoomField,
  TextField,
  TextListField,
} from '@shequtong/platform';
import { DomainError, plainDocumentNumber } from '@shequtong/kernel';
import { ArrayUnique, IsIn } from 'class-validator';
import { type Relation, relations } from '../domain/membership-state.js';
import { type EntryField, type ReadableEntry } from '../service/roster-keeping.service.js';
import { type ListedEntry, type RosterSearch } from '../service/roster-reads.service.js';
import { type RosterResult } from '../service/roster.service.js';
import { MaskedPersonView, maskedView } from './membership.dto.js';
import { BuildingNameField, OwnNameField, OwnRoomField } from './name-fields.js';
import { ReadableView } from './readable.dto.js';

class RosterLineBody {
  @BuildingNameField({ label: '楼栋' })
  building: string;

  @OwnRoomField({ label: '室号' })
  room: string;

  @OwnNameField({ label: '姓名' })
  name: string;

  @TextField({ label: '手机号', max: 20, optional: true })
  phone?: string;

  @TextField({ label: '证件号码', max: 18, as: plainDocumentNumber, optional: true })
  documentNumber?: string;

  @ChoiceField({ label: '与房屋的关系', of: relations, name: 'Relation' })
  relation: Relation;
}

export class RosterImportBody {
  @ObjectListField({ label: '底册', min: 1, max: 500 }, () => RosterLineBody)
  lines: RosterLineBody[];
}

class RosterLeftView {
  /** As the problem of a wrong line names it: `lines[12]`. */
  @TextField({ label: '哪一行', max: 12 })
  field: string;
}

export class RosterImportView {
  @IntField({ label: '新增', min: 0, max: 500 })
  added: number;

  @IntField({ label: '原有', min: 0, max: 500 })
  known: number;

  /** Lines about the importer themselves, which were left out: a colleague imports them. */
  @ObjectListField({ label: '导入的人自己的，留给同事导入', max: 500 }, () => RosterLeftView)
  own: RosterLeftView[];
}

export const importView = ({ added, known, own = [] }: RosterResult): RosterImportView => ({
  added,
  known,
  own: own.map((i) => ({ field: `lines[${i}]` })),
});

export class RosterQuery extends PageQuery {
  @IdField({ label: '楼栋', optional: true })
  buildingId?: string;

  @RoomField({ label: '室号', max: 40, optional: true })
  room?: string;

  @ChoiceField({ label: '是否入驻', of: ['yes', 'no'], name: 'RosterJoined', optional: true })
  joined?: 'yes' | 'no';
}

/** In the body, not in the address: addresses are kept in logs on the way. */
export class RosterSearchBody {
  @PersonNameField({ label: '姓名', min: 2, max: 30, optional: true })
  name?: string;

  @TextField({ label: '手机号', min: 11, max: 20, optional: true })
  phone?: string;

  @DocumentNumberField({ label: '证件号码', optional: true })
  documentNumber?: string;
}

export class RosterItemView {
  @IdField({ label: '底册条目' })
  entryId: string;

  @IdField({ label: '楼栋' })
  buildingId: string;

  @TextField({ label: '楼栋名称', max: 60 })
  buildingName: string;

  @ChoiceField({ label: '与房屋的关系', of: relations, name: 'Relation' })
  relation: Relation;

  @ObjectField({ label: '登记的人' }, () => MaskedPersonView)
  person: MaskedPersonView;

  /** Who joined by the entry; null while nobody has. */
  @IdField({ label: '入驻', nullable: true })
  membershipId: string | null;

  /** The caller joined by it: a colleague corrects it. */
  @BoolField({ label: '是我自己的' })
  mine: boolean;

  /** As `ETag` and `If-Match` carry it. */
  @IntField({ label: '版本', min: 1, max: 1_000_000 })
  version: number;
}

export class RosterListView {
  @ObjectListField({ label: '底册', max: 100 }, () => RosterItemView)
  entries: RosterItemView[];

  @TextField({ label: '下一页', max: 600, nullable: true })
  next: string | null;
}

/** An entry that was taken off and can still be put back. */
class RosterRemovedItemView extends RosterItemView {
  @InstantField({ label: '移出的时间' })
  removedAt: string;
}

export class RosterRemovedListView {
  @ObjectListField({ label: '移出的底册条目', max: 50 }, () => RosterRemovedItemView)
  entries: RosterRemovedItemView[];

  @BoolField({ label: '还有更多' })
  more: boolean;
}

export class RosterFoundView {
  @ObjectListField({ label: '找到的底册条目', max: 50 }, () => RosterItemView)
  entries: RosterItemView[];

  /** There are more than these: to be asked for by phone or document. */
  @BoolField({ label: '还有更多' })
  more: boolean;
}

const entryFields = ['name', 'phone', 'document', 'address'] as const satisfies readonly EntryField[];

export class RosterUnmaskBody {
  @TextListField({ label: '要看的信息', min: 1, max: 4, maxLength: 20 })
  @IsIn([...entryFields], { each: true, message: '要看的信息请从给出的选项里选' })
  @ArrayUnique({ message: '要看的信息不要重复' })
  fields: EntryField[];

  @TextField({ label: '原因', min: 0, max: 200 })
  reason: string;
}

export class RosterReadableView extends ReadableView {}

/** Only what is given changes; null takes a phone or document away. */
export class RosterCorrectBody {
  @IdField({ label: '楼栋', optional: true })
  buildingId?: string;

  @OwnRoomField({ label: '室号', min: 1, optional: true })
  room?: string;

  @OwnNameField({ label: '姓名', optional: true })
  name?: string;

  @TextField({ label: '手机号', min: 1, max: 20, optional: true, nullable: true })
  phone?: string | null;

  @TextField({ label: '证件号码', min: 1, max: 18, as: plainDocumentNumber, optional: true, nullable: true })
  documentNumber?: string | null;

  @ChoiceField({ label: '与房屋的关系', of: relations, name: 'Relation', optional: true })
  relation?: Relation;

  /** Kept with the names of the fields; auditors read it. */
  @TextField({ label: '更正的原因', min: 2, max: 200 })
  reason: string;
}

export class RosterCorrectedView {
  @IdField({ label: '底册条目' })
  entryId: string;

  @IntField({ label: '版本', min: 1, max: 1_000_000 })
  version: number;
}

export class RosterRemoveBody {
  @TextField({ label: '原因', min: 2, max: 200 })
  reason: string;
}

export class RosterRemovedView {
  @IdField({ label: '底册条目' })
  entryId: string;

  /** Whoever joined by the entry stays verified. */
  @BoolField({ label: '有人凭它入驻' })
  joined: boolean;
}

export const rosterItemView = ({ entry, person, buildingName }: ListedEntry, callerId: string): RosterItemView => ({
  entryId: entry.id,
  buildingId: entry.buildingId,
  buildingName,
  relation: entry.relation,
  person: maskedView(person),
  membershipId: entry.membershipId,
  mine: entry.holderId === callerId,
  version: entry.version,
});

export const readableView = ({ name, phone, document, address }: ReadableEntry): RosterReadableView => ({
  name: name ?? null,
  phone: phone ?? null,
  document: document ?? null,
  address: address ?? null,
});

/** Throws `platform/validation-failed` unless exactly one is asked for. */
export function searchOf({ name, phone, documentNumber }: RosterSearchBody): RosterSearch {
  const asked: RosterSearch[] = [
    ...(name ? [{ name }] : []),
    ...(phone ? [{ phone }] : []),
    ...(documentNumber ? [{ documentNumber }] : []),
  ];
  const [one] = asked;
  if (!one || asked.length > 1)
    throw new DomainError('platform/validation-failed', { fields: [{ field: 'name', message: '请填姓名、手机号、证件号码中的一项' }] });
  return one;
}
