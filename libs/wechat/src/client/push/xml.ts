import { Parser } from 'htmlparser2';

/**
 * Reads the flat XML of WeChat's pushes: the elements directly below `<xml>` that hold text; of two with one name the
 * first. Nested elements are skipped; nothing is ever fetched or expanded. Anybody may send such a text before its
 * signature is looked at, so reading takes time in proportion to its length.
 * @returns undefined when it is not such a text
 */
export function readFlatXml(xml: string): Record<string, string> | undefined {
  const fields = new Map<string, string>();
  let depth = 0;
  let text: string | undefined;
  let whole = false;
  let sound = true;
  const parser = new Parser(
    {
      onprocessinginstruction: (name) => (sound &&= name === '?xml'),
      onopentag: (name) => {
        depth += 1;
        if (depth === 1) sound &&= name === 'xml' && !whole;
        text = depth === 2 ? '' : undefined;
      },
      ontext: (part) => {
        if (text !== undefined) text += part;
        else if (depth === 0) sound &&= part.trim() === '';
      },
      onclosetag: (name, implied) => {
        sound &&= !implied;
        if (depth === 2 && text !== undefined && !fields.has(name)) fields.set(name, text);
        text = undefined;
        depth -= 1;
        whole ||= depth === 0;
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(xml);
  return sound && whole ? Object.fromEntries(fields) : undefined;
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
