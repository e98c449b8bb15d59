import { sortFiles, withPhoto } from './photo-list.js';

const file = (name: string, size = 1_000, type = 'image/jpeg') => ({ name, size, type });

it('sends pictures up to the room that is left, and says of each other file why not', () => {
  const { good, faults } = sortFiles(
    [file('a.jpg'), file('b.pdf', 10, 'application/pdf'), file('c.jpg', 99_000_000), file('d.png', 10, 'image/png'), file('e.jpg')],
    2,
  );
  expect(good.map(({ name }) => name)).toEqual(['a.jpg', 'd.png']);
  expect(faults).toEqual([
    { name: 'b.pdf', fault: 'not-a-picture' },
    { name: 'c.jpg', fault: 'too-large' },
    { name: 'e.jpg', fault: 'too-many' },
  ]);
});

it('keeps a picture once', () => {
  const one = { mediaId: '1', thumbnailUrl: '/1' };
  expect(withPhoto(withPhoto([], one), one)).toEqual([one]);
});
