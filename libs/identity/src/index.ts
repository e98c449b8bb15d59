export { IdentityModule } from './identity.module.js';
export {
  type AreaInfo,
  type ActingGrant,
  type Department,
  IdentityFacade,
  type MembershipFacts,
  type OfficePerson,
  type OnDuty,
  type ShownInOffice,
} from './service/identity-facade.service.js';
export { type OwnDataSource, OwnDataSources } from './service/own-data-sources.service.js';
export { baoshanAreas, privacyNotice } from './data-files.js';
export { identityTables } from './store/catalogue.js';
export { type AreaFile, AreaFileError, type AreaKind, readAreaFile } from './domain/area-file.js';
export { type NoticeFile, readNoticeFile } from './domain/notice-file.js';
export { type Relation } from './domain/membership-state.js';
// For seeds and commands of the composition; other contexts have no business with these.
export { AreasService, type ImportResult } from './service/areas.service.js';
export { PrivacyNoticesService } from './service/privacy-notices.service.js';
export { type RosterLine, RosterService } from './service/roster.service.js';
export { type NewStaff, StaffService } from './service/staff.service.js';
export { ContactFacade, type MaskedContact, type ReadableContact } from './service/contact-facade.service.js';
export { DutyFacade } from './service/duty-facade.service.js';
export { DelegationFacade } from './service/delegation-facade.service.js';
export { type DelegableThing, delegableThings } from './domain/delegation.js';
// For seeds of the composition.
export { DutyRosterService } from './service/duty-roster.service.js';
export { OrganisationsService } from './service/organisations.service.js';
