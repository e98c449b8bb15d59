/** How personal data is shown by default (product §2): enough to recognise one's own, too little to find another. */

const stars = (count: number): string => '*'.repeat(Math.max(0, count));

/** First and last characters stay, what is between is starred, and never nothing is. */
function between(text: string, first: number, last: number): string {
  const characters = Array.from(text);
  const hidden = characters.length - first - last;
  if (hidden < 1) return stars(characters.length);
  return characters.slice(0, first).join('') + stars(hidden) + (last ? characters.slice(-last).join('') : '');
}

/** So many stars stand for the middle of a name: more would tell how long it is, which in a village names the person. */
const NAME_STARS = 2;

/** 张三 → 张*, 张小明 → 张*明, 欧阳小明 → 欧**明, 买买提·艾合买提 → 买**提: first and, from three characters on, last. */
export function maskName(name: string): string {
  const characters = Array.from(name.trim());
  if (characters.length < 2) return stars(characters.length);
  const last = characters.length > 2 ? 1 : 0;
  return `${characters[0]}${stars(Math.min(NAME_STARS, characters.length - 1 - last))}${last ? characters.at(-1) : ''}`;
}

/** 13812341234 → 138****1234; other numbers keep at most their last four digits. */
export function maskPhone(phone: string): string {
  const digits = phone.trim();
  if (digits.length >= 11) return between(digits, digits.length - 8, 4);
  return digits.length >= 8 ? between(digits, 0, 4) : stars(digits.length);
}

/** 31010119900101002X → 310***********002X; shorter documents keep their first and last character. */
export function maskDocument(number: string): string {
  const text = number.trim();
  return text.length >= 15 ? between(text, 3, 4) : between(text, 1, 1);
}

const NUMBER = '[0-9０-９A-Za-z一二三四五六七八九十甲乙丙丁]+\\s*';
// A building is named by 号楼, 幢, 栋 or 座; failing that by the 号 after a lane (弄, 巷), failing that by the 号 on a street.
const BUILDING_MARKS = [
  new RegExp(`^.*?${NUMBER}(?:号楼|幢|栋|座)`),
  new RegExp(`^.*?(?:弄|巷).*?${NUMBER}号`),
  new RegExp(`^.*?${NUMBER}号`),
];
const LAST_PLACE = /^.*(?:弄|巷|路|街|村|小区|苑|园|城|庭)/;
// A room written before its building (302室5号楼, 12-302泰和新城): digits that no place name follows.
const ROOM = /室|单元|层|户|[0-9０-９](?![0-9０-９A-Za-z\s]*(?:弄|巷|支?路|支弄|街|村|小区|区|期|号|幢|栋|座|组|队))/;
const HIDDEN = '***';

/** An address cut after its building, so that the room never shows; without a building after the last named place. */
export function maskAddress(address: string): string {
  const text = address.trim();
  const building = BUILDING_MARKS.map((mark) => mark.exec(text)?.[0]).find((match) => match !== undefined);
  // Without a building, digits may be a room, so only what stands before them or ends in a place is shown.
  const shown = building ?? LAST_PLACE.exec(text)?.[0] ?? text.replace(/[0-9０-９].*$/s, '').trim();
  return shown && !ROOM.test(shown) ? shown : HIDDEN;
}
