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
  const title = handOver.offeredTo ? t.offered(handOver.offeredTo.name) : t.disputed(one?.name ?? '', other?.name ?? '', handOver.decider ?? '');
  return (
    <section className={prose.section}>
      <h2>{title}</h2>
      {handOverThread(file).map((said) => (
        <AskedWords key={said.id} asked={said} />
      ))}
    </section>
  );
}
