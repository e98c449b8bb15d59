import { wordsOf } from './action-words.js';
import { atTheStreet, ROW_ID, TICKET_ID, ticketFile } from '../../../test/tickets.js';
import { actionsOn, askedDraft, draftErrors, expectedAction, fieldsOf, officeOfValue, openActions } from './ticket-actions.js';
import { askedTime, fileClocks, headTime } from './ticket-clocks.js';
import { firstFace } from '../../ui/clock/first-face.js';
import { filtersOf, presetsOf } from './ticket-filters.js';
import { mapLink, pointText } from './map-link.js';
import { ticketRefOf } from './ticket-ref.js';
import { lookAt } from './ticket-looks.js';
import { handOverThread, rungsOf, traceStepsOf } from './ticket-story.js';

describe('what is offered', () => {
  it('makes one dialog of the three steps of a follow-up, with the results that are open', () => {
    const steps = ['follow-up', 'follow-up-not-solved'];
    expect(openActions(steps)).toEqual(['follow-up']);
    expect(Object.keys(fieldsOf('follow-up', steps)[0]?.options ?? {})).toEqual(['solved', 'not-solved']);
  });

  it('offers nothing of what residents do, or of what the console does not know', () => {
    expect(openActions(['rate', 'urge', 'not-solved', 'merge'])).toEqual([]);
    expect(actionsOn({ mine: true, openSteps: ['add-information', 'urge', 'withdraw'] })).toEqual([]);
    expect(actionsOn({ mine: false, openSteps: ['accept', 'withdraw'] })).toEqual(['accept', 'withdraw']);
  });
});

describe('what a list shows', () => {
  const of = (desk: 'workbench' | 'tickets', query: string) => filtersOf(desk, new URLSearchParams(query));

  it('is what this office still has to do, on the workbench', () => {
    expect(of('workbench', '')).toMatchObject({ state: 'waiting', responsible: 'here', order: 'due' });
  });

  it('is what an office is asked to take or to decide in whatever state, as it is counted, by its deadline', () => {
    for (const responsible of ['offered', 'decides'])
      expect(of('workbench', `responsible=${responsible}`)).toMatchObject({ responsible, state: undefined, order: 'due' });
    expect(of('workbench', 'responsible=offered&state=handling')).toMatchObject({ state: 'handling' });
  });

  it('is the ticket of a number wherever it is and whatever became of it, unless narrowed by hand', () => {
    expect(of('workbench', 'number=0042')).toMatchObject({ number: '0042', state: undefined, responsible: 'anyone' });
    expect(of('workbench', 'number=0042&responsible=here')).toMatchObject({ number: '0042', state: undefined, responsible: 'here' });
  });
});

describe('the ready filters of an office', () => {
  const names = (areaId: number, organisationId: string | null = null) =>
    presetsOf('workbench', { areaId, organisationId }).map(({ name }) => name);

  it('show only what can be there: a department decides nothing, a community is offered nothing either', () => {
    expect(names(310113003000)).toEqual(['等我办', '已超时', '快到时限', '待接办', '等我定', '待回访', '已暂停']);
    expect(names(310113003000, '0192f0aa-5555-7000-8000-000000000001')).toEqual([
      '等我办',
      '已超时',
      '快到时限',
      '待接办',
      '待回访',
      '已暂停',
    ]);
    expect(names(310113003001)).toEqual(['等我办', '已超时', '快到时限', '待回访', '已暂停']);
  });
});

describe('the clocks of a file', () => {
  const closing = {
    kind: 'close',
    name: '自动结案',
    officeName: null,
    lateOfficeName: null,
    startedAt: '2026-11-24T06:30:00Z',
    dueAt: '2026-12-01T06:30:00Z',
    duePhrase: '',
    running: true,
    pausedAt: null,
    late: false,
    stoppedAt: null,
    outcome: null,
    phrase: '',
    provisional: false,
  } as const;

  it('tell when it will close by itself, and not afterwards that somebody was late with that', () => {
    expect(fileClocks({ allClocks: [{ ...closing, why: [] }], clocks: [] })).toHaveLength(1);
    expect(
      fileClocks({ allClocks: [{ ...closing, why: [], running: false, outcome: 'met', stoppedAt: '2026-12-01T06:30:04Z' }], clocks: [] }),
    ).toEqual([]);
  });
});

describe('the clock of a row and of the head of its file', () => {
  const [reply] = ticketFile().allClocks;
  const due = '2026-11-24T16:00:00Z';
  const running = (kind: 'start-handling' | 'transfer' | 'dispute', name: string) => ({ ...reply!, kind, name, dueAt: due });
  const ended = { ...reply!, running: false, stoppedAt: '2026-11-23T05:00:00Z', outcome: 'met' };
  const live = (all: readonly ReturnType<typeof running>[]) =>
    all.map(({ kind, name, dueAt, phrase }) => ({ kind, name, dueAt, phrase, late: false, warned: false }));

  it.each(['transfer', 'dispute'] as const)('are the same where a %s is due at the same instant as the work', (kind) => {
    const [other, work] = [running(kind, '另一项'), running('start-handling', '开始处置')];
    const row = firstFace(live([other, work]));
    const at = (all: Parameters<typeof headTime>[0]['allClocks']) =>
      headTime({ allClocks: all, clocks: live([work, other]), state: 'accepted', timeline: [] });
    const head = at([ended, work, other]);
    expect([row?.what, head.clock?.what]).toEqual(['开始处置', '开始处置']);
    expect(at([ended, other, work])).toEqual(head);
  });

  it('is on the head the one that stopped last, where none runs', () =>
    expect(headTime({ allClocks: [ended], clocks: [], state: 'accepted', timeline: [] }).clock).toMatchObject({
      what: '首次答复',
      outcome: 'met',
    }));

  it('say of work in hand, where no clock runs, since when it is: the last time it began', () => {
    const [report] = ticketFile().timeline;
    const began = (at: string) => ({ ...report!, step: 'start-handling', at });
    const timeline = [report!, began('2026-11-20T01:00:00Z'), began('2026-11-23T01:00:00Z')];
    expect(headTime({ allClocks: [ended], clocks: [], state: 'handling', timeline })).toEqual({
      inHandSince: new Date('2026-11-23T01:00:00Z'),
    });
  });
});

describe('the clock of what others ask this office for', () => {
  const matter = { title: '', until: null, text: null, askedAt: '2026-11-23T01:00:00Z' };
  const nearest = { kind: 'first-reply', name: '首次答复', dueAt: '2026-11-23T03:00:00Z', phrase: '', late: false, warned: true } as const;

  it('is its own, and not the nearest of the ticket', () => {
    const matters = [{ ...matter, kind: 'dispute', dueAt: '2026-11-24T16:00:00Z' }] as const;
    expect(askedTime({ matters: [...matters], clocks: [nearest] }, 'decides')).toEqual({
      clock: { what: '裁定由谁负责', dueAt: new Date('2026-11-24T16:00:00Z'), warned: false },
    });
    expect(askedTime({ matters: [...matters], clocks: [nearest] }, 'offered')).toBeUndefined();
  });

  it('of two requests is the one that lapses; of one that nothing ends, since when it waits', () => {
    const pause = { ...matter, kind: 'suspension', dueAt: null } as const;
    const more = { ...matter, kind: 'extension', dueAt: '2026-11-30T16:00:00Z' } as const;
    expect(askedTime({ matters: [pause, more], clocks: [] }, 'decides')).toMatchObject({ clock: { what: '决定延期' } });
    expect(askedTime({ matters: [pause], clocks: [nearest] }, 'decides')).toEqual({ askedSince: new Date(matter.askedAt) });
  });
});

describe('a point on the map', () => {
  const point = { longitude: 121.4895512, latitude: 31.4052349 };

  it('is opened in a map that is told in what it is counted, and nothing else', () =>
    expect(mapLink(point)).toBe('https://uri.amap.com/marker?position=121.489551,31.405235&coordinate=wgs84&callnative=0'));

  it('is copied as maps take it', () => expect(pointText(point)).toBe('31.405235,121.489551'));
});

describe('what is expected next', () => {
  const open = openActions(['accept', 'reply', 'record-call', 'start-handling', 'escalate', 'decline']);

  it('is to accept, then the first reply while its clock runs, then to handle', () => {
    expect(expectedAction(open, ['first-reply'])).toBe('accept');
    expect(
      expectedAction(
        open.filter((action) => action !== 'accept'),
        ['first-reply', 'start-handling'],
      ),
    ).toBe('reply');
    expect(
      expectedAction(
        open.filter((action) => action !== 'accept'),
        ['start-handling'],
      ),
    ).toBe('start-handling');
    expect(expectedAction(['reply', 'record-call'], [])).toBeUndefined();
  });

  it('of a suspended ticket is nothing but an answer that is owed: nobody is urged to take the pause back', () => {
    const suspended = openActions(['reply', 'record-call', 'resume']);
    expect(expectedAction(suspended, ['suspension'])).toBeUndefined();
    expect(expectedAction(suspended, ['suspension', 'first-reply'])).toBe('reply');
    expect(expectedAction(openActions(['accept-transfer', 'refuse-transfer']), ['suspension', 'transfer'])).toBe('accept-transfer');
  });

  it('of a ticket that went up is shown to the desk it arrived at as work, to the others as gone up', () => {
    const gone = { state: 'escalated', responsible: { areaId: 310113003000 }, returned: false, clocks: [] };
    expect(lookAt(310113003000, gone).word).toBe('下级派来，待受理');
    expect(lookAt(310113003001, gone).word).toBe('已派到上一级');
  });

  it('of a ticket that came back is shown to the desk that has it again as that, to the others as any other', () => {
    const back = { state: 'accepted', responsible: { areaId: 310113003001 }, returned: true, clocks: [] };
    expect(lookAt(310113003001, back).word).toBe('上级退回，待处置');
    expect(lookAt(310113003000, back).word).toBe('已受理');
    expect(lookAt(310113003001, { ...back, returned: false }).word).toBe('已受理');
  });

  it('of a ticket between offices says that, to everybody', () => {
    const offered = {
      state: 'handling',
      responsible: { areaId: 310113003000 },
      returned: false,
      clocks: [{ kind: 'resolution' }, { kind: 'transfer' }],
    };
    expect(lookAt(310113003000, offered).word).toBe('待接办');
    expect(lookAt(310113000000, { ...offered, clocks: [{ kind: 'dispute' }] }).word).toBe('有异议');
  });
});

describe('who a step is about', () => {
  const offices = { officeAbove: '宝山区城运中心', officeAsked: '宝山区城运中心', officeBelow: '宝钢一村居委会', clocks: [] };

  it.each([
    ['escalate', '派到宝山区城运中心', '宝山区城运中心'],
    ['return', '退回宝钢一村居委会', '宝钢一村居委会'],
    ['ask-suspension', '申请暂停', '请宝山区城运中心同意'],
    ['ask-extension', '申请延期', '请宝山区城运中心同意'],
  ] as const)('%s names the other office', (action, name, whom) => {
    const words = wordsOf(action, offices);
    expect(words.action).toBe(name);
    expect(words.next).toContain(whom);
    expect(words.next + words.done).not.toMatch(/上一级|下级/);
  });

  it('at the top a colleague is asked', () => {
    expect(wordsOf('ask-extension', { officeAbove: null, officeAsked: null, officeBelow: null, clocks: [] }).next).toContain(
      '请本单位的另一位同事同意',
    );
  });
});

describe('what happens next', () => {
  const { clocks } = ticketFile();
  const offices = { officeAbove: null, officeAsked: null, officeBelow: null };

  it.each(['accept', 'reply', 'record-call', 'resolve', 'ask-suspension'] as const)(
    '%s speaks of the first reply as long as it is owed, and not after',
    (action) => {
      expect(wordsOf(action, { ...offices, clocks }).next).toMatch(/首次答复/);
      expect(wordsOf(action, { ...offices, clocks: [] }).next).not.toMatch(/首次答复|还没答复/);
    },
  );

  it('speaks of the deadline for handling as long as it runs', () => {
    expect(wordsOf('start-handling', { ...offices, clocks: [] }).next).not.toMatch(/时限/);
  });
});

describe('what is said between offices', () => {
  const { timeline } = ticketFile();
  const step = (seq: number, name: string) => ({ ...timeline[0]!, seq, step: name, title: name });
  const told = (steps: readonly string[]) =>
    handOverThread({
      timeline: [...timeline, ...steps.map((name, index) => step(index + 2, name))],
      handOver: { offeredTo: null, parties: [], decider: null },
    }).map(({ title }) => title);

  it.each([
    ['a refused offer', ['offer-transfer', 'refuse-transfer', 'dispute', 'argue']],
    ['an offer nobody answered', ['offer-transfer', 'dispute']],
    ['a return', ['return', 'dispute', 'argue', 'argue']],
  ])('is, in a dispute about %s, all of it, beginning with the cause', (_, steps) =>
    expect(told(['reply', 'offer-transfer', 'take-back-transfer', 'escalate', ...steps])).toEqual(steps),
  );

  it('leaves out what else happened meanwhile', () => expect(told(['return', 'reply', 'dispute', 'urge'])).toEqual(['return', 'dispute']));
});

describe('what is asked', () => {
  it('lets a dispute be decided between its two parties only, a desk or a department', () => {
    const desk = { areaId: 310113003000, organisationId: null, name: '友谊路街道' };
    const department = { areaId: 310113003000, organisationId: '0192f0aa-5555-7000-8000-000000000001', name: '房管所' };
    const options = fieldsOf('decide-dispute', ['decide-dispute'], [desk, department])[0]?.options ?? {};
    expect(Object.values(options)).toEqual(['友谊路街道', '房管所']);
    expect(Object.keys(options).map(officeOfValue)).toEqual([
      { areaId: desk.areaId },
      { areaId: department.areaId, organisationId: department.organisationId },
    ]);
  });

  it('asks all four parts of the diagnosis before a ticket goes up', () => {
    expect(Object.keys(draftErrors(fieldsOf('escalate', []), { cause: ' ' }))).toEqual(['type', 'cause', 'constraints', 'tried']);
  });

  it('asks for the other number of a duplicate only, and sends none otherwise', () => {
    const fields = fieldsOf('resolve', []);
    expect(Object.keys(draftErrors(fields, { ending: 'duplicate', result: '同一盏灯' }))).toEqual(['duplicateOf']);
    const changed = { ending: 'fixed', result: '灯已换好', duplicateOf: '003001-2026-00001' };
    expect(draftErrors(fields, changed)).toEqual({});
    expect(askedDraft(fields, changed)).toEqual({ ending: 'fixed', result: '灯已换好' });
  });
});

describe('filters of an address', () => {
  it('begins with what this office still has to do, and lets that be widened', () => {
    expect(filtersOf('workbench', new URLSearchParams())).toMatchObject({ state: 'waiting', responsible: 'here' });
    expect(filtersOf('workbench', new URLSearchParams('state=all&responsible=anyone'))).toMatchObject({
      state: undefined,
      responsible: 'anyone',
    });
  });

  it('leaves out what the server does not know', () => {
    expect(filtersOf('tickets', new URLSearchParams('state=lost&clock=never'))).toMatchObject({ state: undefined, clock: undefined });
  });
});

describe('the story of a ticket', () => {
  it('shows each rung since responsibility came to it', () => {
    const rungs = rungsOf(ticketFile(atTheStreet()));
    expect(rungs.map(({ level, office }) => [level, office])).toEqual([
      ['自治处置', '宝钢一村居委会'],
      ['协同处置', '友谊路街道'],
      ['联动处置', undefined],
    ]);
    expect(rungs[1]?.since?.toISOString()).toBe('2026-11-23T06:00:00.000Z');
  });

  it('names the office of a step and no resident', () => {
    const [report, escalate] = traceStepsOf(ticketFile(atTheStreet()));
    expect(report?.by).toBe('居民');
    expect(escalate).toMatchObject({ by: '宝钢一村居委会 · 居委会主任 · 王演示', text: '原因：要动街面线缆\n已做的事：换过灯泡' });
  });
});

it('opens only what looks like a ticket', () => {
  expect(ticketRefOf(ROW_ID)).toEqual({ areaId: '310113003001', ticketId: TICKET_ID });
  expect(ticketRefOf('../../me')).toBeUndefined();
});
