import { NoticeFileError, readNoticeFile } from './notice-file.js';

const right = { version: 3, title: '隐私说明', body: '我们收集什么' };
const mistakesOf = (content: unknown): readonly string[] => {
  try {
    readNoticeFile(JSON.stringify(content));
    return [];
  } catch (error) {
    if (error instanceof NoticeFileError) return error.mistakes;
    throw error;
  }
};

describe('the file of a privacy notice', () => {
  test('says version, title and words, and may say from when it holds', () => {
    for (const file of [right, { ...right, inForceAt: '2026-12-01T00:00:00+08:00' }])
      expect(readNoticeFile(JSON.stringify(file))).toEqual(file);
  });

  test.each([
    ['a list', [], 'The file holds no object.'],
    ['no version', { ...right, version: '3' }, '"version" must be a whole number above 0.'],
    ['a blank title', { ...right, title: ' ' }, '"title" is missing, or longer than 60 characters.'],
    ['no words', { version: 3, title: '隐私说明' }, '"body" is missing, or too long.'],
    ['a day', { ...right, inForceAt: '2026-12-01' }, '"inForceAt" must be an instant such as 2026-01-01T00:00:00+08:00.'],
    [
      'an instant without its zone',
      { ...right, inForceAt: '2026-12-01T00:00:00' },
      '"inForceAt" must be an instant such as 2026-01-01T00:00:00+08:00.',
    ],
    ['a field that is misspelt', { ...right, inforceAt: '2026-12-01T00:00:00Z' }, '"inforceAt" is not known.'],
  ])('%s is refused', (_, content, mistake) => expect(mistakesOf(content)).toEqual([mistake]));

  test('every mistake is said at once', () => expect(mistakesOf({ version: 0, body: '' })).toHaveLength(3));
});
