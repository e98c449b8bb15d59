/** What is called alike wherever it stands: on the form, on a ticket's page, in lists and on the home page. */
export const neighboursMatters = '邻居的事';

export const fields = {
  photos: '照片',
  visibility: '谁能看到',
  private: '只有我和办理的单位',
  public: '大家都能看',
  words: '想说的话',
} as const;

/** What a reporter can do. */
export const steps = { add: '补充情况', urge: '催一催', notSolved: '没解决', withdraw: '撤回' } as const;

export const nothingPublic = { title: '还没有邻居公开的事', text: `报问题时选“${fields.public}”，就会出现在这里。` } as const;
