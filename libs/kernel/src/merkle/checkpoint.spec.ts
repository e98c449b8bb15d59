import { checkpointText, parseCheckpoint } from './checkpoint.js';
import { EMPTY_ROOT } from './tree-hash.js';

const checkpoint = { origin: 'shequtong/310113000000', size: 2_160_000, root: EMPTY_ROOT, at: new Date('2026-11-27T16:00:03.000Z') };
const TEXT = 'shequtong/310113000000\n2160000\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n2026-11-27T16:00:03.000Z\n';

describe('a checkpoint', () => {
  it('is the text of the standard, and read back', () => {
    expect(checkpointText(checkpoint)).toBe(TEXT);
    expect(parseCheckpoint(TEXT)).toEqual(checkpoint);
  });

  it.each([
    ['a size that is none', TEXT.replace('2160000', '-1')],
    ['a size written otherwise', TEXT.replace('2160000', '02160000')],
    ['a root of another length', TEXT.replace('47DE', '')],
    ['an instant that is none', TEXT.replace('2026-11-27', '2026-13-27')],
    ['a line too many', `${TEXT}more\n`],
    ['nothing', ''],
  ])('is not read from %s', (_, text) => expect(parseCheckpoint(text)).toBeUndefined());
});
