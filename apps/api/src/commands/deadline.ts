import { createInterface } from 'node:readline';
import { officialCalendar } from '@shequtong/kernel';
import { answerLine } from './deadline-lines.js';

/**
 * `node dist/programs/deadline.js`: reads lines `START<TAB>AMOUNT` from standard input and answers each with one line,
 * the due instant and why. Needs neither database nor configuration. Ends with 1 when a line could not be read.
 */
const calendar = officialCalendar();
for await (const text of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
  if (!text.trim()) continue;
  const { line, understood } = answerLine(text, calendar);
  process.stdout.write(`${line}\n`);
  if (!understood) process.exitCode = 1;
}
