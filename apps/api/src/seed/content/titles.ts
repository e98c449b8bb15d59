import { publicName } from '@shequtong/kernel';
import { type CastMember } from './plan.js';

const CHILD_BORN_FROM = 2012;

/** What neighbours read, with the mark of the demo: 李女士（演示）. */
export function surnameTitle({ name, sex, born }: CastMember): string {
  const title = born >= CHILD_BORN_FROM ? `${name.slice(0, 1)}小朋友` : publicName({ name, form: sex === 'f' ? 'madam' : 'mister' });
  return `${title}（演示）`;
}
