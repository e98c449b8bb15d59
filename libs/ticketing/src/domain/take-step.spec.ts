import { DomainError } from '@shequtong/kernel';
import { after, at, COMMUNITY, DISTRICT, limits, people, reported, requests, resolvedByCommunity, STREET } from '../testing/histories.js';
import { openSteps, type StepRequest, takeStep } from './take-step.js';
import { type Doer } from './ticket.js';
import { failedFollowUps, type History, isRated, lastOf, standingOf } from './trace.js';

const when = at('2026-11-20 10:00');
const take = (history: History, request: StepRequest, by: Doer) => takeStep(history, request, by, when, limits(history));
const refused = (code: string): Error => expect.objectContaining({ code }) as Error;

const handled = (): History => {
  const accepted = after(reported('2026-11-02 08:00'), 'accept', people.staff, '2026-11-02 08:30');
  return after(accepted, 'start-handling', people.staff, '2026-11-02 09:00');
};

it('gives a step that waited for the ticket the time of the one it waited for', () => {
  const history = handled();
  expect(takeStep(history, requests.resolve, people.staff, at('2026-11-02 08:59'), limits(history)).at).toEqual(at('2026-11-02 09:00'));
});

describe('escalation', () => {
  it('moves responsibility to the street at once', () => {
    const entry = take(handled(), requests.escalate, people.staff);
    expect(entry.officeFrom).toEqual({ level: 'community', areaId: COMMUNITY, organisationId: null });
    expect(entry.officeTo).toEqual({ level: 'street', areaId: STREET, organisationId: null });
    const escalated: History = [...handled(), entry];
    expect(() => take(escalated, requests.reply, people.staff)).toThrow(refused('ticket/not-responsible'));
    expect(take(escalated, requests.accept, people.streetOfficer).to).toBe('accepted');
    expect(() => take(escalated, requests.accept, people.foreignStreetOfficer)).toThrow(refused('ticket/not-responsible'));
  });

  it('needs the whole diagnosis: type, cause, constraints and what was tried', () => {
    const { words } = requests.escalate;
    const without = (name: keyof typeof words): StepRequest => ({ ...requests.escalate, words: { ...words, [name]: '  ' } });
    for (const name of ['cause', 'constraints', 'tried'] as const) {
      expect(() => take(handled(), without(name), people.staff)).toThrow(refused('ticket/diagnosis-missing'));
    }
    expect(() => take(handled(), { step: 'escalate', words }, people.staff)).toThrow(refused('ticket/diagnosis-missing'));
  });

  it('ends at the district', () => {
    const street = after(after(handled(), 'escalate', people.staff, when), 'start-handling', people.streetOfficer, when);
    const district = after(after(street, 'escalate', people.streetOfficer, when), 'start-handling', people.districtOfficer, when);
    expect(standingOf(district).office).toEqual({ level: 'district', areaId: DISTRICT, organisationId: null });
    expect(() => take(district, requests.escalate, people.districtOfficer)).toThrow(refused('ticket/highest-level'));
  });

  it('leaves the street no way to decline what the community took on', () => {
    const accepted = after(after(handled(), 'escalate', people.staff, when), 'accept', people.streetOfficer, when);
    expect(() => take(accepted, requests.decline, people.streetOfficer)).toThrow(refused('ticket/illegal-step'));
  });
});

describe('ends', () => {
  it.each(['fixed', 'cannot', 'not-ours'] as const)('resolves as %s', (ending) => {
    const resolved: History = [...handled(), take(handled(), { ...requests.resolve, details: { ending } }, people.staff)];
    expect(standingOf(resolved).ending).toBe(ending);
  });

  it('names the ticket a duplicate repeats', () => {
    const duplicate = { ...requests.resolve, details: { ending: 'duplicate' } };
    expect(() => take(handled(), duplicate, people.staff)).toThrow(refused('ticket/duplicate-unknown'));
    const named = { ...duplicate, words: { ...duplicate.words, duplicate: '003001-2026-00001' } };
    expect(take(handled(), named, people.staff).to).toBe('resolved');
  });

  it('asks which end, and for words the resident reads', () => {
    expect(() => take(handled(), { step: 'resolve', words: { result: '好了' } }, people.staff)).toThrow(refused('ticket/end-missing'));
    expect(() => take(handled(), { step: 'resolve', details: { ending: 'fixed' } }, people.staff)).toThrow(refused('ticket/reply-missing'));
  });
});

describe('handling starts with a recorded act', () => {
  it('wants a picture when the act is a picture', () => {
    const accepted = after(reported('2026-11-02 08:00'), 'accept', people.staff, '2026-11-02 08:30');
    const photo = (photos: number): StepRequest => ({ step: 'start-handling', details: { act: 'photo', photos } });
    expect(() => take(accepted, photo(0), people.staff)).toThrow(refused('ticket/proof-missing'));
    expect(take(accepted, photo(1), people.staff).to).toBe('handling');
  });
});

describe('a report of somebody who has an office there', () => {
  const resident = people.resident as Extract<typeof people.resident, { kind: 'person' }>;
  const own = { ...resident, office: (people.staff as typeof resident).office };

  it('is begun, answered, sent up and ended by a colleague', () => {
    for (const step of ['reply', 'resolve'] as const)
      expect(() => take(handled(), requests[step], own)).toThrow(refused('ticket/own-report'));
    expect(() => take(reported('2026-11-02 08:00'), requests.decline, own)).toThrow(refused('ticket/own-report'));
    expect(() => take(resolvedByCommunity(), requests['follow-up'], own)).toThrow(refused('ticket/own-report'));
    expect(() => take(reported('2026-11-02 08:00'), requests.accept, own)).toThrow(refused('ticket/own-report'));
    const accepted = after(reported('2026-11-02 08:00'), 'accept', people.staff, '2026-11-02 08:30');
    expect(() => take(accepted, requests.escalate, own)).toThrow(refused('ticket/own-report'));
    expect(take(accepted, requests.escalate, people.otherStaff).to).toBe('escalated');
  });

  it('is still theirs as a resident', () => {
    expect(take(resolvedByCommunity(), requests['not-solved'], own).to).toBe('reopened');
  });
});

describe('follow-up', () => {
  it('comes from somebody who did not handle the ticket, in any round', () => {
    expect(() => take(resolvedByCommunity(), requests['follow-up'], people.staff)).toThrow(refused('ticket/followed-up-by-handler'));
    let again = after(resolvedByCommunity(), 'not-solved', people.resident, when);
    again = after(again, 'start-handling', people.otherStaff, when);
    again = after(again, 'resolve', people.otherStaff, when);
    expect(() => take(again, requests['follow-up'], people.staff)).toThrow(refused('ticket/followed-up-by-handler'));
    expect(() => take(again, requests['follow-up'], people.otherStaff)).toThrow(refused('ticket/followed-up-by-handler'));
    expect(take(again, requests['follow-up'], people.secretary).to).toBe('followed-up');
  });

  it('may come from a desk above, not from beside or from a liaison officer who only reads', () => {
    expect(take(resolvedByCommunity(), requests['follow-up'], people.streetOfficer).to).toBe('followed-up');
    for (const by of [people.foreignStaff, people.foreignStreetOfficer, people.liaison, people.neighbour]) {
      expect(() => take(resolvedByCommunity(), requests['follow-up'], by)).toThrow(refused('ticket/not-responsible'));
    }
  });

  it('closes only after three recorded failed attempts', () => {
    let history = resolvedByCommunity();
    for (const [index, day] of ['2026-11-04', '2026-11-05', '2026-11-06'].entries()) {
      expect(() => take(history, requests.close, people.system)).toThrow(refused('ticket/illegal-step'));
      history = after(history, 'follow-up-failed', people.secretary, `${day} 10:00`);
      expect(failedFollowUps(history)).toBe(index + 1);
      // Another try on the same day is the same attempt, whoever makes it.
      expect(() => takeStep(history, requests['follow-up-failed'], people.otherStaff, at(`${day} 23:59`), limits(history))).toThrow(
        refused('ticket/tried-today'),
      );
    }
    expect(take(history, requests.close, people.system).to).toBe('closed');
  });

  it('forgets failed attempts of an earlier round', () => {
    let history = after(resolvedByCommunity(), 'follow-up-failed', people.secretary, when);
    history = after(history, 'not-solved', people.resident, when);
    history = after(history, 'start-handling', people.staff, when);
    history = after(history, 'resolve', people.staff, when);
    expect(failedFollowUps(history)).toBe(0);
  });
});

describe('the resident has the last word', () => {
  it('rates before the follow-up, and the follow-up then leads straight to rated', () => {
    const rated = after(resolvedByCommunity(), 'rate', people.resident, when);
    expect(lastOf(rated).to).toBe('resolved');
    expect(isRated(rated)).toBe(true);
    expect(() => take(rated, requests.rate, people.resident)).toThrow(refused('ticket/already-rated'));
    expect(take(rated, requests['follow-up'], people.secretary).to).toBe('rated');
  });

  it('reopens with the same office responsible, and a new rating is possible', () => {
    let history = after(resolvedByCommunity(), 'rate', people.resident, when);
    const office = standingOf(history).office;
    history = after(history, 'not-solved', people.resident, when);
    expect(standingOf(history)).toMatchObject({ state: 'reopened', office, round: 2, ending: null });
    history = after(history, 'start-handling', people.staff, when);
    history = after(history, 'resolve', people.staff, when);
    expect(isRated(history)).toBe(false);
    expect(take(history, requests.rate, people.resident).to).toBe('resolved');
  });

  it('belongs to the reporter alone', () => {
    for (const step of ['rate', 'not-solved'] as const) {
      for (const by of [people.neighbour, people.staff, people.streetOfficer]) {
        expect(() => take(resolvedByCommunity(), requests[step], by)).toThrow(refused('ticket/not-reporter'));
      }
    }
    expect(() => take(reported(when), requests.withdraw, people.neighbour)).toThrow(refused('ticket/not-reporter'));
  });

  it('says why it is not solved', () => {
    expect(() => take(resolvedByCommunity(), { step: 'not-solved' }, people.resident)).toThrow(refused('ticket/reason-missing'));
  });
});

describe('what a screen offers', () => {
  it('is what would be accepted', () => {
    expect(openSteps(reported(when), people.staff, limits(reported(when)), when)).toEqual(['reply', 'record-call', 'accept', 'decline']);
    expect(openSteps(reported(when), people.resident, limits(reported(when)), when)).toEqual(['add-information', 'urge', 'withdraw']);
    expect(openSteps(reported(when), people.streetOfficer, limits(reported(when)), when)).toEqual([]);
    expect(openSteps(resolvedByCommunity(), people.resident, limits(resolvedByCommunity()), when)).toEqual(['rate', 'not-solved']);
    expect(openSteps(resolvedByCommunity(), people.staff, limits(resolvedByCommunity()), when)).toEqual(['reply', 'record-call']);
  });
});

it('throws DomainError only for rules of the product', () => {
  expect(() => take(reported(when), { step: 'accept', words: { secret: 'x' } }, people.staff)).toThrow(/knows no words/);
  expect(() => take(reported(when), requests.resolve, people.staff)).toThrow(DomainError);
});
