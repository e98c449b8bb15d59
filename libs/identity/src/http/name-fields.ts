import { plainPlaceName } from '@shequtong/kernel';
import { type FieldOptions, type ListOptions, PersonNameField, PlaceNameField, RoomField, TextListField } from '@shequtong/platform';

/** Letters of any script, and behind the first what stands between the parts of a name (Jean-Pierre, O'Neil); the phone's form refuses the same. */
const PERSON = /^\p{L}[\p{L}\p{M}·•‧・．. '’‐–-]*$/u;
/** Letters and digits, and the signs of house numbers and brackets behind the first: a name is no formula and no markup. */
const BUILDING = {
  pattern: /^[\p{L}\p{N}（(][\p{L}\p{M}\p{N} （）()·.．、,，#＃/\-－—~～]*$/u,
  hint: '楼栋名称只能有文字、数字和括号，例如 12号楼',
} as const;
const BUILDING_MAX = 60;

/** A person's name as it is written down, by whoever writes it: the person who joins, a list that is imported, staff who correct. */
export const OwnNameField = (options: FieldOptions): PropertyDecorator =>
  PersonNameField({ ...options, min: 2, max: 30, pattern: PERSON, hint: '请填写证件上的姓名' });

export const BuildingNameField = (options: FieldOptions): PropertyDecorator =>
  PlaceNameField({ ...options, max: BUILDING_MAX, ...BUILDING });

export const BuildingNamesField = (options: ListOptions): PropertyDecorator =>
  TextListField({ ...options, maxLength: BUILDING_MAX, as: plainPlaceName, ...BUILDING });

/** What a unit or a group calls itself: the signs of names, and none that begins a formula or markup for whoever opens a list of them. */
const UNIT = {
  pattern: /^[\p{L}\p{N}（(《“][\p{L}\p{M}\p{N} （）()《》“”‘’·•．.、,，:：!！?？#＃/\-－—~～]*$/u,
  hint: '名称请用文字和数字，开头不能是符号',
} as const;
/** A room as it stands at the door: 301, 12-2, B栋#5. */
const ROOM = {
  pattern: /^(?:[\p{L}\p{N}#＃（(][\p{L}\p{M}\p{N} （）()·．.、,，#＃/\-－—~～]*)?$/u,
  hint: '室号只能有文字、数字和横线，例如 301',
} as const;

export const UnitNameField = (options: FieldOptions & { readonly min?: number; readonly max: number }): PropertyDecorator =>
  PlaceNameField({ ...options, ...UNIT });

export const OwnRoomField = (options: FieldOptions & { readonly min?: number }): PropertyDecorator =>
  RoomField({ ...options, max: 40, ...ROOM });
