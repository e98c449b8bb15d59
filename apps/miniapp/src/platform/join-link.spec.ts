import { joinLinkPath } from './join-link';

test.each([
  ['/j/K7PD3MWXQ4', '/packages/join/pages/scan/index?scene=K7PD3MWXQ4'],
  ['/j/K7PD3MWXQ4/', '/packages/join/pages/scan/index?scene=K7PD3MWXQ4'],
  ['/town/j/K7PD3MWXQ4', '/town/packages/join/pages/scan/index?scene=K7PD3MWXQ4'],
])('%s opens the join page', (path, page) => expect(joinLinkPath(path)).toBe(page));

test.each(['/', '/j/', '/j/a b', '/pages/home/index', '/j/<script>', `/j/${'x'.repeat(65)}`])('%s is left alone', (path) =>
  expect(joinLinkPath(path)).toBeNull(),
);
