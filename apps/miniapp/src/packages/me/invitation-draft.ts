import { type InvitationForm } from '@/calls/organisations';
import { organisations } from '@/texts/me';

/** What somebody fills in whom an organisation has invited. */
export type InvitationDraft = InvitationForm;

export type InvitationProblems = Partial<Record<keyof InvitationDraft, string>>;

export const emptyInvitation: InvitationDraft = { code: '', name: '', post: '', publicName: '' };

const codeLeast = 6;
const compact = (code: string) => code.replace(/\s+/g, '');

/** What keeps the form from being sent, by field. */
export function invitationProblems({ code, name, post, publicName }: InvitationDraft): InvitationProblems {
  const { problems } = organisations.form;
  const found: InvitationProblems = {
    code: compact(code).length < codeLeast ? problems.code : undefined,
    name: name.trim() === '' ? problems.name : undefined,
    post: post.trim() === '' ? problems.post : undefined,
    publicName: publicName.trim() === '' ? problems.publicName : undefined,
  };
  return Object.fromEntries(Object.entries(found).filter(([, problem]) => problem !== undefined));
}

/** The code without the spaces people add when they copy it from a chat or from paper. */
export const invitationBody = ({ code, name, post, publicName }: InvitationDraft): InvitationForm => ({
  code: compact(code),
  name: name.trim(),
  post: post.trim(),
  publicName: publicName.trim(),
});

/** Refusals that are shown at the code. */
export const isAboutCode = (code: string | undefined): boolean =>
  /^identity\/(invitation-|operators-not-by-code|already-operator)/.test(code ?? '');
