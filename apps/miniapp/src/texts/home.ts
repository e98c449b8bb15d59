/** Words of the home page. */
export const home = {
  title: '社区通',
  guest: {
    title: '加入您的社区',
    textWithScanner: '扫一扫楼道或居委会的社区码，核实身份后，就能报问题、看进展、参加商量。',
    textInBrowser: '输入海报上的社区编号，核实身份后，就能报问题、看进展、参加商量。',
    scan: '扫码加入',
    type: '输入社区编号',
    stepsTitle: '三步就好',
    steps: [
      { title: '找到社区码', text: '海报在楼道、居委会和物业都有。' },
      { title: '核实身份', text: '填姓名、手机和住址，多数人当时就能通过。' },
      { title: '开始使用', text: '报的问题 15 小时内有人答复。' },
    ],
  },
  waiting: {
    title: '正在核实您的身份',
    text: (community: string, submitted: string) =>
      `${submitted}交给${community}，工作人员核实后会告诉您。现在可以先看公开的内容。`,
  },
  refused: {
    title: '身份还没有核实成功',
    text: (reason: string) => `居委会的说明：${reason}`,
    again: '修改后再交一次',
  },
  waitingForMe: {
    title: '等我办',
    empty: '眼下没有等您办的事。',
    more: (count: number) => `全部 ${count} 件`,
  },
  actions: {
    report: { word: '报问题', hint: '拍张照，说几句就行' },
    tickets: { word: '我的事项', hint: '看办到哪一步了' },
    call: { word: '打居委会', hint: '今天值班的人接电话' },
    scan: { word: '扫一扫', hint: '扫社区码和签到码' },
    me: { word: '我的', hint: '我的资料和设置' },
    elder: { word: '长辈版', hint: '字更大，按钮更大' },
    settings: { word: '设置', hint: '长辈版、我的资料' },
  },
  actionsTitle: '可以做的事',
  current: (community: string) => `您在 ${community}`,
  switch: '换社区',
} as const;
