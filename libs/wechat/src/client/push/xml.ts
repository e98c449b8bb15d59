const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/**
 * Reads the flat XML of WeChat's pushes: the elements directly below `<xml>` that hold text. Nested elements are
 * skipped; nothing outside the text is ever fetched or expanded.
 */
export function readFlatXml(xml: string): Record<string, string> | undefined {
  const body = /^\s*(?:<\?xml[^>]*\?>\s*)?<xml>([\s\S]*)<\/xml>\s*$/.exec(xml)?.[1];
  if (body === undefined) return undefined;
  const fields: Record<string, string> = {};
  for (const [, name = '', text = ''] of body.matchAll(/<(\w+)>((?:<!\[CDATA\[[\s\S]*?\]\]>|[^<])*)<\/\1>/g)) {
    fields[name] ??= text.replace(
      /<!\[CDATA\[([\s\S]*?)\]\]>|([^<]+)/g,
      (_, section: string | undefined, plain: string | undefined) => section ?? unescapeXml(plain ?? ''),
    );
  }
  return fields;
}

/** Writes flat XML; texts in CDATA, numbers plain, as WeChat does. */
export function writeFlatXml(fields: Readonly<Record<string, string | number>>): string {
  const elements = Object.entries(fields).map(([name, value]) => `<${name}>${typeof value === 'number' ? value : cdata(value)}</${name}>`);
  return `<xml>${elements.join('')}</xml>`;
}

function cdata(text: string): string {
  // A text must not be able to end its own section.
  return `<![CDATA[${text.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;
}

function unescapeXml(text: string): string {
  return text.replace(/&(lt|gt|amp|quot|apos);/g, (whole, name: string) => entities[name] ?? whole);
}
