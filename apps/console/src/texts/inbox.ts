/** Words of what staff are told. */
export const inboxTexts = {
  title: '消息',
  bell: (unread: string | null) => (unread === null ? '消息，没有未读' : `消息，${unread} 条未读`),
  unread: '未读',
  readAll: '全部标为已读',
  emptyTitle: '还没有消息',
  emptyNext: '新的事项、催办、快到期和超时的提醒，会出现在这里。',
  more: '更早的消息',
} as const;
