import { randomBytes } from 'node:crypto';
import { type Config } from '../config/config.js';
import { SignedNotes, verifiedText } from './signed-notes.js';

const NAME = 'shequtong/310113000000';
const TEXT = `${NAME}\n3\nroot\n`;
const notes = (...seeds: Buffer[]): SignedNotes =>
  new SignedNotes({ secrets: { treeKeys: seeds.map((key, i) => ({ id: `k${i}`, key })) } } as unknown as Config);

describe('a signed note', () => {
  const seed = randomBytes(32);
  const note = notes(seed).sign(NAME, TEXT);
  const keys = notes(seed).verifierKeys(NAME);

  it('is verified by the public key of its name', () => {
    expect(note).toMatch(/^shequtong\/310113000000\n3\nroot\n\n— shequtong\/310113000000 [A-Za-z0-9+/]{91}=\n$/);
    expect(verifiedText(note, keys)).toBe(TEXT);
  });

  it('is verified by a key that has been followed by a newer one', () => {
    expect(verifiedText(note, notes(randomBytes(32), seed).verifierKeys(NAME))).toBe(TEXT);
  });

  it('is signed by the older keys too, so that who remembers one of them needs no newer', () => {
    const both = notes(randomBytes(32), seed).sign(NAME, TEXT);
    expect(both.split('\n').filter((line) => line.startsWith('— '))).toHaveLength(2);
    expect(verifiedText(both, keys)).toBe(TEXT);
    expect(verifiedText(notes(randomBytes(32)).sign(NAME, TEXT), keys)).toBeUndefined();
  });

  it('signs as RFC 8032 says, with its first test vector’s key', () => {
    const vector = notes(Buffer.from('9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60', 'hex'));
    const [key = ''] = vector.verifierKeys('one');
    expect(Buffer.from(key.split('+').slice(2).join('+'), 'base64').subarray(1).toString('hex')).toBe(
      'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a',
    );
  });

  it.each([
    ['another text', note.replace('\n3\n', '\n4\n')],
    ['another signer', note.replaceAll('310113', '310112')],
    ['a signature cut short', note.replace(/.{8}\n$/, '\n')],
    ['no signature', TEXT],
    ['nothing', ''],
  ])('is refused with %s', (_, wrong) => expect(verifiedText(wrong, keys)).toBeUndefined());

  it('is refused under another key, and under what is no key', () => {
    expect(verifiedText(note, notes(randomBytes(32)).verifierKeys(NAME))).toBeUndefined();
    expect(verifiedText(note, ['nonsense', `${NAME}+00000000+AQ==`])).toBeUndefined();
    expect(verifiedText(note, [])).toBeUndefined();
  });
});
