import { type Category } from '@/calls/tickets';

interface CategoryGroup {
  code: string;
  name: string;
  categories: Category[];
}

/** What can be chosen: the lower level of the two, under the names of the upper one. */
export function categoryGroups(all: readonly Category[]): CategoryGroup[] {
  const parents = all.filter(({ parentCode }) => parentCode === null);
  return parents
    .map(({ code, name }) => ({ code, name, categories: all.filter(({ parentCode }) => parentCode === code) }))
    .filter(({ categories }) => categories.length > 0);
}

const matches = ({ name, keywords }: Category, word: string) =>
  name.includes(word) || keywords.some((keyword) => keyword.includes(word) || word.includes(keyword));

/** The groups with what fits a typed word, by name or keyword; all of them without a word. */
export function searchedGroups(groups: readonly CategoryGroup[], typed: string): CategoryGroup[] {
  const word = typed.trim();
  if (word === '') return [...groups];
  return groups
    .map((group) => ({ ...group, categories: group.categories.filter((category) => group.name.includes(word) || matches(category, word)) }))
    .filter(({ categories }) => categories.length > 0);
}

/** How much of a text speaks for a category: the letters of its keywords and name that stand in the text. */
function score({ name, keywords }: Category, text: string): number {
  return [name, ...keywords].filter((word) => word.length > 0 && text.includes(word)).reduce((sum, word) => sum + word.length, 0);
}

/** Where in a text a category is first spoken of. */
const firstAt = ({ name, keywords }: Category, text: string): number =>
  Math.min(...[name, ...keywords].map((word) => text.indexOf(word)).filter((at) => at >= 0));

const suggestedMost = 3;

/** The categories whose keywords stand in what was written, the likeliest first. Suggestions only: the person chooses. */
export function suggestedCategories(all: readonly Category[], text: string): Category[] {
  return (
    all
      .filter(({ parentCode }) => parentCode !== null)
      .map((category) => ({ category, points: score(category, text) }))
      .filter(({ points }) => points > 0)
      // What is wrong is usually said before whom it troubles.
      .sort((one, other) => other.points - one.points || firstAt(one.category, text) - firstAt(other.category, text))
      .slice(0, suggestedMost)
      .map(({ category }) => category)
  );
}
