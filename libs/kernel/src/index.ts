export {
  ancestorsOf,
  type AreaLevel,
  type AreaParts,
  type AreaRange,
  covers,
  DISTRICT_SPAN,
  districtOf,
  isAreaId,
  isCommunity,
  isDistrict,
  isStreet,
  levelOf,
  parseAreaId,
  partsOfArea,
  rangeOf,
  streetOf,
} from './areas/area-code.js';
export { fromBase64, toBase64 } from './bytes/base64.js';
export { fromBase64url, toBase64url } from './bytes/base64url.js';
export { fromHex, toHex } from './bytes/hex.js';
export { fromUtf8, utf8 } from './bytes/utf8.js';
export { type Now } from './clock/now.js';
export { handOverOpensAt } from './duty/hand-over.js';
export { DomainError, type DomainErrorCode, domainErrorCodes, type DomainErrorDetails } from './errors/domain-error.js';
export { type IdentityCode, identityCodes } from './errors/identity-codes.js';
export { type MessagingCode, messagingCodes } from './errors/messaging-codes.js';
export { type PlatformCode, platformCodes } from './errors/platform-codes.js';
export { type TicketingCode, ticketingCodes } from './errors/ticketing-codes.js';
export { defaultRandom, type RandomSource, setRandomSource } from './ids/random.js';
export { readShortCode, SCENE_CODE_LENGTH, sceneCode, SHORT_CODE_ALPHABET, shortCode } from './ids/short-code.js';
export { formatTicketNumber, parseTicketNumber, serialPart, type TicketNumber } from './ids/ticket-number.js';
export { firstUuidV7Of, isUuid, uuidv7, type UuidV7Maker, uuidV7Maker } from './ids/uuid-v7.js';
export { canonicalJson, type JsonValue } from './json/canonical-json.js';
export { mayAct, type Permission, permissions } from './policy/may-act.js';
export { type Audience, type Policy, type PolicyScope, type PolicyTable } from './policy/policy-table.js';
export { mayGiveRole, roleLevels } from './policy/role-giving.js';
export {
  communityOffice,
  type Grant,
  inForce,
  offices,
  residentRoles,
  type Role,
  roleNameAt,
  roleNames,
  roles,
  upperOffices,
} from './policy/roles.js';
export {
  addHours,
  addWorkingDays,
  addWorkingHours,
  AMOUNT_MAX,
  type Circumstances,
  type Deadline,
  deadlineOf,
  type DeadlineStep,
} from './calendar/deadline.js';
export { afterRunning, type Pause, pausedMs } from './calendar/pause.js';
export { type CalendarYear, type HolidayBreak, type MovedWorkingDay } from './calendar/calendar-year.js';
export { explainDeadline } from './calendar/explain-deadline.js';
export { officialYears } from './calendar/official-years.js';
export { OFFICE_HOURS, type OfficeHours, parsePeriod, type Period } from './calendar/period.js';
export { type StatutoryDay, statutoryDays } from './calendar/statutory-days.js';
export { type CalendarDay, officialCalendar, WorkingCalendar } from './calendar/working-calendar.js';
export { type Checkpoint, checkpointText, parseCheckpoint } from './merkle/checkpoint.js';
export { appendLeaf, appendLeaves, EMPTY_FRONTIER, type Frontier, rootOfFrontier } from './merkle/frontier.js';
export { consistencyProof, inclusionProof, merkleRoot } from './merkle/proofs.js';
export { keyFingerprint, noteText, signersOf, type VerifySignature } from './merkle/signed-note.js';
export { consistencySpans, inclusionSpans, type Span } from './merkle/spans.js';
export { grow, type Growth, type NodeRun, openRuns, rootsOf, runsFor, type TreeNode } from './merkle/stored-tree.js';
export {
  checkTraceProof,
  continues,
  type EntryClaim,
  type EntryStanding,
  type ProofFindings,
  type SignedHead,
  signedHead,
  type TraceProof,
} from './merkle/trace-proof.js';
export { EMPTY_ROOT, type Hash, isHash, leafHash, nodeHash } from './merkle/tree-hash.js';
export { type ConsistencyClaim, type InclusionClaim, verifyConsistency, verifyInclusion } from './merkle/verify.js';
export { type CursorValues, type Page, PAGE_LIMIT_DEFAULT, PAGE_LIMIT_MAX, pageLimit } from './paging/cursor.js';
export { ageOn, GUARDIAN_BELOW_YEARS } from './people/age.js';
export { documentCheckCharacter, type DocumentNumber, parseDocumentNumber, plainDocumentNumber } from './people/document-number.js';
export {
  type FormOfAddress,
  formsOfAddress,
  postAndName,
  type PublicName,
  publicName,
  surnameAndPost,
  surnameOf,
} from './people/form-of-address.js';
export { maskAddress, maskDocument, maskName, maskPhone } from './people/masking.js';
export { plainNickname, plainPersonName, plainPlaceName, plainRoom } from './people/plain-names.js';
export { groupSoundsOfficial, soundsOfficial } from './people/official-words.js';
export { isMobilePhone, normalisePhone } from './people/phone.js';
export { byDeadline, firstClock, type RunningClock } from './tickets/first-clock.js';
export { type TicketMark, ticketStateLooks } from './tickets/state-looks.js';
export {
  addDays,
  type CalendarDate,
  dateOfDayNumber,
  dayNumberOf,
  daysBetween,
  isCalendarDate,
  type Weekday,
  weekdayOf,
  yearOf,
} from './time/calendar-date.js';
export {
  atMinute,
  chinaDateOf,
  chinaYearOf,
  clockTimeOf,
  formatInstant,
  msOfDay,
  parseInstant,
  startOfDay,
  startOfWindow,
} from './time/china-time.js';
export { DAY_MS, HOUR_MS, MINUTE_MS } from './time/lengths.js';
export { absoluteDuePhrase, dayPhrase, duePhrase, momentPhrase, spanPhrase, timeLeftPhrase } from './time/phrases.js';
export { newSalt, sha256OfText, textDigest } from './trace/digest.js';
export { type ChainedRow, type ChainExpectation, type ChainVerdict, GENESIS_HASH, nextHash, verifyChain } from './trace/hash-chain.js';
export {
  alwaysReadable,
  checkRows,
  type ProvedRow,
  type RowClaim,
  type RowFault,
  type RowFindings,
  type WordsClaim,
} from './trace/row-proof.js';
export {
  askedTimeNames,
  askLapsedWords,
  officeEndWords,
  handlingActNames,
  ticketClockNames,
  ticketEndNames,
  ticketOfficeStandings,
  ticketStateNames,
} from './words/ticket-words.js';
