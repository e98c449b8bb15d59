import { modeStore } from './mode.js';

function system(dark: boolean) {
  let listener: () => void = () => undefined;
  const query = { matches: dark, addEventListener: (_: string, next: () => void) => (listener = next) };
  jest.spyOn(window, 'matchMedia').mockReturnValue(query as unknown as MediaQueryList);
  return (next: boolean): void => {
    query.matches = next;
    listener();
  };
}

const ground = (): string => document.documentElement.style.getPropertyValue('--ground');

it('follows the computer until somebody chooses', () => {
  const turn = system(false);
  const store = modeStore(window);
  expect([store.mode(), ground()]).toEqual(['light', '#f7f4ef']);
  turn(true);
  expect([store.mode(), ground()]).toEqual(['dark', '#161310']);
  store.choose('light');
  turn(true);
  expect(store.mode()).toBe('light');
});

it('keeps the choice for the next visit, and tells who listens', () => {
  system(false);
  const store = modeStore(window);
  const told = jest.fn();
  store.subscribe(told);
  store.choose('dark');
  expect(told).toHaveBeenCalled();
  expect(modeStore(window).choice()).toBe('dark');
});

it('does not trip over what somebody else wrote there', () => {
  system(false);
  localStorage.setItem('shequtong.console.mode', 'purple');
  expect(modeStore(window).choice()).toBe('system');
});
