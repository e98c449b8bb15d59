type Simple = string | number | boolean;
export type QueryValue = Simple | null | undefined | readonly Simple[];

/** `/api/areas/{areaId}` with its values. A missing value is a mistake of ours, never a request to a wrong address. */
export function fillPath(template: string, values: Readonly<Record<string, unknown>> = {}): string {
  return template.replace(/\{([^}]+)\}/g, (_, name: string) => {
    const value = values[name];
    if ((typeof value !== 'string' && typeof value !== 'number') || value === '') {
      throw new TypeError(`The path ${template} needs a value for ${name}.`);
    }
    return encodeURIComponent(String(value));
  });
}

/** `?a=1&b=2`, lists repeated, empty values left out; by hand because WeChat has no URLSearchParams. */
export function queryString(query: Readonly<Record<string, QueryValue>> = {}): string {
  const pairs = Object.entries(query).flatMap(([name, value]) =>
    listOf(value).map((each) => `${encodeURIComponent(name)}=${encodeURIComponent(String(each))}`),
  );
  return pairs.length > 0 ? `?${pairs.join('&')}` : '';
}

function listOf(value: QueryValue): readonly Simple[] {
  if (value === null || value === undefined) return [];
  return typeof value === 'object' ? value : [value];
}
