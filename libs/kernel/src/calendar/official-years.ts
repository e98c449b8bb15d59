import { type CalendarYear, type HolidayBreak, type MovedWorkingDay } from './calendar-year.js';

/**
 * The national calendar as announced each November by the General Office of the State Council
 * (国务院办公厅关于某年部分节假日安排的通知). A spec compares every day with an independent published table.
 */
const noticeOf = (year: number): string => `国务院办公厅关于${year}年部分节假日安排的通知`;

const off = (year: number, name: string, from: string, to = from): HolidayBreak => ({ name, from: `${year}-${from}`, to: `${year}-${to}` });

const worked = (year: number, name: string, ...dates: readonly string[]): MovedWorkingDay[] =>
  dates.map((date) => ({ name, date: `${year}-${date}` }));

/**
 * Counts the changes of this file: who adds or corrects a year raises it by one (a spec holds the two together). Stored
 * deadlines name the edition they were worked out with, and are worked out again with a later one.
 */
export const OFFICIAL_EDITION = 1;

export const officialYears: readonly CalendarYear[] = [
  {
    year: 2023,
    source: noticeOf(2023),
    breaks: [
      off(2023, '元旦', '01-01', '01-02'),
      off(2023, '春节', '01-21', '01-27'),
      off(2023, '清明节', '04-05'),
      off(2023, '劳动节', '04-29', '05-03'),
      off(2023, '端午节', '06-22', '06-24'),
      off(2023, '中秋节、国庆节', '09-29', '10-06'),
    ],
    movedWorkingDays: [
      ...worked(2023, '春节', '01-28', '01-29'),
      ...worked(2023, '劳动节', '04-23', '05-06'),
      ...worked(2023, '端午节', '06-25'),
      ...worked(2023, '中秋节、国庆节', '10-07', '10-08'),
    ],
  },
  {
    year: 2024,
    source: noticeOf(2024),
    breaks: [
      off(2024, '元旦', '01-01'),
      off(2024, '春节', '02-10', '02-17'),
      off(2024, '清明节', '04-04', '04-06'),
      off(2024, '劳动节', '05-01', '05-05'),
      off(2024, '端午节', '06-10'),
      off(2024, '中秋节', '09-15', '09-17'),
      off(2024, '国庆节', '10-01', '10-07'),
    ],
    movedWorkingDays: [
      ...worked(2024, '春节', '02-04', '02-18'),
      ...worked(2024, '清明节', '04-07'),
      ...worked(2024, '劳动节', '04-28', '05-11'),
      ...worked(2024, '中秋节', '09-14'),
      ...worked(2024, '国庆节', '09-29', '10-12'),
    ],
  },
  {
    year: 2025,
    source: noticeOf(2025),
    breaks: [
      off(2025, '元旦', '01-01'),
      off(2025, '春节', '01-28', '02-04'),
      off(2025, '清明节', '04-04', '04-06'),
      off(2025, '劳动节', '05-01', '05-05'),
      off(2025, '端午节', '05-31', '06-02'),
      off(2025, '国庆节、中秋节', '10-01', '10-08'),
    ],
    movedWorkingDays: [
      ...worked(2025, '春节', '01-26', '02-08'),
      ...worked(2025, '劳动节', '04-27'),
      ...worked(2025, '国庆节、中秋节', '09-28', '10-11'),
    ],
  },
  {
    year: 2026,
    source: noticeOf(2026),
    breaks: [
      off(2026, '元旦', '01-01', '01-03'),
      off(2026, '春节', '02-15', '02-23'),
      off(2026, '清明节', '04-04', '04-06'),
      off(2026, '劳动节', '05-01', '05-05'),
      off(2026, '端午节', '06-19', '06-21'),
      off(2026, '中秋节', '09-25', '09-27'),
      off(2026, '国庆节', '10-01', '10-07'),
    ],
    movedWorkingDays: [
      ...worked(2026, '元旦', '01-04'),
      ...worked(2026, '春节', '02-14', '02-28'),
      ...worked(2026, '劳动节', '05-09'),
      ...worked(2026, '国庆节', '09-20', '10-10'),
    ],
  },
];
