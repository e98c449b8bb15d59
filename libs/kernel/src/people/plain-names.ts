/** Drawn as nothing: joiners, marks of direction, selectors, the byte order mark; and the empty braille cell. */
const HIDDEN = /[\p{Default_Ignorable_Code_Point}\u2800]/gu;

/** A short text as it looks: without what nobody sees, full-width letters and digits as the plain ones. */
export const asItLooks = (text: string): string => text.replace(HIDDEN, '').normalize('NFKC').replace(HIDDEN, '');

/** The same with no blanks: a number or a name as it is spoken. */
export const withoutBlanks = (text: string): string => asItLooks(text).replace(/\s+/g, '');

/** The dots that keyboards offer for the one between the parts of a name; a full stop is one of them between two characters of Chinese. */
const NAME_DOTS = /[\u2022\u2027\u2219\u22c5\u30fb]|(?<=\p{Script=Han})\.(?=\p{Script=Han})/gu;

const NAME_HYPHENS = /[\u2010-\u2015]/g;
const NAME_APOSTROPHES = /[\u2018\u2019\u02bc]/g;

/** The name of a person, kept and compared as it is spoken: 欧阳 小明 is 欧阳小明, 买买提•艾力 is 买买提·艾力. */
export const plainPersonName = (typed: string): string =>
  withoutBlanks(typed).replace(NAME_DOTS, '·').replace(NAME_HYPHENS, '-').replace(NAME_APOSTROPHES, "'");

/** What somebody calls themselves, on one line and without what nobody sees. Signs stay as they were chosen: （）are no (). */
export const plainNickname = (nickname: string): string => nickname.replace(HIDDEN, '').trim().replace(/\s+/g, ' ');

/** Full-width letters, blanks and a trailing 室 make no difference between two rooms. Of 室 alone nothing is left. */
export const plainRoom = (room: string): string => withoutBlanks(room).replace(/室+$/, '').toUpperCase();

const LATIN = /[0-9A-Za-z]/;

/**
 * The name of a building, a unit or an organisation, so that one of them has one name: 1 号楼 and １号楼 are 1号楼. A blank
 * between two letters or digits stays (Tower A 3); brackets are those of Chinese.
 */
export function plainPlaceName(name: string): string {
  const text = asItLooks(name).trim().replace(/\s+/g, ' ');
  return text
    .replace(/ /g, (blank, at: number) => (LATIN.test(text.charAt(at - 1)) && LATIN.test(text.charAt(at + 1)) ? blank : ''))
    .replace(/\(/g, '（')
    .replace(/\)/g, '）');
}
