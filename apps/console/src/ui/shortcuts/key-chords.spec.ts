import { CHORD_MS, isTyping, matchKey, type Shortcut } from './key-chords.js';

const shortcut = (keys: string, label = keys): Shortcut => ({ keys, label, group: 'g', run: () => undefined });
const shortcuts = [shortcut('g t'), shortcut('g w'), shortcut('?'), shortcut('t')];
const keysOf = (match: ReturnType<typeof matchKey>): string => (match.kind === 'run' ? match.shortcut.keys : match.kind);

it('waits after the first key of a chord', () => expect(keysOf(matchKey(shortcuts, undefined, { key: 'g', at: 0 }))).toBe('wait'));

it('runs a chord, and prefers it to its second key alone', () =>
  expect(keysOf(matchKey(shortcuts, { key: 'g', at: 0 }, { key: 't', at: 300 }))).toBe('g t'));

it('forgets the first key when the second comes late', () =>
  expect(keysOf(matchKey(shortcuts, { key: 'g', at: 0 }, { key: 't', at: CHORD_MS + 1 }))).toBe('t'));

it('does nothing for other keys', () => expect(keysOf(matchKey(shortcuts, { key: 'g', at: 0 }, { key: 'z', at: 10 }))).toBe('none'));

it('lets what was added last win', () => {
  const match = matchKey([...shortcuts, shortcut('?', 'later')], undefined, { key: '?', at: 0 });
  expect(match.kind === 'run' && match.shortcut.label).toBe('later');
});

describe('keys that are not ours', () => {
  const pressedIn = (html: string, init: KeyboardEventInit = {}): boolean => {
    document.body.innerHTML = html;
    let typing = false;
    document.body.addEventListener('keydown', (event) => (typing = isTyping(event)), { once: true });
    (document.body.querySelector('[data-here]') ?? document.body).dispatchEvent(
      new KeyboardEvent('keydown', { key: 't', bubbles: true, ...init }),
    );
    return typing;
  };

  it.each([
    ['a field', '<input data-here>'],
    ['a text area', '<textarea data-here></textarea>'],
    ['a select box', '<div role="combobox"><span data-here></span></div>'],
    ['an open menu', '<ul role="menu"><li data-here></li></ul>'],
    ['a page under an open dialog', '<button data-here></button><div role="dialog" aria-modal="true"></div>'],
  ])('in %s', (_, html) => expect(pressedIn(html)).toBe(true));

  it.each([{ ctrlKey: true }, { metaKey: true }, { altKey: true }, { isComposing: true }])('with %p', (init) =>
    expect(pressedIn('<button data-here></button>', init)).toBe(true),
  );

  it.each([
    ['a button', '<button data-here></button>'],
    ['a checkbox', '<input type="checkbox" data-here>'],
    ['a drawer beside the list', '<div role="dialog"><p data-here></p></div>'],
  ])('but ours in %s', (_, html) => expect(pressedIn(html)).toBe(false));
});
