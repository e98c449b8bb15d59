import { neighboursMatters, nothingPublic } from './ticket-names';

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
      { title: '开始使用', text: '报了问题，马上写明几点前给您答复。' },
    ],
  },
  /** Somebody who has read a community's code and looks around before joining. */
  looking: {
    title: '先看看，想好了再加入',
    text: '下面是这里公开的事。加入后能报问题、看自己的事办到哪一步。',
    join: '加入这个社区',
    other: '换一个社区',
  },
  takenBack: {
    title: '实名认证已撤回',
    text: (community: string) => `${community}要重新核对您的身份，核对后就恢复。`,
    see: '看原因和怎么办',
  },
  waiting: {
    title: '正在核实您的身份',
    text: (community: string, submitted: string, due: string) =>
      `资料已交给${community}（${submitted}）。最晚${due} 有结果，会通知您。通过后就能报问题、看自己的事办到哪一步。`,
    late: (community: string, due: string) => `${community}本应在${due} 前给您结果，现在晚了。请打电话或到居委会问一问。`,
    guardian: '还等监护人同意。请同住的家长打开“我的 → 家人”，点“同意加入”。',
    see: '看看怎样快一点',
    seeGuardian: '看看家长要做什么',
  },
  refused: {
    title: '身份还没有核实成功',
    text: (reason: string) => `居委会的说明：${reason}`,
    plain: '资料和底册对不上。请核对后再交，或到居委会问一问。',
    again: '修改后再交一次',
  },
  /** The page did not open, and the phone knows whose report it would be. */
  reportAnyway: '要报问题也可以先写好：内容留在手机上，能连上了再提交。',
  waitingForMe: {
    title: '等我办',
    empty: '眼下没有等您办的事。',
    more: (count: number) => `全部 ${count} 件`,
    fewer: '收起',
    rate: (what: string) => `评价“${what}”`,
    relative: (name: string) => `${name}等您作证是家人`,
    guardian: (name: string) => `${name}等您同意加入`,
    unread: '看看新消息',
    messages: (count: number) => `${count} 条`,
    unknown: '消息',
  },
  actions: {
    report: { word: '报问题', hint: '拍张照，说几句就行' },
    tickets: { word: '我的事项', hint: '看办到哪一步了' },
    call: { word: '打居委会', hint: '今天值班的人接电话' },
    public: { word: neighboursMatters, hint: '看邻居公开的事' },
    household: { word: '家人', hint: '替同住的家人作证' },
    groups: { word: '居民团队', hint: '参加或发起团队' },
    messages: { word: '消息', hint: '看您的事有什么进展' },
    scan: { word: '扫一扫', hint: '扫社区码' },
    add: { word: '加社区', hint: '输入社区编号' },
    me: { word: '我的', hint: '我的资料和设置' },
  },
  feed: {
    title: neighboursMatters,
    all: '全部',
    allOf: `全部${neighboursMatters}`,
    empty: nothingPublic,
  },
  workplaces: '我的单位',
  actionsTitle: '可以做的事',
  switch: '换社区',
  switchTitle: '看哪个社区',
  switched: (community: string) => `已换到${community}`,
  manage: '管理我的社区',
} as const;
