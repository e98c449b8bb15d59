import { officialCalendar } from '@shequtong/kernel';
import { answerLine } from './deadline-lines.js';

const answer = (text: string) => answerLine(text, officialCalendar());

it('says when a period that ends with the 8th is due, and why, on one line', () => {
  const { line, understood } = answer('2026-09-30T14:00:00+08:00\t1wd');
  expect(understood).toBe(true);
  expect(line).toMatch(/^2026-10-09T00:00:00\+08:00\t\S.+到 10月8日（周四）24:00 为止。$/);
  expect(line).not.toContain('\n');
});

it('counts hours round the clock and working hours from the instant', () => {
  expect(answer('2026-09-30T14:00:00+08:00\t15h').line).toMatch(/^2026-10-01T05:00:00\+08:00\t/);
  expect(answer('2026-09-30T14:00:00+08:00\t4wh').line).toMatch(/^2026-10-08T10:00:00\+08:00\t/);
});

it('reads an instant of any offset and answers in China’s', () => {
  expect(answer('2026-09-30T06:00:00Z\t15h').line).toMatch(/^2026-10-01T05:00:00\+08:00\t/);
});

it('says that a year is not announced yet', () => {
  expect(answer('2027-02-01T09:00:00+08:00\t1wd').line).toContain('还没公布');
});

it.each([
  ['no offset', '2026-09-30T14:00:00\t1wd', '不是带时区的时刻'],
  ['no such day', '2026-02-30T14:00:00+08:00\t1wd', '不是带时区的时刻'],
  ['no amount', '2026-09-30T14:00:00+08:00', '不是时限'],
  ['half a working day', '2026-09-30T14:00:00+08:00\t1.5wd', '不是时限'],
  ['a third word', '2026-09-30T14:00:00+08:00\t1wd\tagain', '不是时限'],
  ['longer than a policy can mean', '2026-09-30T14:00:00+08:00\t9999wd', '太长'],
  ['an end beyond the years that are written with four digits', '9999-12-31T14:00:00+08:00\t3660wd', '超出了能算的范围'],
])('keeps the place of a line it cannot read: %s', (_, text, why) => {
  const { line, understood } = answer(text);
  expect(understood).toBe(false);
  expect(line.startsWith('\t')).toBe(true);
  expect(line).toContain(why);
});
