import { soundsOfficial } from '@shequtong/kernel';
import { currentMembership, type FormOfAddress, type Me, type Membership } from '@/calls/me';
import { naming } from '@/texts/me';

/** How a person wants to be read by neighbours (product §2: 后台实名、前台自愿). */
export interface NamingDraft {
  form: FormOfAddress;
  nickname: string;
}

const nicknameMost = 12;
const forms = Object.keys(naming.form.options) as FormOfAddress[];

/** Only where a request lives can a name be chosen: after leaving or a refusal there is nobody to be named. */
export function nameableIn(me: Pick<Me, 'memberships'>): Membership | undefined {
  const membership = currentMembership(me);
  return membership?.state === 'verified' || membership?.state === 'pending' ? membership : undefined;
}

/** The server tells the name, not how it was made: an ending it could have been made with is taken as the form. */
const formOf = (displayName: string): FormOfAddress | undefined => forms.find((form) => displayName.endsWith(naming.form.options[form]));

export function draftOf({ displayName }: Pick<Membership, 'displayName'>): NamingDraft {
  const form = formOf(displayName);
  return form ? { form, nickname: '' } : { form: 'resident', nickname: displayName };
}

/** What neighbours would read. Without a name to take it from, the surname is said in words. */
export function previewOf({ displayName, person }: Pick<Membership, 'displayName' | 'person'>, { form, nickname }: NamingDraft): string {
  if (nickname.trim() !== '') return nickname.trim();
  const word = naming.form.options[form];
  const before = formOf(displayName);
  if (before) return `${displayName.slice(0, -naming.form.options[before].length)}${word}`;
  const [surname = ''] = person.name.split('*');
  return surname === '' ? naming.surname(word) : `${surname}${word}`;
}

export function nicknameProblem({ nickname }: NamingDraft): string | undefined {
  if (Array.from(nickname.trim()).length > nicknameMost) return naming.nicknameLong;
  return soundsOfficial(nickname) ? naming.nicknameOfficial : undefined;
}
