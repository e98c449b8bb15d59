export const drawerTexts = { close: '关闭详情', previous: '上一条', next: '下一条' } as const;
