import { type TraceVerificationService, type TreeVerificationService, type Verified, type VerifiedTree } from '@shequtong/ticketing';

interface Verifying {
  readonly traces: Pick<TraceVerificationService, 'verifyAll'>;
  readonly trees: Pick<TreeVerificationService, 'verifyAll'>;
}

/** Verifies the trace of every ticket and the tree of every district, saying one line for each that does not fit and a summary. Answers the exit code. */
export async function verifyEvery({ traces, trees }: Verifying, say: (line: string) => void): Promise<number> {
  let [tickets, entries, bad] = [0, 0, 0];
  await traces.verifyAll((verified) => {
    tickets += 1;
    entries += verified.entries;
    if (!verified.faults.length) return;
    bad += 1;
    say(lineOf(verified));
  });
  let crooked = 0;
  await trees.verifyAll((verified) => {
    if (verified.faults.length) crooked += 1;
    say(treeLineOf(verified));
  });
  say(`${tickets} tickets, ${entries} trace entries: ${bad ? `${bad} tickets do not verify` : 'all intact'}`);
  return bad || crooked ? 1 : 0;
}

/** Numbers, positions and names of fields: nothing of what people wrote. */
function lineOf({ areaId, number, faults }: Verified): string {
  const said = faults.map((fault) =>
    [fault.fault, 'seq' in fault && `entry ${fault.seq}`, 'field' in fault && fault.field].filter(Boolean).join(' '),
  );
  return `${areaId} ${number}: ${said.join('; ')}`;
}

function treeLineOf({ districtId, size, heads, faults }: VerifiedTree): string {
  const said = faults.map((fault) =>
    [fault.fault, 'position' in fault && `position ${fault.position}`, 'day' in fault && fault.day].filter(Boolean).join(' '),
  );
  return `tree of ${districtId}, ${size} entries, ${heads} signed heads: ${said.length ? said.join('; ') : 'intact'}`;
}
