import { officialCalendar } from '@shequtong/kernel';
import { type Clock, clocksOf } from '../domain/clock.js';
import { type ActingOffice, type Doer } from '../domain/ticket.js';
import { openTicket } from '../domain/report.js';
import { limitsOf, type StepLimits } from '../domain/step-conditions.js';
import { type StepRequest, takeStep } from '../domain/take-step.js';
import { type DeadlinePolicy } from '../domain/deadline-policy.js';
import { type History, type TraceEntry } from '../domain/trace.js';

/** Histories for pure specs: invented people, a real community's code. */

export const COMMUNITY = 310113003001;
export const STREET = 310113003000;
export const DISTRICT = 310113000000;

/** Two invented departments of the street and one of the district. */
export const DEPARTMENT = '00000000-0000-7000-8000-0000000000d1';
export const OTHER_DEPARTMENT = '00000000-0000-7000-8000-0000000000d2';
export const DISTRICT_DEPARTMENT = '00000000-0000-7000-8000-0000000000d3';

const acting = (role: ActingOffice['role'], areaId: number, organisationId: string | null = null): ActingOffice => ({
  role,
  areaId,
  organisationId,
});
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
  departmentOfficer: person(51, acting('department-officer', STREET, DEPARTMENT)),
  otherDepartmentOfficer: person(52, acting('department-officer', STREET, OTHER_DEPARTMENT)),
  districtDepartmentOfficer: person(53, acting('department-officer', DISTRICT, DISTRICT_DEPARTMENT)),
  liaison: person(41, acting('liaison-officer', STREET)),
  system: { kind: 'system' },
} as const satisfies Record<string, Doer>;

/** The defaults of product §3, and targets of our own by class: what a new database begins with. */
export const productPolicy: DeadlinePolicy = {
  id: '00000000-0000-7000-8000-000000000002',
  warnPercent: 80,
  failedFollowUps: 3,
  contactDays: 7,
  rules: [
    { kind: 'first-reply', level: null, amount: 15, unit: 'hours' },
    { kind: 'start-handling', level: 'community', amount: 1, unit: 'working-days' },
    { kind: 'start-handling', level: 'street', amount: 3, unit: 'working-days' },
    { kind: 'start-handling', level: 'district', amount: 3, unit: 'working-days' },
    ...Object.entries({ estate: 15, neighbours: 15, city: 7, signs: 10, works: 10, hazard: 3, street: 5 }).map(
      ([category, amount]) => ({ kind: 'resolution', level: null, category, amount, unit: 'working-days' }) as const,
    ),
    { kind: 'transfer', level: null, amount: 1, unit: 'working-days' },
    { kind: 'dispute', level: null, amount: 1, unit: 'working-days' },
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
  escalate: {
    step: 'escalate',
    details: { type: 'estate.water' },
    words: { cause: '公共管网老化', constraints: '社区没有施工资质', tried: '已请物业临时封堵' },
  },
  return: { step: 'return', words: { reason: '按权责清单应由居委会先行处置' } },
  'offer-transfer': {
    step: 'offer-transfer',
    details: { office: 'street', officeAreaId: STREET, officeOrganisationId: DEPARTMENT },
    words: { reason: '道路施工归建管部门' },
  },
  'accept-transfer': { step: 'accept-transfer' },
  'refuse-transfer': { step: 'refuse-transfer', words: { reason: '不在本部门权责清单内' } },
  'take-back-transfer': { step: 'take-back-transfer' },
  dispute: { step: 'dispute', words: { reason: '清单第 12 条写明由其负责' } },
  argue: { step: 'argue', words: { argument: '现场在红线以内' } },
  'decide-dispute': {
    step: 'decide-dispute',
    details: { office: 'street', officeAreaId: STREET, officeOrganisationId: null },
    words: { reason: '按清单第 12 条' },
  },
  'dispute-lapsed': { step: 'dispute-lapsed' },
  'office-ended': { step: 'office-ended' },
  'ask-suspension': { step: 'ask-suspension', details: { days: 5 }, words: { waiting: '配件到货' } },
  suspend: { step: 'suspend' },
  'refuse-suspension': { step: 'refuse-suspension', words: { reason: '可以先用备件' } },
  resume: { step: 'resume' },
  'ask-extension': { step: 'ask-extension', details: { days: 5 }, words: { reason: '雨天无法施工' } },
  extend: { step: 'extend' },
  'refuse-extension': { step: 'refuse-extension', words: { reason: '天气已转好' } },
  decline: { step: 'decline', words: { guidance: '请拨打供电公司热线' } },
  withdraw: { step: 'withdraw' },
  resolve: { step: 'resolve', details: { ending: 'fixed' }, words: { result: '已更换水管' } },
  'follow-up': { step: 'follow-up', details: { way: 'phone' } },
  'follow-up-failed': { step: 'follow-up-failed', details: { way: 'phone' } },
  'follow-up-not-solved': { step: 'follow-up-not-solved', details: { way: 'phone' }, words: { reason: '还在漏' } },
  'add-information': { step: 'add-information', words: { text: '二楼也开始滴水了' } },
  urge: { step: 'urge' },
  rate: { step: 'rate', details: { stars: 5 } },
  'not-solved': { step: 'not-solved', words: { reason: '下雨又漏了' } },
  close: { step: 'close' },
} as const satisfies { readonly [S in StepRequest['step']]: StepRequest };

const known = new WeakMap<History, Clock[]>();

/** Clocks of a history under the product's own policy, worked out once for all that is asked of it. */
export function clocksUnderProductPolicy(history: History): Clock[] {
  const clocks = known.get(history) ?? clocksOf(history, productPolicy, officialCalendar());
  known.set(history, clocks);
  return clocks;
}

/** What policy and clocks say about the next step of a history. */
export const limits = (history: History): StepLimits => limitsOf(productPolicy, clocksUnderProductPolicy(history));

/** The history with one more step. */
export function after(history: History, step: StepRequest['step'] | StepRequest, by: Doer, when: string | Date): History {
  const request = typeof step === 'string' ? requests[step] : step;
  const entry = takeStep(history, request, by, typeof when === 'string' ? at(when) : when, limits(history));
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
