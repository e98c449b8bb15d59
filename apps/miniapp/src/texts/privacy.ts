/** Reasons shown by WeChat's own permission windows. */
export const privacy = {
  location: '用来填写问题发生的地点，由您决定是否提供',
} as const;
