import { requestKinds, subjectOf, subjects } from './notification.js';
import { notificationWords } from './notification-words.js';
import { type RequestEvent, requestNotifications } from './request-notification.js';
import { textMessageOf } from './text-message.js';

const person = '00000000-0000-7000-8000-000000000003';
const delegate = '00000000-0000-7000-8000-000000000004';

const event = (type: RequestEvent['type'], more: object = {}): RequestEvent =>
  ({
    id: '00000000-0000-7000-8000-000000000001',
    areaId: 310113003001,
    aggregate: '00000000-0000-7000-8000-000000000002',
    at: '2026-11-23T02:00:00.000Z',
    type,
    payload: {
      membershipId: '00000000-0000-7000-8000-000000000002',
      groupId: '00000000-0000-7000-8000-000000000002',
      delegationId: '00000000-0000-7000-8000-000000000002',
      because: 'roster-changed',
      accountId: person,
      personId: person,
      delegateId: delegate,
      way: 'home-visit',
      by: 'office',
      reasonCode: 'wrong-address',
      ...more,
    },
  }) as RequestEvent;

const told = (given: RequestEvent): string[] => requestNotifications(given, [person, delegate]).map(({ accountId }) => accountId);
const words = (given: RequestEvent, place = 0): { title: string; body: string } => {
  const notification = requestNotifications(given, [person, delegate])[place]?.notification;
  if (!notification) throw new Error('nobody is told');
  return notificationWords(notification, 'self', '宝钢一村居委会');
};

it('every kind says in a few plain words what was decided, by whom, and what to do now', () => {
  for (const kind of requestKinds) {
    const { title, body } = words(event(kind));
    expect(title).toMatch(/^[\u4e00-\u9fff]{3,12}$/);
    expect(body).toMatch(/^[^!！]{10,60}$/);
    expect(title + body).not.toMatch(/undefined|null/);
    expect(subjects).toContain(subjectOf(kind));
  }
});

it('a person who waited is told; who the roster let in at once, or staff enrolled, sees it where they are', () => {
  expect(told(event('membership.verified'))).toEqual([person]);
  expect(told(event('membership.verified', { way: 'household', by: 'family' }))).toEqual([person]);
  expect(told(event('membership.verified', { way: 'roster', by: 'roster' }))).toEqual([]);
  expect(told(event('membership.verified', { way: 'enrolled-by-staff', by: 'office' }))).toEqual([]);
  expect(told(event('membership.review-asked'))).toEqual([person]);
  expect(told(event('membership.review-asked', { because: 'vouched' }))).toEqual([person]);
  expect(words(event('membership.review-asked', { because: 'vouched' })).body).toMatch(/^家人为您作了证。您填的是业主，[^!！]{10,40}$/);
  expect(told(event('membership.taken-back'))).toEqual([person]);
  for (const because of ['asked', undefined]) expect(told(event('membership.review-asked', { because }))).toEqual([]);
});

it('a refusal names the office, the reason, and the next step', () => {
  expect(words(event('membership.rejected'))).toEqual({
    title: '加入申请没有通过',
    body: '宝钢一村居委会没有通过。原因：房号和登记的不一样。请核对房号，改一改再交。',
  });
  expect(words(event('membership.rejected', { reasonCode: 'other' })).body).toContain('见工作人员写的说明');
});

it('members hear of their group, both sides of a delegation, but not whoever ended it', () => {
  expect(told(event('resident-group.refused'))).toEqual([person, delegate]);
  expect(told(event('delegation.recorded'))).toEqual([person, delegate]);
  expect(words(event('delegation.recorded'), 1).title).toBe('有人请您代办');
  expect(told(event('delegation.ended', { by: 'person' }))).toEqual([delegate]);
  expect(told(event('delegation.ended', { by: 'delegate' }))).toEqual([person]);
  expect(told(event('delegation.ended', { by: 'expiry' }))).toEqual([person, delegate]);
});

it('only what became of a request to join leaves as a text message, without anything personal', () => {
  const texts = requestKinds.map((kind) => textMessageOf({ kind, facts: { reason: 'not-found' } }, '宝钢一村居委会'));
  expect(texts.filter(Boolean)).toEqual([
    { template: 'join-approved', parameters: { community: '宝钢一村居委会' } },
    { template: 'join-refused', parameters: { community: '宝钢一村居委会', reason: '没有查到您的登记' } },
    { template: 'verification-taken-back', parameters: { community: '宝钢一村居委会' } },
  ]);
});
