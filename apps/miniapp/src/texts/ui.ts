import { fields } from './ticket-names';

/** Words of the component kit: the same on every screen. */
export const ui = {
  selected: '已选',
  notSelected: '未选',
  back: '返回',
  close: '关闭',
  retry: '再试一次',
  loading: '正在打开',
  optional: '选填',
  charactersLeft: (left: number) => (left >= 0 ? `还可以写 ${left} 字` : `超出 ${-left} 字，请删短一些`),
  toHome: '回首页',
  browser: '浏览器',
  tabs: { home: '首页', tickets: '我的事项', me: '我的' },
  tabsLabel: '主要页面',
  tabMarked: (tab: string, count: number) => `${tab}，${count} 条未读`,
  /** On the tab where nobody knows how many are unread. */
  unknownMark: '?',
  tabUnknown: (tab: string) => `${tab}，未读消息没有取到`,
  /** At the way to the inbox, where it is no bar to opening it. */
  unreadUnknown: '没有取到，点开看',
  offline: {
    plain: '现在没有网络，连上网会自动更新。',
    /** Something on the page was read before. */
    stale: '现在没有网络，这里是上次看到的，连上网会自动更新。',
    /** What is being written is kept on the phone. */
    kept: '现在没有网络。已填的内容会留在手机上，连上网再提交。',
  },
  failed: {
    title: '没有打开',
    text: '网络慢或者服务正忙，请再试一次。',
    offline: {
      title: '没有网络，还打不开',
      text: '连上网会自动打开，也可以点“再试一次”。',
      /** Under a title that says what is not known. */
      why: '现在没有网络，连上网会自动打开，也可以点“再试一次”。',
    },
  },
  /** The phone has no room for what is being written. */
  notKept: '手机存不下了，请不要关闭这一页。',
  late: { failed: '这一页没有打开' },
  noAnswer: '网络没有回应，请看看网络再试一次。',
  stale: (problem: string) => `没有取到最新的，这里是上次看到的。${problem}`,
  lost: { page: '没有这个页面', title: '没有找到这个页面', text: '链接可能不完整，或者这一页已经搬走。', incomplete: '这个链接不完整' },
  signInAgain: '已加入过，登录',
  dialog: { yes: '确定', no: '再想想' },
  code: {
    send: '获取验证码',
    sending: '正在发送',
    again: (seconds: number) => `${seconds} 秒后重发`,
  },
  select: { choose: '请选择', search: '输入名称查找', none: '没有找到，请换个字试试' },
  area: {
    choose: '请选择社区',
    title: '选择社区',
    top: '全区',
    loading: '正在取名单',
    failed: '名单没有取到',
    empty: '这里还没有开通的社区',
  },
  media: {
    add: '添加照片',
    addVideo: '添加照片或视频',
    count: (has: number, most: number) => `${has} / ${most}`,
    sending: (percent: number) => `正在上传 ${percent}%`,
    failed: '没有传上去',
    /** Failed, and there is no network. */
    waits: '等着上传',
    retry: '重传',
    remove: '删除',
    view: (position: number) => `查看第 ${position} 张`,
    photo: (position: number) => `第 ${position} 张照片`,
    video: (position: number) => `第 ${position} 段视频`,
    none: '没有照片',
    notOpened: '照片没有打开，请看看网络再试一次',
  },
  /** Photos large over the page, in a browser. */
  photos: {
    title: '看照片',
    where: (position: number, count: number) => (count > 1 ? `第 ${position} 张，共 ${count} 张` : fields.photos),
    before: '上一张',
    next: '下一张',
    failed: '这张照片没有打开，请看看网络再试一次。',
  },
  list: {
    more: '看更早的',
    loadingMore: '正在取更早的',
    moreFailed: '更早的没有取到，再试一次',
    end: '已经到底了',
  },
  rating: {
    label: '满意程度',
    words: ['很不满意', '不太满意', '一般', '满意', '很满意'] as const,
    none: '点一颗星，告诉我们办得怎么样',
    star: (stars: number, word: string) => `${stars} 星，${word}`,
  },
  clock: {
    left: (span: string) => `还剩 ${span}`,
    over: (span: string) => `已超 ${span}`,
    met: (span: string) => `用时 ${span}`,
    late: (span: string) => `晚了 ${span}`,
    done: (moment: string) => `${moment} 完成`,
    paused: '计时暂停',
    provisional: '暂定',
    due: (moment: string) => `${moment} 前`,
    wasDue: (moment: string) => `应在${moment} 前`,
  },
  provisional: {
    title: '这个期限是暂定的',
    text: '国家还没有公布那一年的放假安排。公布后自动重算，有变化会告诉您。',
  },
  ladder: {
    label: '处理层级',
    levels: { community: '自治', street: '协同', district: '联动' },
    places: { community: '社区', street: '街镇', district: '区级' },
    states: { done: '已经过', current: '正在这里', todo: '还没到', returned: '到过，已退回' },
  },
  trace: {
    label: '办理经过',
    empty: '提交后，每一步由谁、在什么时间办的，都会写在这里。',
    latest: '最新',
    exact: '看准确时间',
    photos: (count: number) => `${count} 张照片`,
  },
  duty: {
    title: '今天值班',
    until: (moment: string) => `值班到${moment}`,
    call: '打电话',
    callTo: (name: string) => `打电话给${name}`,
    none: '今天的值班表还没有排好',
    standsIn: '现在没有排班，有急事请找这位负责人',
    noPhone: '这里还没有登记值班电话。',
    noPhoneReport: '这里还没有登记值班电话。不急的事可以在这里报，报好就写明几点前答复。',
  },
  badge: { partyMember: '党员', verified: '已核实' },
  steps: { label: (now: number, all: number) => `第 ${now} 步，共 ${all} 步` },
  ticket: {
    office: {
      responsible: (name: string) => `${name}负责`,
      resolved: (name: string) => `${name}办结`,
      ended: (name: string) => `${name}办理`,
    },
    meToos: (neighbours: number) => `${neighbours} 位邻居也遇到了`,
    unread: '有新进展',
  },
  longText: { unfold: '展开全文', fold: '收起' },
  elder: { enter: '长辈版', leave: '返回标准模式' },
} as const;
