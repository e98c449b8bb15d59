/** Words of 我的 and of the settings. */
export const me = {
  title: '我的',
  guest: { name: '还没有加入社区', text: '加入后，这里有您的资料、社区和设置。', join: '去加入社区' },
  settings: '设置',
  elder: '长辈版',
  on: '已打开',
  off: '没打开',
} as const;

export const settings = {
  title: '设置',
  display: '显示',
  elder: { title: '长辈版', text: '字更大，按钮更大，首页只留最常用的四件事。', enter: '打开长辈版', leave: '返回标准版' },
  entered: '已换成长辈版，可以随时换回来',
  left: '已换回标准版',
  fontTitle: '字的大小',
  font: '字的大小跟着您在微信或手机里的设置走。',
  darkTitle: '深色',
  dark: '跟着手机的深色设置走。',
} as const;
