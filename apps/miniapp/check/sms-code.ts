/** How long a run waits for the next code: of one number one is sent a minute. A limit by the hour or the day is not waited for. */
const MOST_SECONDS = 90;

/**
 * Asks for a code, and once more after the time the server names: who looks at the pictures and makes them again within a
 * minute has done nothing wrong.
 *
 * @param ask sends the request @param wait for so many seconds @throws Error saying in a sentence when to try again
 */
export async function askForCode(ask: () => Promise<Response>, wait: (seconds: number) => Promise<void>): Promise<void> {
  const first = await ask();
  const seconds = secondsToWait(first);
  if (seconds === undefined || seconds > MOST_SECONDS) return sent(first);
  process.stdout.write(`A code was sent to this number less than a minute ago: going on in ${seconds} seconds.\n`);
  // The server counts in seconds that have begun.
  await wait(seconds + 1);
  return sent(await ask());
}

const secondsToWait = ({ status, headers }: Response): number | undefined =>
  status === 429 ? Number(headers.get('retry-after') ?? MOST_SECONDS + 1) : undefined;

async function sent(answer: Response): Promise<void> {
  if (answer.ok) return;
  const seconds = secondsToWait(answer);
  if (seconds === undefined) throw new Error(`POST ${answer.url} answers ${answer.status}: ${await answer.text()}`);
  throw new Error(
    `Of this number no more codes are sent for now: try again in ${Math.ceil(seconds / 60)} minutes, or start the demo anew.`,
  );
}
