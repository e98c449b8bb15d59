import { type PolicyTable } from './policy-table.js';

/** Messages (product §9). */
export const messagingPolicy = {
  'inbox.own': { roles: ['signed-in'], scope: 'anywhere', note: 'everybody reads their own inbox, and nobody else’s' },
  'wechat.push': { roles: ['public'], scope: 'anywhere', note: 'WeChat’s own signature is the permission' },
} as const satisfies PolicyTable;
