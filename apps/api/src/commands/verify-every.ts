import { type TraceVerificationService, type Verified } from '@shequtong/ticketing';

/** Verifies the trace of every ticket, saying one line per ticket that does not fit and a summary. Answers the exit code. */
export async function verifyEvery(service: TraceVerificationService, say: (line: string) => void): Promise<number> {
  let [tickets, entries, bad] = [0, 0, 0];
  await service.verifyAll((verified) => {
    tickets += 1;
    entries += verified.entries;
    if (!verified.faults.length) return;
    bad += 1;
    say(lineOf(verified));
  });
  say(`${tickets} tickets, ${entries} trace entries: ${bad ? `${bad} tickets do not verify` : 'all intact'}`);
  return bad ? 1 : 0;
}

/** Numbers, positions and names of fields: nothing of what people wrote. */
function lineOf({ areaId, number, faults }: Verified): string {
  const said = faults.map((fault) => [fault.fault, 'seq' in fault && `entry ${fault.seq}`, 'field' in fault && fault.field].filter(Boolean).join(' '));
  return `${areaId} ${number}: ${said.join('; ')}`;
}
