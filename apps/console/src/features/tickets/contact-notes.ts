import { type View } from '../../calls/api.js';
import { ticketTexts } from '../../texts/tickets.js';

const t = ticketTexts.file;

type Asked = Pick<View<'TicketFileView'>, 'contactOver' | 'reporterContact' | 'reporterMembershipId' | 'responsible'>;

/** What to know before calling the reporter, or instead of calling. */
export function contactNotes({ contactOver, reporterContact: contact, reporterMembershipId, responsible }: Asked): string[] {
  if (reporterMembershipId === null) return [t.reporterLeft];
  if (contactOver) return [t.contactOver];
  if (contact === null) return [t.callers(responsible.name)];
  const { phone, enrolledByStaff, hasDelegate } = contact;
  const reach = phone === null ? (enrolledByStaff ? t.noPhoneEnrolled : t.noPhone) : enrolledByStaff ? t.familyPhone : undefined;
  return [reach, hasDelegate ? t.delegate : undefined].filter((note) => note !== undefined);
}
