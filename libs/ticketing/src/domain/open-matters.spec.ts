import { officialCalendar } from '@shequtong/kernel';
import {
  after,
  append,
  at,
  clocksUnderProductPolicy,
  COMMUNITY,
  DEPARTMENT,
  people,
  productPolicy,
  reported,
} from '../testing/histories.js';
import { deskName } from './ladder.js';
import { answerDue, grantedUntil, openMatters } from './open-matters.js';
import { type ResponsibleOffice } from './ticket.js';
import { type History } from './trace.js';
import { matterTitle } from './words.js';

const called = ({ areaId, organisationId }: ResponsibleOffice): string =>
  organisationId === DEPARTMENT ? '城建办' : areaId === COMMUNITY ? '宝钢一村居委会' : '友谊路街道';
const lines = (history: History): string[] => openMatters(history).map((matter) => matterTitle(history, matter, called));

/** With the community, in hand. */
function inHand(): History {
  const history = after(reported('2026-11-02 08:00'), 'accept', people.staff, '2026-11-02 09:00');
  return after(history, 'start-handling', people.staff, '2026-11-02 09:30');
}
const atTheStreet = (): History =>
  after(after(inHand(), 'escalate', people.staff, '2026-11-02 10:00'), 'accept', people.streetOfficer, '2026-11-02 11:00');
const offered = (): History => after(atTheStreet(), 'offer-transfer', people.streetOfficer, '2026-11-02 11:30');

describe('what another office is asked for', () => {
  test('is told by what led to it: a return, a refusal, an offer without an answer', () => {
    const returned = after(atTheStreet(), 'return', people.streetOfficer, '2026-11-02 14:00');
    expect(lines(after(returned, 'dispute', people.staff, '2026-11-02 15:00'))).toEqual(['友谊路街道退回，宝钢一村居委会有异议']);

    expect(lines(offered())).toEqual(['请城建办接办']);
    const refused = after(offered(), 'refuse-transfer', people.departmentOfficer, '2026-11-02 15:00');
    expect(lines(refused)).toEqual([]);
    expect(lines(after(refused, 'dispute', people.streetOfficer, '2026-11-02 16:00'))).toEqual(['城建办不接办，友谊路街道有异议']);

    const silent = offered();
    const last = silent[silent.length - 1]!;
    const breached = append(silent, {
      ...last,
      seq: last.seq + 1,
      step: 'clock-breached',
      at: at('2026-11-04 00:00'),
      by: { kind: 'system' },
      from: last.to,
      officeFrom: last.officeTo,
      details: { clock: 'transfer', startedSeq: last.seq },
    });
    expect(lines(after(breached, 'dispute', people.streetOfficer, '2026-11-04 09:00'))).toEqual(['城建办没有答复转办，友谊路街道有异议']);
  });

  test('names a desk by its level where its name is not known', () => {
    const returned = after(atTheStreet(), 'return', people.streetOfficer, '2026-11-02 14:00');
    const disputed = after(returned, 'dispute', people.staff, '2026-11-02 15:00');
    const [matter] = openMatters(disputed);
    expect(matter && matterTitle(disputed, matter, () => '')).toBe(`${deskName('street')}退回，${deskName('community')}有异议`);
  });

  test('of time that is asked for it names the desk; above the district a colleague decides', () => {
    const [street] = openMatters(after(inHand(), 'ask-extension', people.staff, '2026-11-02 10:00'));
    expect(street && matterTitle(inHand(), street, () => '')).toBe(`向${deskName('street')}申请延期 5 个工作日`);
    let history = after(atTheStreet(), 'escalate', people.streetOfficer, '2026-11-02 12:00');
    history = after(history, 'start-handling', people.districtOfficer, '2026-11-02 13:00');
    expect(lines(after(history, 'ask-suspension', people.districtOfficer, '2026-11-02 14:00'))).toEqual([
      '申请暂停办理 5 个工作日，由另一位同事定',
    ]);
  });

  test('may be two things at once, and is nothing once it was decided', () => {
    let history = after(inHand(), 'ask-extension', people.staff, '2026-11-02 10:00');
    history = after(history, 'ask-suspension', people.staff, '2026-11-02 10:05');
    expect(lines(history)).toEqual(['向友谊路街道申请暂停办理 5 个工作日', '向友谊路街道申请延期 5 个工作日']);
    history = after(history, 'refuse-suspension', people.streetOfficer, '2026-11-02 11:00');
    expect(lines(history)).toEqual(['向友谊路街道申请延期 5 个工作日']);
  });
});

describe('by when the office that is asked answers', () => {
  const dueOf = (history: History) =>
    openMatters(history).map((matter) => [matter.kind, answerDue(matter, clocksUnderProductPolicy(history))] as const);

  test('a dispute and an offer have a clock of their own, which is not the nearest of the ticket', () => {
    expect(dueOf(offered())).toEqual([['transfer', at('2026-11-04 00:00')]]);
    const returned = after(atTheStreet(), 'return', people.streetOfficer, '2026-11-02 14:00');
    expect(dueOf(after(returned, 'dispute', people.staff, '2026-11-02 15:00'))).toEqual([['dispute', at('2026-11-04 00:00')]]);
  });

  test('an extension lapses with the target it would move, a pause with nothing but the work', () => {
    let history = after(inHand(), 'ask-extension', people.staff, '2026-11-02 10:00');
    history = after(history, 'ask-suspension', people.staff, '2026-11-02 10:05');
    expect(dueOf(history)).toEqual([
      ['suspension', null],
      ['extension', at('2026-11-24 00:00')],
    ]);
  });
});

describe('until when time reaches that is granted now', () => {
  const reaches = (history: History, now: string) =>
    openMatters(history).map(({ kind, entry }) =>
      kind === 'suspension' || kind === 'extension'
        ? grantedUntil(history, kind, entry, { policy: productPolicy, calendar: officialCalendar(), now: at(now) })
        : undefined,
    );

  test('an extension moves the target on from where it stands, whenever it is granted', () => {
    const history = after(inHand(), 'ask-extension', people.staff, '2026-11-02 10:00');
    expect(reaches(history, '2026-11-02 11:00')).toEqual([at('2026-12-01 00:00')]);
    expect(reaches(history, '2026-11-20 11:00')).toEqual([at('2026-12-01 00:00')]);
  });

  test('a suspension is counted from its grant', () => {
    const history = after(inHand(), 'ask-suspension', people.staff, '2026-11-02 10:00');
    expect(reaches(history, '2026-11-04 10:00')).toEqual([at('2026-11-12 00:00')]);
    expect(reaches(history, '2026-11-05 10:00')).toEqual([at('2026-11-13 00:00')]);
  });
});
