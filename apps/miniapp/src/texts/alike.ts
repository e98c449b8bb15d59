/** Words of the question whether a report is one of those that are open. */
export const alike = {
  title: '是不是同一件事',
  text: '这里有还在办的事，和您写的很像。是同一件，点开说一声“我也遇到了”，有进展会告诉您，不用再报。',
  mine: '您报过的',
  goOn: '不是同一件，提交',
} as const;
