import { type TableCatalogue } from '@shequtong/platform';

const publicFacts = 'public facts, the same for everybody';

/** Every table of the context, what leads its keys and which wall it stands behind. */
export const identityTables: TableCatalogue = {
  'identity.area': { kind: 'reference', wall: 'none', why: publicFacts },
  'identity.former_name': { kind: 'reference', wall: 'none', why: publicFacts, appendOnly: true },
  'identity.scene': { kind: 'reference', wall: 'none', why: 'the code itself is printed on posters' },
  'identity.privacy_notice': { kind: 'reference', wall: 'none', why: publicFacts, appendOnly: true },
  'identity.building': { kind: 'area', wall: 'public' },
  'identity.place_change': { kind: 'area', wall: 'private', appendOnly: true },
  'identity.account': { kind: 'account', wall: 'account' },
  'identity.session': { kind: 'account', wall: 'account' },
  'identity.consent': { kind: 'account', wall: 'account', appendOnly: true },
  'identity.proven_phone': {
    kind: 'account', wall: 'account',
    sealed: { row: 'account_id', columns: { phone_sealed: 'phone' } },
  },
  'identity.credential': {
    kind: 'account', wall: 'system',
    sealed: { row: 'account_id', columns: { totp_sealed: 'totp' } },
  },
  'identity.credential_change': { kind: 'account', wall: 'account', appendOnly: true },
  'identity.role_grant': { kind: 'account', wall: 'private-or-own' },
  'identity.joined': { kind: 'account', wall: 'account' },
  'identity.claim': { kind: 'hash', wall: 'system' },
  'identity.sms_code': { kind: 'hash', wall: 'system' },
  'identity.lockout': { kind: 'hash', wall: 'system' },
  'identity.roster_entry': {
    kind: 'area', wall: 'private',
    sealed: { row: 'id', columns: { name_sealed: 'name', phone_sealed: 'phone', document_sealed: 'document', room_sealed: 'room' } },
  },
  'identity.roster_line': { kind: 'area', wall: 'private', appendOnly: true },
  'identity.roster_change': { kind: 'area', wall: 'private', appendOnly: true },
  'identity.search_record': { kind: 'area', wall: 'private', appendOnly: true },
  'identity.membership': {
    kind: 'area', wall: 'private-or-own',
    sealed: { row: 'id', columns: { name_sealed: 'name', phone_sealed: 'phone', document_sealed: 'document', document_tail_sealed: 'document-tail', room_sealed: 'room' } },
  },
  'identity.review_case': { kind: 'area', wall: 'private' },
  'identity.evidence': {
    kind: 'area', wall: 'private',
    sealed: { row: 'id', columns: { note_sealed: 'note' } },
  },
  'identity.access_record': { kind: 'area', wall: 'private-or-own', appendOnly: true },
  'identity.organisation': { kind: 'area', wall: 'public' },
  'identity.organisation_service': { kind: 'area', wall: 'public' },
  'identity.operator': {
    kind: 'area', wall: 'private-or-own',
    sealed: { row: 'id', columns: { name_sealed: 'name' } },
  },
  'identity.operator_invitation': { kind: 'hash', wall: 'system' },
  'identity.group_rule': { kind: 'area', wall: 'public', appendOnly: true },
  'identity.resident_group': { kind: 'area', wall: 'private' },
  'identity.group_member': { kind: 'area', wall: 'private-or-own' },
  'identity.group_filing': { kind: 'area', wall: 'private' },
  'identity.paper_consent': { kind: 'area', wall: 'private' },
  'identity.card': { kind: 'area', wall: 'private' },
  'identity.delegation': { kind: 'area', wall: 'private-or-own' },
  'identity.scene_image': { kind: 'reference', wall: 'none', why: 'pictures of codes that are printed on posters' },
  'identity.line_of_work': { kind: 'area', wall: 'public' },
  'identity.duty_desk': { kind: 'area', wall: 'public' },
  'identity.duty_shift': { kind: 'area', wall: 'public' },
  'identity.duty_assignment': { kind: 'area', wall: 'public' },
  'identity.duty_hand_over': {
    kind: 'area', wall: 'private',
    sealed: { row: 'shift_id', columns: { note_sealed: 'note' } },
  },
};
