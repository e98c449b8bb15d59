/** Words of the record that auditors read. */
export const auditTexts = {
  tabs: { looks: '谁看过个人信息', roles: '角色变动', signIns: '账号变动' },
  tabsLabel: '记录',
  notHere: '当前区域的岗位不能看记录，请在左上角换一个区域。',
  of: '看哪里',
  from: '从',
  until: '到',
  looks: {
    list: '查看个人信息的记录',
    columns: { at: '时间', reader: '谁看的', person: '看了谁', what: '看了什么', reason: '为什么', area: '社区' },
    empty: '这段时间没有人查看过个人信息',
  },
  roles: {
    list: '角色变动的记录',
    columns: { at: '时间', change: '变动', role: '角色', holder: '谁的', by: '谁办的', period: '期限', area: '区域', reason: '原因' },
    given: '授予',
    ended: '结束',
    system: '系统',
    unnamed: '居民（不对外显示姓名）',
    at: (from: string, to: string) => `${from} 至 ${to}`,
    open: '没有期限',
    empty: '这段时间没有角色变动',
  },
  signIns: {
    list: '工作人员账号变动的记录',
    columns: { at: '时间', change: '变动', person: '谁的账号', by: '谁办的' },
    changes: { 'set-up': '首次登录，设好密码和动态码', 'password-changed': '本人改了密码', reset: '上级重置' },
    unnamed: '未留对外称呼',
    empty: '这段时间没有账号变动',
  },
  emptyNext: '换一段时间，或换一个区域看看。',
} as const;
