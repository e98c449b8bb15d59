/** What suites of this and other contexts use; production code never imports this. */
export { identityModules } from './testing/identity-modules.js';
export {
  aCommand,
  actorOf,
  applicant,
  department,
  type Member,
  places,
  resident,
  type Services,
  setUpDistrict,
  signedIn,
  staff,
  type StaffMember,
} from './testing/people.js';
/** The version of the privacy notice people of suites agree to. */
export { NEWEST_NOTICE } from './data-files.js';
export { totpAt, totpStep } from './domain/totp.js';
