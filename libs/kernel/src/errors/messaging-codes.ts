/** Codes of messages and of the accounts they travel through. */
export const messagingCodes = ['messaging/push-not-from-wechat'] as const;

export type MessagingCode = (typeof messagingCodes)[number];
