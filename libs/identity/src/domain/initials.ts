import { customPinyin, pinyin } from 'pinyin-pro';

// In these names of towns 行 is háng; the library's dictionary says xíng.
customPinyin({ 杨行: 'yáng háng', 庙行: 'miào háng' });

/** Pinyin initials of a name, as staff type them to find it: 泰和新城一居委会 → thxcyjwh. */
export function initialsOf(name: string): string {
  return pinyin(name, { pattern: 'first', toneType: 'none', type: 'array', nonZh: 'consecutive' })
    .join('')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
}
