import { type TicketingEvent } from '@shequtong/events';
import { type Audience } from './notification.js';
import { notificationWords } from './notification-words.js';
import { audiencesOf, notificationOf, ticketKinds, toldOf } from './ticket-notification.js';

const event = (type: TicketingEvent['type'], more: object = {}): TicketingEvent =>
  ({
    id: '00000000-0000-7000-8000-000000000001',
    areaId: 310113003001,
    aggregate: '00000000-0000-7000-8000-000000000002',
    at: '2026-11-23T02:00:00.000Z',
    type,
    payload: {
      ticketId: '00000000-0000-7000-8000-000000000002',
      number: '003001-2026-00042',
      traceIndex: 3,
      reporterId: '00000000-0000-7000-8000-000000000003',
      level: 'street',
      responsibleAreaId: 310113003000,
      ...more,
    },
  }) as TicketingEvent;

const said = (notification: ReturnType<typeof notificationOf>, asWhom: Audience): { title: string; body: string } =>
  notificationWords(notification, asWhom, '友谊路街道');

it('tells the reporter of every step of an office that concerns them', () => {
  const told = ticketKinds.filter((kind) => audiencesOf(kind).includes('reporter'));
  expect(told).toEqual([
    'ticket.reported',
    'ticket.accepted',
    'ticket.replied',
    'ticket.handling-started',
    'ticket.escalated',
    'ticket.returned',
    'ticket.transferred',
    'ticket.office-ended',
    'ticket.dispute-decided',
    'ticket.suspended',
    'ticket.resumed',
    'ticket.extended',
    'ticket.resolved',
    'ticket.declined',
    'ticket.withdrawn',
    'ticket.closed',
  ]);
});

it('tells a breach to the duty person, the secretary and the level above, a warning to the duty person', () => {
  expect(audiencesOf('ticket.clock-breached')).toEqual(['duty', 'secretary', 'above']);
  expect(audiencesOf('ticket.clock-warned')).toEqual(['duty']);
});

it('tells the owner of a building what is theirs to handle, the duty person what is to be answered', () => {
  const of = (kind: TicketingEvent['type'], clock: string) =>
    toldOf(kind, notificationOf(event(kind, { kind: clock, dueAt: '2026-11-23T16:00:00.000Z' })));
  expect(of('ticket.clock-warned', 'first-reply')).toEqual(['duty']);
  expect(of('ticket.clock-warned', 'start-handling')).toEqual(['owner']);
  expect(of('ticket.clock-breached', 'start-handling')).toEqual(['owner', 'secretary', 'above']);
  expect(toldOf('ticket.accepted', notificationOf(event('ticket.accepted')))).toEqual(['reporter', 'owner']);
});

it('has short plain words for every kind and audience', () => {
  for (const kind of ticketKinds) {
    for (const asWhom of ['reporter', 'duty', 'owner', 'secretary', 'above', 'other'] as const) {
      const { title, body } = said(
        notificationOf(event(kind, { end: 'fixed', kind: 'first-reply', dueAt: '2026-11-23T16:00:00.000Z', asked: 'extension', days: 5 })),
        asWhom,
      );
      expect(title).toMatch(/^[\u4e00-\u9fff“”]{3,12}$/);
      expect(body.length).toBeLessThanOrEqual(60);
      expect(title + body).not.toMatch(/[!！]|undefined|null/);
    }
  }
});

it('says what is due when, in the way people count', () => {
  const breached = notificationOf(event('ticket.clock-breached', { kind: 'start-handling', dueAt: '2026-11-23T16:00:00.000Z' }));
  expect(said(breached, 'duty')).toEqual({ title: '开始处置已超时', body: '没有在 11月23日（周一）24:00 前完成，请马上处理。' });
  expect(said(breached, 'above').body).toContain('请过问');
});

it.each([
  ['ticket.reported', 'duty', '居民报了一件事，请在 11月25日（周三）24:00 前答复。', '居民报了一件事，请按时答复。'],
  ['ticket.reopened', 'duty', '事项已重新打开，请在 11月25日（周三）24:00 前答复。', '事项已重新打开，请按时答复。'],
  ['ticket.escalated', 'reporter', '现在由友谊路街道负责，在 11月25日（周三）24:00 前开始处置。', '现在由友谊路街道负责，按时开始处置。'],
  ['ticket.escalated', 'duty', '现在由您这里负责，请在 11月25日（周三）24:00 前开始处置。', '现在由您这里负责，请按时开始处置。'],
  [
    'ticket.returned',
    'reporter',
    '现在由友谊路街道接着办，在 11月25日（周三）24:00 前开始处置。点开看退回的原因。',
    '现在由友谊路街道接着办，按时开始处置。点开看退回的原因。',
  ],
  [
    'ticket.transfer-offered',
    'other',
    '友谊路街道请您这里接办，请在 11月25日（周三）24:00 前答复。',
    '友谊路街道请您这里接办，请按时答复。',
  ],
  [
    'ticket.disputed',
    'above',
    '友谊路街道对由谁负责有异议，请在 11月25日（周三）24:00 前裁定，逾期由您这里负责。',
    '友谊路街道对由谁负责有异议，请按时裁定，逾期由您这里负责。',
  ],
] as const)('says of %s to the %s by when it is due, as the event says it, and no period of its own', (kind, asWhom, withDue, without) => {
  expect(said(notificationOf(event(kind, { dueAt: '2026-11-25T16:00:00.000Z', times: 1 })), asWhom).body).toBe(withDue);
  // Events of an earlier build say nothing of it.
  expect(said(notificationOf(event(kind, { times: 1 })), asWhom).body).toBe(without);
});

it('tells a reporter of what an office wrote down for them, and of nothing they wrote themselves', () => {
  const reported = (more: object) => notificationOf(event('ticket.reported', { dueAt: '2026-11-25T16:00:00.000Z', ...more }));
  // Who is both is told once, as the reporter.
  expect(toldOf('ticket.reported', reported({ toldWay: 'by-phone' }))).toEqual(['reporter', 'duty']);
  expect(toldOf('ticket.reported', reported({}))).toEqual(['duty']);
  expect(said(reported({ toldWay: 'by-phone' }), 'reporter').body).toBe(
    '友谊路街道记下了您反映的事，会在 11月25日（周三）24:00 前答复。写得不对可以补充，不是您说的可以撤回。',
  );
});

it('tells a reporter that an office took back what it had written down, and the office of what they took back themselves', () => {
  const withdrawn = (more: object) => notificationOf(event('ticket.withdrawn', more));
  expect(toldOf('ticket.withdrawn', withdrawn({ byOffice: true }))).toEqual(['reporter', 'follower']);
  expect(toldOf('ticket.withdrawn', withdrawn({}))).toEqual(['duty', 'follower']);
});

it('names in a pause the day it ends at the latest, to who waits and to who asked', () => {
  const pause = (more: object) => notificationOf(event('ticket.suspended', { days: 5, ...more }));
  const due = { dueAt: '2026-11-30T16:00:00.000Z' };
  expect(said(pause(due), 'reporter').body).toBe('友谊路街道要等一等，最晚 11月30日（周一）24:00 接着办。点开看在等什么。');
  expect(said(pause(due), 'duty').body).toBe('办结时限停 5 个工作日，最晚 11月30日（周一）24:00 自动恢复。');
  // Events of an earlier build say nothing of it.
  expect(said(pause({}), 'reporter').body).toBe('友谊路街道要等一等，到期接着办。点开看在等什么。');
});

it('tells the reporter and the office that takes over different things', () => {
  const notification = notificationOf(event('ticket.escalated'));
  expect(said(notification, 'reporter').body).toContain('现在由友谊路街道负责');
  expect(said(notification, 'duty').title).toBe('有事项派上来');
});

it('supervises the second time a resident says that it is not solved: the secretary and the level above hear of it', () => {
  const reopened = (times: number) => notificationOf(event('ticket.reopened', { times }));
  expect(toldOf('ticket.reopened', reopened(1))).toEqual(['follower', 'duty']);
  expect(toldOf('ticket.reopened', reopened(2))).toEqual(['follower', 'duty', 'secretary', 'above']);
  expect(said(reopened(2), 'above')).toEqual({ title: '自动转入督办', body: '居民第 2 次说没解决，请督办下级办理。' });
  expect(said(reopened(2), 'duty').body).toContain('已报上级督办');
});

it('tells whoever asked for time why nobody decides on it any more', () => {
  const lapsed = (why: string) => notificationOf(event('ticket.time-lapsed', { asked: 'extension', days: 5, why }));
  expect(toldOf('ticket.time-lapsed', lapsed('resolved'))).toEqual(['self']);
  expect(said(lapsed('went-up'), 'self')).toEqual({ title: '延期申请已失效', body: '没有等到决定：事项已派到友谊路街道。' });
  expect(said(lapsed('target-passed'), 'self').body).toBe('没有等到决定：办结时限已过，不能再延期。');
  for (const why of ['resolved', 'suspended', 'withdrawn', 'moved']) expect(said(lapsed(why), 'self').body).not.toContain('点开看');
});

it('opens an item for somebody who is told of such things no more', () => {
  expect(said(notificationOf(event('ticket.followed-up')), 'reporter')).toEqual({ title: '事项有进展', body: '点开看。' });
});

it('says of refused time nothing of a level above: at the district it is a colleague who decides', () => {
  expect(said(notificationOf(event('ticket.time-refused', { asked: 'extension', level: 'district' })), 'duty').body).toBe(
    '点开看原因，请按原来的时限办理。',
  );
});
