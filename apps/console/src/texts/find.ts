/** Words of the search for people over several communities. */
export const findTexts = {
  search: '找人',
  hint: '完整姓名或手机号，按回车',
  staffHint: '工作人员的姓名，按回车',
  why: '居民按完整姓名或手机号找，信息加密保存；工作人员按对外姓名的开头找。找居民会留下记录，审计能查到。',
  begin: (area: string) => `在${area}范围内找人`,
  tooShort: '请输入完整姓名或 11 位手机号',
  members: '居民',
  staff: '工作人员',
  columns: { person: '居民', phone: '电话', state: '状态', community: '社区', name: '对外姓名', post: '职务和角色', area: '单位' },
  noMember: '没有找到居民。请核对是不是完整的姓名或手机号。',
  noStaff: '没有找到工作人员。',
  cut: '还有更多，请换完整的姓名或手机号。',
} as const;
