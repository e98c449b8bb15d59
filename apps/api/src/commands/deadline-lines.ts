import {
  AMOUNT_MAX,
  type Deadline,
  deadlineOf,
  explainDeadline,
  formatInstant,
  parseInstant,
  parsePeriod,
  type WorkingCalendar,
} from '@shequtong/kernel';

/** What a line of `START<TAB>AMOUNT` comes to: the line to print, and whether it could be read. */
interface Answered {
  readonly line: string;
  readonly understood: boolean;
}

/**
 * Works out one deadline: `2026-09-30T14:00:00+08:00<TAB>3wd` becomes the due instant in China's time, a tab, and the
 * reasoning in Chinese on the same line. A line that cannot be read keeps its place: nothing before the tab, and behind
 * it what to write instead.
 */
export function answerLine(text: string, calendar: WorkingCalendar): Answered {
  const [start = '', amount = '', ...more] = text.split('\t').map((word) => word.trim());
  const startedAt = parseInstant(start);
  const period = parsePeriod(amount);
  if (!startedAt) return refused(`“${start}”不是带时区的时刻，请写成 2026-09-30T14:00:00+08:00。`);
  if (!period || more.length)
    return refused(`“${[amount, ...more].join(' ')}”不是时限，请写成 15h（小时）、3wd（工作日）或 4wh（上班小时）。`);
  const deadline = within(() => deadlineOf(calendar, startedAt, period));
  if (!deadline)
    return refused(
      period.amount > AMOUNT_MAX
        ? `“${amount}”太长，时限最多 ${AMOUNT_MAX}。`
        : `从“${start}”起算“${amount}”，到期的那天超出了能算的范围。`,
    );
  return { line: `${formatInstant(deadline.dueAt)}\t${explainDeadline(deadline).join('')}`, understood: true };
}

const refused = (why: string): Answered => ({ line: `\t${why}`, understood: false });

/** A period longer than any policy can mean is a RangeError of the calculator's. */
function within(work: () => Deadline): Deadline | undefined {
  try {
    return work();
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
