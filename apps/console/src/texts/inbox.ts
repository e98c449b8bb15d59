/** Words of what staff are told. */
export const inboxTexts = {
  title: '消息',
  bell: (unread: string | null) => (unread === null ? '消息，没有未读' : `消息，${unread} 条未读`),
  /** Beside the bell where nobody knows how many are unread. */
  unknown: '？',
  bellUnknown: '消息，有没有未读还没读到',
  unread: '未读',
  readAll: '全部标为已读',
  emptyTitle: '还没有消息',
  emptyNext: '新的事项、催办、快到期和超时的提醒，会出现在这里。',
  more: '更早的消息',
  moreFailed: '更早的没有读到，点这里重试',
} as const;
