const chinese = '\\p{Script=Han}';
const day = '(?:\\d{4}年\\d{1,2}月\\d{1,2}日|\\d{4}-\\d{1,2}-\\d{1,2})';
const clock = '(?:[01]?\\d|2[0-3]):[0-5]\\d(?::[0-5]\\d)?';
const range = (one: string): RegExp => new RegExp(`^${one}(?:~${one})?$`);

/** What WeChat accepts as the value of each kind of template field; 47003 otherwise. */
const rules: Readonly<Record<string, (value: string) => boolean>> = {
  thing: (value) => [...value].length <= 20,
  number: (value) => value.length <= 32 && /^-?\d+(\.\d+)?$/.test(value),
  letter: (value) => /^[A-Za-z]{1,32}$/.test(value),
  symbol: (value) => [...value].length <= 5 && /^[^\p{L}\p{N}]+$/u.test(value),
  character_string: (value) => /^[\x20-\x7e]{1,32}$/.test(value),
  time: (value) => range(`(?:${day} ?)?${clock}`).test(value),
  date: (value) => range(`${day}(?: ?${clock})?`).test(value),
  amount: (value) => /^[¥￥$€£]?\d{1,10}(\.\d{1,2})?元?$/.test(value),
  phone_number: (value) => /^[\d+\-() ]{1,17}$/.test(value),
  car_number: (value) => [...value].length <= 8,
  name: (value) => new RegExp(`^(?:[${chinese}·]{1,10}|[A-Za-z ]{1,20})$`, 'u').test(value),
  phrase: (value) => new RegExp(`^${chinese}{1,5}$`, 'u').test(value),
};

/** Whether WeChat takes this value in this field. @param listed the values of an enum field */
export function isAcceptedValue(key: string, value: string, listed?: readonly string[]): boolean {
  if (value.trim() === '') return false;
  const kind = key.replace(/\d+$/, '');
  if (kind === 'enum') return listed?.includes(value) ?? false;
  return rules[kind]?.(value) ?? false;
}
