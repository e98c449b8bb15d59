/** A length of time as a policy names it. Urgent periods are parts of hours: 0.25 is 15 minutes. */
export type Period =
  | { readonly unit: 'hours'; readonly amount: number }
  | { readonly unit: 'working-hours'; readonly amount: number }
  | {
      readonly unit: 'working-days';
      readonly amount: number;
      /** `midnight` when absent. */ readonly endsAt?: 'midnight' | 'close-of-office';
    };

/** Minutes after 00:00 in China. */
export interface OfficeHours {
  readonly opensAtMinute: number;
  readonly closesAtMinute: number;
}

/** 09:00–17:00 on working days: the default of product §3, data of a policy elsewhere. */
export const OFFICE_HOURS: OfficeHours = { opensAtMinute: 9 * 60, closesAtMinute: 17 * 60 };

const PERIOD = /^(\d{1,4}(?:\.\d{1,4})?)(h|wd|wh)$/;

/** Reads `15h`, `3wd` or `4wh` (hours round the clock, working days, working hours); undefined for anything else. */
export function parsePeriod(text: string): Period | undefined {
  const [, number = '', unit] = PERIOD.exec(text) ?? [];
  const amount = Number(number);
  if (!(amount > 0)) return undefined;
  if (unit === 'h') return { unit: 'hours', amount };
  if (unit === 'wh') return { unit: 'working-hours', amount };
  return Number.isInteger(amount) ? { unit: 'working-days', amount } : undefined;
}
