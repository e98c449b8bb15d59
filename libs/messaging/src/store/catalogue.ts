import { type TableCatalogue } from '@shequtong/platform';

export const messagingTables: TableCatalogue = {
  'messaging.inbox_item': { kind: 'account', wall: 'account' },
  'messaging.text_message': { kind: 'account', wall: 'account' },
};
