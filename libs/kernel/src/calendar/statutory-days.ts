import { addDays } from '../time/calendar-date.js';
import { type MovedWorkingDay } from './calendar-year.js';

/** A statutory day off by name and date. */
type StatutoryDay = MovedWorkingDay;

/** First day of the lunar year, 清明, 端午, 中秋 of years whose breaks are not announced yet. A change is a new `OFFICIAL_EDITION`. */
const lunarDays: Readonly<Record<number, readonly [spring: string, qingming: string, duanwu: string, midAutumn: string]>> = {
  2027: ['02-06', '04-05', '06-09', '09-15'],
  2028: ['01-26', '04-04', '05-28', '10-03'],
  2029: ['02-13', '04-04', '06-16', '09-22'],
  2030: ['02-03', '04-05', '06-05', '09-12'],
};

/**
 * The thirteen statutory days (全国年节及纪念日放假办法 as revised for 2025), as far as they are known for a year:
 * all of 2027–2030, else those with fixed dates. What is moved around them only the yearly notice says.
 */
export function statutoryDays(year: number): StatutoryDay[] {
  const on = (name: string, ...dates: readonly string[]): StatutoryDay[] => dates.map((date) => ({ name, date: `${year}-${date}` }));
  const fixed = [...on('元旦', '01-01'), ...on('劳动节', '05-01', '05-02'), ...on('国庆节', '10-01', '10-02', '10-03')];
  const lunar = lunarDays[year];
  if (!lunar) return fixed;
  const [spring, qingming, duanwu, midAutumn] = lunar;
  const springDays = [-1, 0, 1, 2].map((days) => ({ name: '春节', date: addDays(`${year}-${spring}`, days) }));
  return [...fixed, ...springDays, ...on('清明节', qingming), ...on('端午节', duanwu), ...on('中秋节', midAutumn)];
}
