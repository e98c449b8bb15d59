import { DAY_MS, HOUR_MS, isMobilePhone, maskName, officialCalendar, parseDocumentNumber, chinaDateOf } from '@shequtong/kernel';
import { delegates } from './content/without-phone.js';
import { groups } from './content/groups.js';
import { organisations } from './content/organisations.js';
import { DEMO_PHONES, demoPhone, operatorPhone } from './content/phones.js';
import { type OfficeRecords, records } from './content/records.js';
import { documentOfCast, rosterOf } from './content/roster.js';
import { surnameTitle } from './content/titles.js';
import { twoWeeks } from './parts/duty.js';
import { departments } from './content/departments.js';
import { fromBase32, offices } from './parts/staff.js';
import { storiesOf, timeline } from './parts/tickets.js';
import { drawing, pictureNames } from './pictures/pictures.js';
import { stepTime, storyStart, workingDayBefore } from './time/story-days.js';
import { communities } from './world.js';

const namedIn = ({ looks, searches, roles, correction }: OfficeRecords): string[] =>
  [...looks, ...searches, correction].map(({ of }) => of).concat(roles.map(({ to }) => to));

const all = communities.flatMap((plan) => storiesOf(plan).map((story) => ({ plan, story })));

/** Days on which a demo may be made: a plain one, small hours, a weekend, the end of a holiday, around New Year. */
const anchors = [
  '2026-11-24T10:20:00+08:00',
  '2026-11-24T00:05:00+08:00',
  '2026-11-22T15:00:00+08:00',
  '2026-10-08T09:00:00+08:00',
  '2026-10-03T23:59:00+08:00',
  '2027-01-02T07:30:00+08:00',
  '2026-02-24T08:00:00+08:00',
].map((text) => new Date(text));

describe('the times of the demo', () => {
  test('count working days back, over holidays and moved weekends', () => {
    expect(workingDayBefore('2026-11-24', 1)).toBe('2026-11-23');
    expect(workingDayBefore('2026-11-23', 1)).toBe('2026-11-20');
    expect(workingDayBefore('2026-10-08', 1)).toBe('2026-09-30');
    expect(officialCalendar().isWorkingDay(workingDayBefore('2026-10-12', 3))).toBe(true);
  });

  test('are read as written, and anything else is refused', () => {
    const anchor = anchors[0] as Date;
    expect(storyStart('1 19:20', anchor).toISOString()).toBe('2026-11-23T11:20:00.000Z');
    expect(storyStart('14h20m', anchor).toISOString()).toBe('2026-11-23T12:00:00.000Z');
    expect(stepTime('+1d2h', anchor, anchor).getTime() - anchor.getTime()).toBe(26 * HOUR_MS);
    expect(stepTime('1 09:20', anchor, storyStart('1 19:20', anchor)).toISOString()).toBe('2026-11-24T01:20:00.000Z');
    for (const wrong of ['', '19:20', '1 9:20', 'tomorrow']) expect(() => storyStart(wrong, anchor)).toThrow('no story time');
    expect(() => stepTime('40m', anchor, anchor)).toThrow('no time of a step');
  });

  test.each(anchors)('lie before the demo began, each step behind the one before it (made at %s)', (anchor) => {
    const steps = timeline(anchor);
    const last = new Map<string, number>();
    for (const { at, story, index } of steps) {
      expect([story.key, index, at.getTime() < anchor.getTime()]).toEqual([story.key, index, true]);
      expect([story.key, index, at.getTime() > (last.get(story.key) ?? 0)]).toEqual([story.key, index, true]);
      last.set(story.key, at.getTime());
    }
    const days = new Set(steps.map(({ at }) => chinaDateOf(at)));
    expect(days.size).toBeGreaterThan(45);
  });

  test.each(anchors)('leave no hour of the duty roster empty (made at %s)', (anchor) => {
    const shifts = twoWeeks(['a', 'b', 'c'], anchor);
    for (const [i, shift] of shifts.entries()) if (i) expect(shift.startsAt).toBe(shifts[i - 1]?.endsAt);
    expect(shifts.some(({ startsAt, endsAt }) => new Date(startsAt) <= anchor && anchor < new Date(endsAt))).toBe(true);
    expect(new Date(shifts.at(-1)?.endsAt ?? '').getTime() - anchor.getTime()).toBeGreaterThan(7 * DAY_MS);
  });
});

describe('the people of the demo', () => {
  test.each(communities)('of $key fill a roster of owners, families, tenants, children and people without a phone', (plan) => {
    const roster = rosterOf(plan);
    expect(roster).toHaveLength(plan.people);
    const count = (test: (person: (typeof roster)[number]) => boolean): number => roster.filter(test).length;
    expect(count(({ relation }) => relation === 'owner')).toBeGreaterThan(80);
    expect(count(({ relation }) => relation === 'family')).toBeGreaterThan(20);
    expect(count(({ relation }) => relation === 'tenant')).toBeGreaterThan(60);
    expect(count(({ born }) => born > 2012)).toBeGreaterThan(20);
    expect(count(({ phone }) => phone === undefined)).toBeGreaterThan(20);
    expect(new Set(roster.map(({ name }) => name)).size).toBeGreaterThan(plan.people * 0.8);
    expect(rosterOf(plan)).toEqual(roster);
    const rooms = new Map(plan.buildings.map(({ name, rooms: list }) => [name, new Set(list)]));
    for (const { building, room, key } of roster) expect([key, rooms.get(building)?.has(room)]).toEqual([key, true]);
  });

  test('have numbers and documents that nobody has, each their own', () => {
    const phones = communities.flatMap((plan) => [
      ...rosterOf(plan).flatMap(({ phone }) => phone ?? []),
      ...plan.cast.filter(({ key }) => !rosterOf(plan).some((person) => person.key === key)).map(({ key }) => demoPhone(plan.key, key)),
      ...organisations[plan.key].flatMap(({ operators }) => operators.map(({ phone }) => operatorPhone(plan.key, phone))),
    ]);
    expect(new Set(phones).size).toBe(phones.length);
    for (const phone of phones) expect([phone, isMobilePhone(phone), phone.startsWith(DEMO_PHONES)]).toEqual([phone, true, true]);
    const documents = communities.flatMap((plan) => rosterOf(plan).flatMap(({ documentNumber }) => documentNumber ?? []));
    for (const number of documents)
      expect([number, number.startsWith('999999'), parseDocumentNumber(number, '2026-11-24')?.number]).toEqual([number, true, number]);
    expect(documentOfCast(communities[0] as (typeof communities)[number], 'r23')).toHaveLength(18);
  });

  test('are marked where their names are shown, and masked names still look like names', () => {
    for (const plan of communities) {
      for (const member of plan.cast) {
        expect(surnameTitle(member)).toMatch(/^\p{Script=Han}{2,5}（演示）$/u);
        expect(Array.from(surnameTitle(member)).length).toBeLessThanOrEqual(12);
        expect(maskName(member.name)).toMatch(/^\p{Script=Han}\*{1,2}\p{Script=Han}?$/u);
      }
    }
  });

  test('and their keys are known wherever somebody is named', () => {
    for (const plan of communities) {
      const keys = new Set(plan.cast.map(({ key }) => key));
      const named = [
        ...plan.roles.map(([key]) => key),
        plan.newcomer,
        'nophone',
        ...Object.keys(plan.joins),
        ...groups[plan.key].flatMap(({ members }) => members),
        delegates[plan.key].delegate,
        ...storiesOf(plan).map(({ by }) => by),
        ...namedIn(records[plan.key]),
      ];
      expect(named.filter((key) => !keys.has(key))).toEqual([]);
    }
    const usernames = [
      ...offices.flatMap(({ staff }) => staff.map(({ username }) => username)),
      ...departments.flatMap(({ officer }) => officer?.username ?? []),
    ];
    expect(new Set(usernames).size).toBe(usernames.length);
  });

  test('a secret that is not base32 is refused in words', () => {
    expect(fromBase32('MZXW6YTB').toString()).toBe('fooba');
    expect(() => fromBase32('1!')).toThrow('base32');
  });
});

describe('the stories of the demo', () => {
  test('are told in words of their own: no two texts are alike, none shouts', () => {
    const texts = all.flatMap(({ story }) => [
      story.text,
      ...story.steps.flatMap(({ body }) =>
        Object.values(body).filter(
          (value): value is string => typeof value === 'string' && value.length > 12 && /\p{Script=Han}/u.test(value),
        ),
      ),
    ]);
    expect(new Set(texts).size).toBe(texts.length);
    expect(texts.filter((text) => /[!！]/.test(text))).toEqual([]);
    expect(new Set(all.map(({ story }) => story.key)).size).toBe(all.length);
  });

  test('go to buildings that are there, and to offices that exist', () => {
    for (const { plan, story } of all) {
      if (story.building) expect(plan.buildings.map(({ name }) => name)).toContain(story.building);
      expect(Boolean(story.building ?? story.place ?? story.point)).toBe(true);
      const street = Math.floor(plan.areaId / 1000) * 1000;
      const staffed = departments.filter(({ areaId, officer }) => areaId === street && officer).map(({ key }) => key as string);
      const isThere = (by: string | undefined): boolean =>
        by === undefined || /^(sec|s[1-5]|st[12]|d[12])$/.test(by) || staffed.includes(by);
      for (const { by, to } of story.steps) expect([by, isThere(by), to, isThere(to)]).toEqual([by, true, to, true]);
    }
  });

  test('have drawings that differ from one another', () => {
    const drawings = all.flatMap(({ story }) => (story.photo ? [drawing(story.photo, story.key)] : []));
    expect(drawings.length).toBeGreaterThan(20);
    expect(new Set(drawings).size).toBe(drawings.length);
    for (const name of pictureNames) expect(drawing(name, 'x')).toBe(drawing(name, 'x'));
  });
});
