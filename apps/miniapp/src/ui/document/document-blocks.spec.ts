import { documentBlocks } from './document-blocks';

test('headings, items and paragraphs are told apart, blank lines are not drawn', () => {
  expect(documentBlocks('我们收集什么\n\n您的姓名。\n- 手机号\n联系我们\n请到居委会。')).toEqual([
    { kind: 'heading', text: '我们收集什么' },
    { kind: 'paragraph', text: '您的姓名。' },
    { kind: 'item', text: '· 手机号' },
    { kind: 'heading', text: '联系我们' },
    { kind: 'paragraph', text: '请到居委会。' },
  ]);
});

test('an empty text has no blocks', () => expect(documentBlocks(' \n\n')).toEqual([]));
