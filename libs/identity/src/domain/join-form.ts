import {
  ageOn,
  type CalendarDate,
  DomainError,
  type FormOfAddress,
  GUARDIAN_BELOW_YEARS,
  isCalendarDate,
  parseDocumentNumber,
  plainDocumentNumber,
  plainNickname,
  plainPersonName,
  plainRoom,
  publicName,
  soundsOfficial,
} from '@shequtong/kernel';
import { type Relation } from './membership-state.js';

/** What a person writes to join a community. The phone is proved before, and belongs to the account. */
export interface JoinForm {
  readonly name: string;
  readonly relation: Relation;
  readonly buildingId?: string;
  readonly room: string;
  readonly documentNumber?: string;
  readonly documentTail?: string;
  /** Only for children, whose guardian consents; of grown-ups nobody asks. */
  readonly birthDate?: CalendarDate;
  readonly form?: FormOfAddress;
  readonly nickname?: string;
}

/** The form in its one stored shape. */
export interface JoinFacts {
  readonly name: string;
  readonly relation: Relation;
  readonly buildingId?: string;
  readonly room: string;
  readonly documentNumber?: string;
  readonly documentTail?: string;
  readonly under14: boolean;
  readonly displayName: string;
}

const DISPLAY_MAX = 20;

/** What neighbours read of a person. Throws `platform/validation-failed` when a nickname would be read as an office. */
export function displayNameOf(name: string, choice: { readonly form: FormOfAddress; readonly nickname?: string }): string {
  const nickname = plainNickname(choice.nickname ?? '');
  if (soundsOfficial(nickname)) {
    throw new DomainError('platform/validation-failed', {
      fields: [{ field: 'nickname', message: '昵称不能像单位、职务或工作人员，请换一个' }],
    });
  }
  return Array.from(publicName({ name, form: choice.form, nickname }))
    .slice(0, DISPLAY_MAX)
    .join('');
}

/** Reads the form; throws `identity/document-wrong` when the document number is wrong in itself. */
export function readJoinForm(form: JoinForm, today: CalendarDate): JoinFacts {
  const document = form.documentNumber === undefined ? undefined : parseDocumentNumber(form.documentNumber, today);
  if (form.documentNumber !== undefined && !document) throw new DomainError('identity/document-wrong');
  const birthDate = document?.birthDate ?? form.birthDate;
  if (birthDate !== undefined && (!isCalendarDate(birthDate) || birthDate > today)) {
    throw new DomainError('platform/validation-failed', { fields: [{ field: 'birthDate', message: '请检查出生日期' }] });
  }
  const name = plainPersonName(form.name);
  const displayName = displayNameOf(name, { form: form.form ?? 'resident', nickname: form.nickname });
  return {
    name,
    relation: form.relation,
    buildingId: form.buildingId,
    room: plainRoom(form.room),
    documentNumber: document?.number,
    documentTail: document?.number.slice(-4) ?? (form.documentTail === undefined ? undefined : plainDocumentNumber(form.documentTail)),
    under14: birthDate !== undefined && ageOn(birthDate, today) < GUARDIAN_BELOW_YEARS,
    displayName,
  };
}
