import { type ActingOffice, type Doer } from '../domain/ticket.js';
import { openTicket } from '../domain/report.js';
import { type StepRequest, takeStep } from '../domain/take-step.js';
import { type DeadlinePolicy } from '../domain/deadline-policy.js';
import { type History, type TraceEntry } from '../domain/trace.js';

/** Histories for pure specs: invented people, a real community's code. */

export const COMMUNITY = 310113003001;
export const STREET = 310113003000;
export const DISTRICT = 310113000000;

const acting = (role: ActingOffice['role'], areaId: number): ActingOffice => ({ role, areaId, organisationId: null });
const person = (n: number, office: ActingOffice | null): Doer => ({
  kind: 'person',
  accountId: `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`,
  office,
});

export const people = {
  resident: person(1, null),
  neighbour: person(2, null),
  staff: person(11, acting('community-staff', COMMUNITY)),
  otherStaff: person(12, acting('community-staff', COMMUNITY)),
  secretary: person(13, acting('community-secretary', COMMUNITY)),
  foreignStaff: person(14, acting('community-staff', COMMUNITY + 1)),
  streetOfficer: person(21, acting('street-officer', STREET)),
  otherStreetOfficer: person(22, acting('street-officer', STREET)),
  foreignStreetOfficer: person(23, acting('street-officer', STREET + 1000)),
  districtOfficer: person(31, acting('district-officer', DISTRICT)),
  otherDistrictOfficer: person(32, acting('district-officer', DISTRICT)),
  liaison: person(41, acting('liaison-officer', STREET)),
  system: { kind: 'system' },
} as const satisfies Record<string, Doer>;

/** The defaults of product §3. */
export const productPolicy: DeadlinePolicy = {
  id: '00000000-0000-7000-8000-000000000001',
  warnPercent: 80,
  failedFollowUps: 3,
  contactDays: 7,
  rules: [
    { kind: 'first-reply', level: null, amount: 15, unit: 'hours' },
    { kind: 'start-handling', level: 'community', amount: 1, unit: 'working-days' },
    { kind: 'start-handling', level: 'street', amount: 3, unit: 'working-days' },
    { kind: 'start-handling', level: 'district', amount: 3, unit: 'working-days' },
    { kind: 'follow-up', level: null, amount: 3, unit: 'working-days' },
    { kind: 'close', level: null, amount: 7, unit: 'days' },
  ],
};

/** An instant in China: `at('2026-09-30 14:00')`. */
export const at = (text: string): Date => new Date(`${text.replace(' ', 'T')}:00+08:00`);

export const reported = (when: string | Date, resident: Doer = people.resident): History => [
  openTicket(
    {
      communityId: COMMUNITY,
      reporterId: resident.kind === 'person' ? resident.accountId : '',
      category: 'estate.water',
      visibility: 'private',
      buildingId: null,
      point: { longitude: 121.48, latitude: 31.4 },
      words: { text: '楼道顶漏水' },
    },
    typeof when === 'string' ? at(when) : when,
  ),
];

/** A complete request for each step. */
export const requests = {
  reply: { step: 'reply', words: { reply: '已安排人查看' } },
  'record-call': { step: 'record-call', words: { call: '已电话说明安排' } },
  accept: { step: 'accept' },
  'start-handling': { step: 'start-handling', details: { act: 'visit' } },
  escalate: { step: 'escalate', details: { type: 'estate.water' }, words: { cause: '公共管网老化', constraints: '社区没有施工资质', tried: '已请物业临时封堵' } },
  decline: { step: 'decline', words: { guidance: '请拨打供电公司热线' } },
  withdraw: { step: 'withdraw' },
  resolve: { step: 'resolve', details: { ending: 'fixed' }, words: { result: '已更换水管' } },
  'follow-up': { step: 'follow-up', details: { way: 'phone' } },
  'follow-up-failed': { step: 'follow-up-failed', details: { way: 'phone' } },
  'follow-up-not-solved': { step: 'follow-up-not-solved', details: { way: 'phone' }, words: { reason: '还在漏' } },
  rate: { step: 'rate', details: { stars: 5 } },
  'not-solved': { step: 'not-solved', words: { reason: '下雨又漏了' } },
  close: { step: 'close' },
} as const satisfies { readonly [S in StepRequest['step']]: StepRequest };

/** The history with one more step. */
export function after(history: History, step: StepRequest['step'] | StepRequest, by: Doer, when: string | Date): History {
  const request = typeof step === 'string' ? requests[step] : step;
  const entry = takeStep(history, request, by, typeof when === 'string' ? at(when) : when, productPolicy);
  return append(history, entry);
}

export const append = (history: History, entry: TraceEntry): History => [...history, entry];

/** Reported, accepted, handled and resolved by the community on one morning. */
export function resolvedByCommunity(): History {
  let history = reported('2026-11-02 08:00');
  history = after(history, 'accept', people.staff, '2026-11-02 09:00');
  history = after(history, 'start-handling', people.staff, '2026-11-02 09:30');
  return after(history, 'resolve', people.staff, '2026-11-02 11:00');
}
