import { after, at, COMMUNITY, DEPARTMENT, limits, OTHER_DEPARTMENT, people, reported, requests, STREET } from '../testing/histories.js';
import { swept } from '../testing/random-walk.js';
import { officeDetails } from './handover.js';
import { openSteps, type StepRequest, takeStep } from './take-step.js';
import { type Doer, type ResponsibleOffice } from './ticket.js';
import { type History, lastOf } from './trace.js';

/** What is decided between levels binds (product §3): one decision ends the question, and nobody gains time by asking it over. */

type Person = Extract<Doer, { kind: 'person' }>;
type Name = keyof typeof requests;

const community: ResponsibleOffice = { level: 'community', areaId: COMMUNITY, organisationId: null };
const street: ResponsibleOffice = { level: 'street', areaId: STREET, organisationId: null };
const department: ResponsibleOffice = { ...street, organisationId: DEPARTMENT };
const otherDepartment: ResponsibleOffice = { ...street, organisationId: OTHER_DEPARTMENT };

const { staff, otherStaff, streetOfficer, otherStreetOfficer, districtOfficer, otherDistrictOfficer } = people;

/** One step after another, an hour apart. */
function taken(history: History, ...steps: readonly (readonly [Name | StepRequest, Doer])[]): History {
  return steps.reduce<History>((before, [step, by]) => after(before, step, by, new Date(lastOf(before).at.getTime() + 3_600_000)), history);
}
const naming = (step: 'decide-dispute' | 'offer-transfer', office: ResponsibleOffice): StepRequest => ({
  ...requests[step],
  details: officeDetails(office),
});
const decide = (office: ResponsibleOffice): StepRequest => naming('decide-dispute', office);
const offer = (office: ResponsibleOffice): StepRequest => naming('offer-transfer', office);

const accepted = (): History => taken(reported('2026-11-02 08:00'), ['accept', staff]);
const atStreet = (): History => taken(accepted(), ['escalate', staff], ['accept', streetOfficer]);
const returned = (): History => taken(atStreet(), ['return', streetOfficer]);
const disputed = (): History => taken(returned(), ['dispute', staff]);
const forStreet = (): History => taken(disputed(), [decide(street), districtOfficer]);
const forCommunity = (): History => taken(disputed(), [decide(community), districtOfficer]);
/** The street asks anew, once, and the district confirms what it decided. */
const confirmed = (): History => taken(forStreet(), ['dispute', streetOfficer], [decide(street), districtOfficer]);
/** Nobody at the district decided in time. */
const silent = (): History => swept(disputed(), at('2026-11-04 00:00'));
const offered = (): History => taken(atStreet(), [offer(department), streetOfficer]);
const refused = (): History => taken(offered(), ['refuse-transfer', people.departmentOfficer]);
const beside = (): History => taken(refused(), ['dispute', streetOfficer]);
const besideForStreet = (): History => taken(beside(), [decide(street), districtOfficer]);
const sentUpTwice = (): History => taken(returned(), ['escalate', staff]);
/** Decided between the street and its department, and offered there once more: the question with the community is another one. */
const offeredAgain = (): History =>
  taken(
    sentUpTwice(),
    [offer(department), streetOfficer],
    ['refuse-transfer', people.departmentOfficer],
    ['dispute', streetOfficer],
    [decide(street), districtOfficer],
    ['dispute', streetOfficer],
    [decide(street), districtOfficer],
    [offer(department), streetOfficer],
    ['refuse-transfer', people.departmentOfficer],
  );
const sentUpTwiceToTheTop = (): History => taken(returnedByDistrictToo(), ['escalate', streetOfficer]);
const twiceForStreet = (): History => taken(sentUpTwice(), ['dispute', streetOfficer], [decide(street), districtOfficer]);
/** What the district gave back to the street says nothing of what the street may give back to the community. */
const returnedByDistrictToo = (): History =>
  taken(atStreet(), ['escalate', streetOfficer], ['accept', districtOfficer], ['return', districtOfficer]);
const sentUpAfterReopening = (): History =>
  taken(
    returned(),
    ['start-handling', staff],
    ['resolve', staff],
    ['not-solved', people.resident],
    ['accept', staff],
    ['escalate', staff],
    ['accept', streetOfficer],
  );
/** Decided, asked anew and confirmed in the first round; then what the street did was not enough. */
const reopenedAtStreet = (): History =>
  taken(
    confirmed(),
    ['start-handling', streetOfficer],
    ['resolve', streetOfficer],
    ['not-solved', people.resident],
    ['accept', streetOfficer],
  );
const reopenedAtCommunity = (): History =>
  taken(forCommunity(), ['start-handling', staff], ['resolve', staff], ['not-solved', people.resident], ['accept', staff]);

/** Two departments are of different minds, and their desk keeps silent. */
const silentDesk = (): History =>
  swept(
    taken(
      offered(),
      ['accept-transfer', people.departmentOfficer],
      [offer(otherDepartment), people.departmentOfficer],
      ['refuse-transfer', people.otherDepartmentOfficer],
      ['dispute', people.departmentOfficer],
    ),
    at('2026-11-04 00:00'),
  );
const disputedWithDistrict = (): History =>
  taken(atStreet(), ['escalate', streetOfficer], ['accept', districtOfficer], ['return', districtOfficer], ['dispute', streetOfficer]);

const anHourLater = (history: History): Date => new Date(lastOf(history).at.getTime() + 3_600_000);
const take = (history: History, step: Name | StepRequest, by: Doer) => () =>
  takeStep(history, typeof step === 'string' ? requests[step] : step, by, anHourLater(history), limits(history));
const offers = (history: History, by: Doer): string[] => openSteps(history, by, limits(history), anHourLater(history));

const YES = undefined;
const CASES: readonly [string, History, Name, Doer, refusedAs: string | undefined][] = [
  // Only the first receiver says "not ours", and only while nobody above has had it.
  ['a first receiver declines what it has just received', reported('2026-11-02 08:00'), 'decline', staff, YES],
  ['… and what it has accepted', accepted(), 'decline', staff, YES],
  ['… not what came back to it', returned(), 'decline', staff, 'ticket/came-back'],
  ['… nor what is disputed', disputed(), 'decline', staff, 'ticket/dispute-open'],
  ['… nor what was decided to be its', forCommunity(), 'decline', staff, 'ticket/came-back'],
  // The level above returns once; what was decided to be its stays.
  ['a street returns what was sent up', atStreet(), 'return', streetOfficer, YES],
  ['… not a second time what came up again', taken(returned(), ['escalate', staff]), 'return', streetOfficer, 'ticket/returned-before'],
  ['… not what was decided to be its', forStreet(), 'return', streetOfficer, 'ticket/decided'],
  ['… nor after it has asked anew', confirmed(), 'return', streetOfficer, 'ticket/decided'],
  ['… nor while its own question to a department is open', beside(), 'return', streetOfficer, 'ticket/dispute-open'],
  ['… but what was decided between it and a department says nothing of the community', besideForStreet(), 'return', streetOfficer, YES],
  ['a desk that is responsible by its silence returns nothing', silent(), 'return', districtOfficer, 'ticket/illegal-step'],
  ['… also what came up to it before', swept(disputedWithDistrict(), at('2026-11-04 00:00')), 'return', districtOfficer, 'ticket/decided'],
  ['… and what its departments left to it', silentDesk(), 'return', streetOfficer, 'ticket/decided'],
  ['… but offers it beside like any other', silentDesk(), 'offer-transfer', streetOfficer, YES],
  ['… but who sends it up twice wins nothing by that: the street asks the district', sentUpTwice(), 'dispute', streetOfficer, YES],
  ['… also when it has begun', taken(sentUpTwice(), ['start-handling', streetOfficer]), 'dispute', streetOfficer, YES],
  ['… and keeps it where the district says so', twiceForStreet(), 'return', streetOfficer, 'ticket/decided'],
  [
    '… as the community does',
    taken(sentUpTwice(), ['dispute', streetOfficer], [decide(community), districtOfficer]),
    'escalate',
    staff,
    'ticket/decided',
  ],
  ['… also while an offer beside waits that is decided already', offeredAgain(), 'dispute', streetOfficer, YES],
  ['… but not the district: its own desk would decide', sentUpTwiceToTheTop(), 'dispute', districtOfficer, 'ticket/nothing-asked'],
  ['… before that nothing is disputed, because it may be given back', atStreet(), 'dispute', streetOfficer, 'ticket/nothing-asked'],
  ['what one street gave back another office returns all the same', returnedByDistrictToo(), 'return', streetOfficer, YES],
  ['a street returns once more what was reopened and sent up', sentUpAfterReopening(), 'return', streetOfficer, YES],
  // Sending up over an open or decided question would leave it behind.
  ['a community sends up what came back', returned(), 'escalate', staff, YES],
  ['… not while whose it is is open', disputed(), 'escalate', staff, 'ticket/dispute-open'],
  ['… nor what was decided to be its', forCommunity(), 'escalate', staff, 'ticket/decided'],
  ['… but what its work did not solve', reopenedAtCommunity(), 'escalate', staff, YES],
  ['a street sends up what was decided to be its over the community', forStreet(), 'escalate', streetOfficer, YES],
  ['… not while its question to a department is open', beside(), 'escalate', streetOfficer, 'ticket/dispute-open'],
  // New grounds: the level above is asked, once by each office.
  ['whoever was named asks anew', forStreet(), 'dispute', streetOfficer, YES],
  ['… at the community as well', forCommunity(), 'dispute', staff, YES],
  ['… once', confirmed(), 'dispute', streetOfficer, 'ticket/nothing-asked'],
  [
    'the other office has its own once, when the second decision names it',
    taken(forStreet(), ['dispute', streetOfficer], [decide(community), districtOfficer]),
    'dispute',
    staff,
    YES,
  ],
  ['… and once again in the round after a reopening', reopenedAtStreet(), 'dispute', streetOfficer, YES],
  [
    '… not twice in it',
    taken(reopenedAtStreet(), ['dispute', streetOfficer], [decide(street), districtOfficer]),
    'dispute',
    streetOfficer,
    'ticket/nothing-asked',
  ],
  ['a desk that is responsible by its silence has nobody to ask', silent(), 'dispute', districtOfficer, 'ticket/nothing-asked'],
];

it.each(CASES)('%s', (_, history, step, by, refusedAs) => {
  if (refusedAs) expect(take(history, step, by)).toThrow(refusedAs);
  else expect(take(history, step, by)).not.toThrow();
  expect(offers(history, by).includes(step)).toBe(!refusedAs);
});

it('is disputed beside no second time by who offers again what was decided to be theirs, but for the once of new grounds', () => {
  const again = taken(besideForStreet(), [offer(department), streetOfficer], ['refuse-transfer', people.departmentOfficer]);
  const asked = taken(again, ['dispute', streetOfficer], [decide(street), districtOfficer]);
  const third = taken(asked, [offer(department), streetOfficer], ['refuse-transfer', people.departmentOfficer]);
  expect(take(third, 'dispute', streetOfficer)).toThrow('ticket/nothing-asked');
  // Another department is another question.
  const other = taken(third, [offer(otherDepartment), streetOfficer], ['refuse-transfer', people.otherDepartmentOfficer]);
  expect(take(other, 'dispute', streetOfficer)).not.toThrow();
});

it('leaves no way to a fourth decision between two offices, so that time for the beginning ends too', () => {
  const back = taken(
    forStreet(),
    ['dispute', streetOfficer],
    [decide(community), districtOfficer],
    ['dispute', staff],
    [decide(street), districtOfficer],
  );
  for (const step of ['return', 'dispute'] as const) expect(offers(back, streetOfficer)).not.toContain(step);
  expect(offers(back, streetOfficer)).toEqual(expect.arrayContaining(['start-handling', 'offer-transfer', 'escalate']));
});

describe('a judge', () => {
  const also = (office: Doer, person: Doer): Person => ({ ...(office as Person), accountId: (person as Person).accountId });
  const argued = (): History => taken(disputed(), ['argue', otherStreetOfficer]);

  it.each<[string, History, Doer, ResponsibleOffice]>([
    ['sent it up', disputed(), staff, street],
    ['returned it', disputed(), streetOfficer, street],
    ['raised the dispute', disputed(), staff, street],
    ['argued for a party', argued(), otherStreetOfficer, street],
    ['offered it', beside(), streetOfficer, department],
    ['refused it', beside(), people.departmentOfficer, department],
  ])('is not who %s, in whatever office they act now', (_, history, person, office) => {
    const judge = also(districtOfficer, person);
    expect(take(history, decide(office), judge)).toThrow('ticket/own-dispute');
    expect(offers(history, judge)).not.toContain('decide-dispute');
    expect(take(history, decide(office), otherDistrictOfficer)).not.toThrow();
  });

  it('may have asked something for the desk that decides', () => {
    const asked = taken(disputed(), ['argue', districtOfficer]);
    expect(take(asked, decide(street), districtOfficer)).not.toThrow();
    expect(take(asked, decide(street), otherStaff)).toThrow('ticket/not-decider');
  });

  it('at the top is a colleague of who spoke for the desk there', () => {
    const atDistrict = disputedWithDistrict();
    expect(take(atDistrict, decide(street), districtOfficer)).toThrow('ticket/own-dispute');
    expect(take(atDistrict, decide(street), otherDistrictOfficer)).not.toThrow();
  });
});
