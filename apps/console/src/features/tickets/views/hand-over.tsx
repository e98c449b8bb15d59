import { type View } from '../../../calls/api.js';
import { ticketTexts } from '../../../texts/tickets.js';
import prose from '../../../ui/prose/prose.module.css';
import { handOverThread } from '../ticket-story.js';
import { AskedWords } from './asked-words.js';

const t = ticketTexts.file;

/** Whose the ticket is to be, while that is open: whom it is offered to, or who argues with whom and what was said. */
export function HandOver({ file }: { readonly file: View<'TicketFileView'> }) {
  const { handOver } = file;
  if (!handOver) return null;
  const [one, other] = handOver.parties;
  const title = handOver.offeredTo
    ? t.offered(handOver.offeredTo.name)
    : t.disputed(one?.name ?? '', other?.name ?? '', handOver.decider ?? '');
  const due = file.allClocks.find(({ kind, running }) => running && (kind === 'transfer' || kind === 'dispute'));
  return (
    <section className={prose.section}>
      <h2>{title}</h2>
      {handOverThread(file).map((said) => (
        <AskedWords key={said.id} asked={said} />
      ))}
      {due && <p className={prose.faint}>{t.answerDue(due.name, due.duePhrase, due.phrase)}</p>}
    </section>
  );
}
