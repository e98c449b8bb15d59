import { useEffect, useState } from 'react';
import { isForbidden, isTreeBroken } from '@/calls/problem-words';
import { type Ticket } from '@/calls/tickets';
import { readContinuity, readProof, type TicketProof } from '@/calls/trace-proof';
import { useCommand } from '@/calls/use-command';
import { copy } from '@/platform/device';
import { saveText } from '@/platform/save-file';
import { traceCheck } from '@/texts/trace-check';
import { toast } from '@/ui/feedback';
import { canHash, ed25519 } from '../../ed25519';
import { keepSeen, seenBefore } from '../../seen-traces';
import { type Continuity, continuityNeeded, seenNow, type Verdict, verdictOf, verdictUnworked } from '../../trace-check';

interface Checked {
  verdict: Verdict;
  proof: TicketProof;
}

/** A server that has lost the day we saw cannot show that its tree continues that one: no fault of the network. */
async function continuityOf(areaId: number, days: { from: string; to: string } | null): Promise<Continuity> {
  if (!days) return null;
  try {
    return await readContinuity(areaId, days);
  } catch (error) {
    if (isForbidden(error)) return null;
    if (isTreeBroken(error)) return 'broken';
    throw error;
  }
}

async function check(ticket: Ticket): Promise<Checked> {
  const { areaId, ticketId } = ticket;
  const proof = await readProof({ areaId, ticketId });
  if (!canHash()) return { verdict: verdictUnworked(proof), proof };
  const seen = seenBefore(proof.tree, ticketId);
  const continuity = await continuityOf(areaId, continuityNeeded(proof, seen));
  const now = Date.now();
  const verdict = verdictOf({ proof, shown: ticket, seen, continuity, verify: ed25519, now });
  // What did not hold is not what later checks are measured by, nor what a key vouches for that nobody has compared.
  if (verdict.kind === 'sound' || verdict.kind === 'waits') keepSeen(proof.tree, ticketId, seenNow(proof, now, ed25519, seen.keys));
  return { verdict, proof };
}

/** Checks the ticket's trace on this phone when the person asks for it, and gives the proof away. */
export function useTraceCheck(ticket: Ticket) {
  const [checked, setChecked] = useState<Checked | null>(null);
  const { run, busy, problem, clear } = useCommand(async () => setChecked(await check(ticket)));
  // Of steps that came since, nothing was said yet; what the reporter adds leaves the version as it was.
  const lastSeq = ticket.timeline.at(-1)?.seq;
  useEffect(() => {
    setChecked(null);
    clear();
  }, [ticket.version, lastSeq]);
  const words = traceCheck.proof;
  const text = () => JSON.stringify(checked?.proof, null, 2);
  return {
    verdict: checked?.verdict ?? null,
    busy,
    problem,
    run: () => void run(),
    /** The person has compared the fingerprint: from here on the phone goes by the keys that signed this proof. */
    acceptKey: () => {
      if (checked) keepSeen(checked.proof.tree, ticket.ticketId, seenNow(checked.proof, Date.now(), ed25519));
      void run();
    },
    save: async () => {
      const taken = await saveText(words.fileName(ticket.number), text());
      toast(taken ? words.saved : words.notSaved, taken ? 'done' : 'notice');
    },
    copy: async () => {
      const taken = await copy(text());
      toast(taken ? words.copied : words.notCopied, taken ? 'done' : 'notice');
    },
  };
}
