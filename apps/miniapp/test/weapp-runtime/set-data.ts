export type Data = Record<string, unknown>;

/** `root.cn.[0].st` and `a[2].b` both occur; WeChat takes either. */
const keysOf = (path: string) =>
  path
    .replace(/\[(\d+)\]/g, '.$1')
    .split('.')
    .filter((key) => key !== '');

const isIndex = (key: string | undefined) => key !== undefined && /^\d+$/.test(key);

function put(data: Data, path: string, value: unknown): void {
  const keys = keysOf(path);
  const last = keys.pop();
  if (last === undefined) throw new Error('setData with an empty path');
  let box = data;
  keys.forEach((key, position) => {
    if (typeof box[key] !== 'object' || box[key] === null) box[key] = isIndex(keys[position + 1] ?? last) ? [] : {};
    box = box[key] as Data;
  });
  box[last] = value;
}

/**
 * What WeChat does with `setData`: the values travel to the view as JSON, so functions and undefined are lost, and each
 * path changes one place.
 */
export function applySetData(data: Data, changes: Data): void {
  const sent = JSON.parse(JSON.stringify(changes)) as Data;
  Object.entries(sent).forEach(([path, value]) => put(data, path, value));
}
