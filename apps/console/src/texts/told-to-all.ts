/** Words about what everybody reads of a ticket that is public. */
export const toldToAllTexts = {
  /** Above the fields of a step. */
  public: {
    both: '这件事是公开的：写的话和照片大家都能看到，请不要写居民的姓名、门牌和电话。',
    words: '这件事是公开的：写的话大家都能看到，请不要写居民的姓名、门牌和电话。',
    photos: '这件事是公开的：照片大家都能看到，请不要拍进居民的脸、门牌和电话。写的话不公开。',
  },
  /** Asked before such words go out. */
  personal: {
    title: (marks: readonly string[]) => `这段话里有${marks.join('、')}，所有人都能看到。仍要发出？`,
    next: '写给大家看的，不写居民的姓名、电话、门牌和证件；单位的电话可以写。',
    send: '仍要发出',
    back: '回去改',
    name: (word: string) => `姓名 ${word}`,
    phone: (text: string) => `电话 ${text}`,
    reporterPhone: (text: string) => `上报人的电话 ${text}`,
    document: (text: string) => `证件号码 ${text}`,
    room: (text: string) => `室号 ${text}`,
  },
} as const;
