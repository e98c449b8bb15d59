import { type View } from '../../calls/api.js';
import { ticketTexts } from '../../texts/tickets.js';

const t = ticketTexts.file;

/** What to know before calling the reporter, or instead of calling. */
export function contactNotes({ reporterContact: contact, reporterMembershipId, responsible }: Pick<View<'TicketFileView'>, 'reporterContact' | 'reporterMembershipId' | 'responsible'>): string[] {
  if (reporterMembershipId === null) return [t.reporterLeft];
  if (contact === null) return [t.callers(responsible.name)];
  const { phone, enrolledByStaff, hasDelegate } = contact;
  const reach = phone === null ? (enrolledByStaff ? t.noPhoneEnrolled : t.noPhone) : enrolledByStaff ? t.familyPhone : undefined;
  return [reach, hasDelegate ? t.delegate : undefined].filter((note) => note !== undefined);
}
