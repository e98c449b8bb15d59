import { productPolicy } from '../testing/histories.js';
import { type DeadlineRule, ruleFor } from './deadline-policy.js';

/** Which of several rules of a policy holds (docs/product.md, §3): the class of the problem before the level that has it. */

const rule = (amount: number, more: Partial<DeadlineRule>): DeadlineRule => ({
  kind: 'start-handling',
  level: null,
  amount,
  unit: 'working-days',
  ...more,
});
const holds = (rules: readonly DeadlineRule[], level: 'community' | 'street', category = 'hazard.flood'): number | undefined =>
  ruleFor({ ...productPolicy, rules }, 'start-handling', level, category)?.amount;

const forAll = rule(5, {});
const ofStreet = rule(3, { level: 'street' });
const ofMajor = rule(2, { category: 'hazard' });
const ofMinor = rule(1, { category: 'hazard.flood' });
const ofMajorAtStreet = rule(4, { category: 'hazard', level: 'street' });

it.each([
  ['a level’s own rule before the one for all', [forAll, ofStreet], 3],
  ['a class before the level’s own rule: what is dangerous is not less so a level higher', [forAll, ofStreet, ofMajor], 2],
  ['a minor class before its major one', [ofMajor, ofMinor], 1],
  ['a minor class for all levels before its major one for this level', [ofMajorAtStreet, ofMinor], 1],
  ['of one class the level’s own rule', [ofMajor, ofMajorAtStreet], 4],
])('%s', (_, rules, amount) => {
  expect(holds(rules, 'street')).toBe(amount);
  // The order in which a policy was written says nothing.
  expect(holds([...rules].reverse(), 'street')).toBe(amount);
});

it('what is for another level or class does not count', () => {
  expect(holds([forAll, ofStreet, ofMajorAtStreet], 'community')).toBe(5);
  expect(holds([forAll, ofMajor, ofMinor], 'street', 'estate.light')).toBe(5);
  // A name that only begins alike is another class.
  expect(holds([forAll, rule(1, { category: 'haz' })], 'street')).toBe(5);
});

it('only a target may be missing', () => {
  expect(() => holds([ofMajor], 'street', 'estate.light')).toThrow('no rule for start-handling');
  expect(ruleFor({ ...productPolicy, rules: [] }, 'resolution', 'street', 'estate.light')).toBeUndefined();
});
