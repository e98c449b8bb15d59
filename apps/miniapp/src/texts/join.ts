/** Words on the way into a community. */
export const join = {
  title: '加入社区',
  scanTitle: '扫社区码',
  scanText: '社区码在楼道、居委会和物业的海报上。',
  scan: '扫一扫',
  typeTitle: '没有扫到？',
  typeInBrowser: '用微信扫海报上的码，会直接打开这里；也可以输入码下面的编号。',
  code: { label: '社区编号', hint: '海报上二维码下面的一串字母和数字。' },
  goOn: '下一步',
  notOurs: '这不是社区码。请扫海报上写着“社区通”的码，或者输入码下面的编号。',
  missing: '请输入海报上的编号。',
  malformed: '编号只有字母和数字，请对照海报再看一看。',
  scanFailed: '没有扫到。请把码放在光亮处再扫，或者输入编号。',
  found: (code: string) => `已读到社区编号 ${code}`,
} as const;
