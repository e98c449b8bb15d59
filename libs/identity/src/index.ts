export { IdentityModule } from './identity.module.js';
export { type ActingGrant, type Department, IdentityFacade } from './service/identity-facade.service.js';
export { OwnDataSources } from './service/own-data-sources.service.js';
export { baoshanAreas, privacyNotice } from './data-files.js';
export { identityTables } from './store/catalogue.js';
export { type AreaFile, readAreaFile } from './domain/area-file.js';
export { type NoticeFile, readNoticeFile } from './domain/notice-file.js';
// For seeds and commands of the composition; other contexts have no business with these.
export { AreasService } from './service/areas.service.js';
export { PrivacyNoticesService } from './service/privacy-notices.service.js';
export { type RosterLine, RosterService } from './service/roster.service.js';
export { StaffService } from './service/staff.service.js';
export { ContactFacade, type MaskedContact, type ReadableContact } from './service/contact-facade.service.js';
export { DutyFacade } from './service/duty-facade.service.js';
// For seeds of the composition.
export { DutyRosterService } from './service/duty-roster.service.js';
export { OrganisationsService } from './service/organisations.service.js';
