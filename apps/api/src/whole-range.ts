/**
 * Who works with the platform's right over every area, where row-level security keeps nothing apart, and why a narrower
 * scope would not do. Whoever writes `asSystem(`, `systemActor()` or `platformItself()` in another file adds it here, to
 * be read as what it is: one wall less.
 */
export const wholeRange: Readonly<Record<string, string>> = {
  'libs/platform/src/db/actor.ts': 'makes these actors',
  'libs/platform/src/crypto/blind-index.ts': 'compares one indexed value with its hash before the key is on record; at start, no route',
  'libs/platform/src/limits/rate-windows.ts': 'counts of tries belong to no area',
  'libs/platform/src/media/media-upkeep.ts': 'finds the areas with pictures to remove; removes them area by area',
  'libs/platform/src/sweeps/housekeeping.ts': 'forgets answers, counts and events by their age',
  'libs/identity/src/service/actors.ts': 'names it where it is wide',
  'libs/identity/src/service/areas.service.ts': 'imports a data file of a whole district; a command, no route',
  'libs/identity/src/service/assistance-upkeep.service.ts': 'finds the areas with delegations to end; ends them area by area',
  'libs/identity/src/service/audit.service.ts':
    'names of those who acted, who may work above the area; sign-ins of the area’s own staff, by account',
  'libs/identity/src/service/conflict.service.ts': 'settles whose a claim is: the other account may belong anywhere, and is told to nobody',
  'libs/identity/src/service/delegations.service.ts': 'a delegate may live in another community',
  'libs/identity/src/service/group-founding.service.ts': 'finds the areas whose filings are late; notes it area by area',
  'libs/identity/src/service/identity-housekeeping.service.ts':
    'forgets sessions and codes; finds the areas with rejected requests; compares rows of a person',
  'libs/identity/src/service/privacy-notices.service.ts': 'publishes the privacy notice, which belongs to no area; a command, no route',
  'libs/identity/src/service/operators.service.ts':
    'an invitation’s code names the organisation; roles lie in every area it serves; credentials are behind the system’s wall',
  'libs/identity/src/service/organisation-housekeeping.job.ts':
    'ends the roles of one operator at a time, in every area their organisation serves',
  'libs/identity/src/service/organisations.service.ts': 'operators’ roles follow what an organisation serves, wherever that is',
  'libs/identity/src/service/own-password.service.ts': 'credentials are behind the system’s wall; only the caller’s own is asked for',
  'libs/identity/src/service/owner-proof.service.ts': 'nobody is signed in yet: the phone of whom the sign-in belongs to',
  'libs/identity/src/service/personal-data.service.ts':
    'a person’s own data and leaving, over every place they belong to; who looked may work anywhere',
  'libs/identity/src/service/phones.service.ts': 'proofs of a number before anybody is signed in; claims of accounts',
  'libs/identity/src/service/review.service.ts': 'the name of who decided a case, who may work above the area',
  'libs/identity/src/service/roles.service.ts':
    'gives and ends a role: the holder’s roles elsewhere and their tokens are the account’s; who has a sign-in',
  'libs/identity/src/service/roster-upkeep.service.ts': 'finds the areas with entries to empty or to hash; acts area by area',
  'libs/identity/src/service/scene-images.service.ts': 'pictures of codes that are printed on posters',
  'libs/identity/src/service/session-upkeep.service.ts': 'ends sessions of keys out of use, which belong to accounts and no area',
  'libs/identity/src/service/sessions.service.ts': 'a refresh token is the permission: nobody is known before it is checked',
  'libs/identity/src/service/sign-in.service.ts': 'nobody is known before signing in; claims of accounts',
  'libs/identity/src/service/staff-sign-in.service.ts': 'nobody is known before signing in; credentials and lockouts',
  'libs/identity/src/service/staff.service.ts':
    'opens and resets the sign-in only of who holds no role above: their roles everywhere are looked at; the first administrator',
  'libs/messaging/src/service/send-text-messages.job.ts': 'takes due messages of the account-led queue',
  'libs/ticketing/src/service/deadline-sweep.job.ts': 'finds the areas with due clocks; acts area by area',
  'libs/ticketing/src/service/ended-offices.job.ts':
    'finds the tickets of departments that have ended, anywhere; acts ticket by ticket in its area',
  'libs/ticketing/src/service/ticket-reads.service.ts': 'names of staff in a trace, who may work above the area',
  'libs/ticketing/src/service/tickets.service.ts':
    'the consent of somebody an office writes a report down for belongs to their account, and to no area',
  'libs/ticketing/src/service/trace-verification.service.ts':
    'verifies the traces of the whole installation, by command; places in the district’s tree of a ticket its reader has found',
  'libs/ticketing/src/service/tree-proofs.service.ts':
    'the tree is the district’s, above its readers: heads are public, places of a ticket are for who has found it',
  'libs/ticketing/src/service/tree-sweep.job.ts':
    'finds the tickets with steps to place; places them district by district, notes it area by area',
  'libs/ticketing/src/service/tree-verification.service.ts': 'verifies the trees of the whole installation; a command, no route',
};
