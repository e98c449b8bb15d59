import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AreaChangesService } from './service/area-changes.service.js';
import { AreasService } from './service/areas.service.js';
import { BuildingsService } from './service/buildings.service.js';
import { AuditService } from './service/audit.service.js';
import { ClaimKeeper } from './service/claim-keeper.service.js';
import { ConflictService } from './service/conflict.service.js';
import { ConsentsService } from './service/consents.service.js';
import { ContactFacade } from './service/contact-facade.service.js';
import { DocumentService } from './service/document.service.js';
import { HouseholdPeople, HouseholdService } from './service/household.service.js';
import { IdentityFacade } from './service/identity-facade.service.js';
import { IdentityHousekeeping } from './service/identity-housekeeping.service.js';
import { IndexWitnesses } from './service/index-witness.service.js';
import { JoiningAccount, JoinService } from './service/join.service.js';
import { Keys } from './service/keys.service.js';
import { MembersService } from './service/members.service.js';
import { MembershipsService } from './service/memberships.service.js';
import { PrivacyNoticesService } from './service/privacy-notices.service.js';
import { OnShiftSource } from './service/on-shift-source.service.js';
import { OwnDataSources } from './service/own-data-sources.service.js';
import { OwnerProof } from './service/owner-proof.service.js';
import { OwnPasswordService } from './service/own-password.service.js';
import { PeopleSearch } from './service/people-search.service.js';
import { PersonalDataService } from './service/personal-data.service.js';
import { PersonalFields } from './service/personal-fields.service.js';
import { PlaceFactsService } from './service/place-facts.service.js';
import { PhoneOutside, PhonesService } from './service/phones.service.js';
import { ReviewService } from './service/review.service.js';
import { RolesService } from './service/roles.service.js';
import { ProfileService } from './service/profile.service.js';
import { RosterHolders } from './service/roster-holders.service.js';
import { RosterKeeping } from './service/roster-keeping.service.js';
import { RosterReads } from './service/roster-reads.service.js';
import { RosterService } from './service/roster.service.js';
import { RosterUpkeep } from './service/roster-upkeep.service.js';
import { Searches } from './service/searches.service.js';
import { SessionUpkeep } from './service/session-upkeep.service.js';
import { SessionsService } from './service/sessions.service.js';
import { SignInService, WechatSignIn } from './service/sign-in.service.js';
import { StaffService } from './service/staff.service.js';
import { StaffSignInService } from './service/staff-sign-in.service.js';
import { StaffTries } from './service/staff-tries.service.js';
import { TakeBackService } from './service/take-back.service.js';
import { Verification } from './service/verification.service.js';
import { AccountTable, ConsentTable, CredentialChangeTable, CredentialTable, RoleGrantTable, SessionTable } from './store/account.table.js';
import { AreaTable, BuildingTable, FormerNameTable, PlaceChangeTable, PrivacyNoticeTable } from './store/area.table.js';
import { AccessRecordTable, EvidenceTable, MembershipTable, ReviewCaseTable } from './store/membership.table.js';
import { RosterChangeTable, RosterEntryTable } from './store/roster.table.js';
import { SearchRecordTable } from './store/search.table.js';

const tables = [
  AreaTable,
  BuildingTable,
  FormerNameTable,
  PlaceChangeTable,
  PrivacyNoticeTable,
  AccountTable,
  SessionTable,
  ConsentTable,
  CredentialTable,
  CredentialChangeTable,
  RoleGrantTable,
  MembershipTable,
  ReviewCaseTable,
  EvidenceTable,
  AccessRecordTable,
  RosterEntryTable,
  RosterChangeTable,
  SearchRecordTable,
];

const services = [
  AreaChangesService,
  AreasService,
  AuditService,
  BuildingsService,
  ClaimKeeper,
  ConflictService,
  ConsentsService,
  ContactFacade,
  DocumentService,
  HouseholdPeople,
  HouseholdService,
  IdentityFacade,
  IdentityHousekeeping,
  SessionUpkeep,
  IndexWitnesses,
  JoiningAccount,
  JoinService,
  Keys,
  MembersService,
  MembershipsService,
  PrivacyNoticesService,
  OnShiftSource,
  OwnDataSources,
  OwnerProof,
  OwnPasswordService,
  PeopleSearch,
  PersonalDataService,
  PersonalFields,
  PhoneOutside,
  PhonesService,
  PlaceFactsService,
  ProfileService,
  ReviewService,
  RolesService,
  RosterHolders,
  RosterKeeping,
  RosterReads,
  RosterService,
  RosterUpkeep,
  Searches,
  SessionsService,
  SignInService,
  StaffService,
  StaffSignInService,
  StaffTries,
  TakeBackService,
  Verification,
  WechatSignIn,
];

/** Services of people, places and rights, without HTTP: what the worker, seeds and the other parts of identity use. */
@Module({
  imports: [TypeOrmModule.forFeature(tables)],
  providers: services,
  exports: services,
})
export class IdentityCoreModule {}
