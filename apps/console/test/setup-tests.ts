import { configure } from '@testing-library/react';

// The first page of a suite loads the component library, which takes seconds where two cores are busy.
configure({ asyncUtilTimeout: 30_000 });

afterEach(() => localStorage.clear());

/** Every suite begins on this morning, whatever day it is: words such as 明天, and the year left out of a date, follow from it. */
const BEGINS_MS = Date.parse('2026-11-28T10:00:00+08:00');
const RealDate = Date;
const ahead = BEGINS_MS - RealDate.now();

class SuiteDate extends RealDate {
  constructor(...given: [] | [value: number | string | Date]) {
    if (given.length === 0) super(RealDate.now() + ahead);
    else super(...given);
  }

  static override now(): number {
    return RealDate.now() + ahead;
  }
}
globalThis.Date = SuiteDate as DateConstructor;
