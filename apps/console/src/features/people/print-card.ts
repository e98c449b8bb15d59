interface CardToPrint {
  readonly code: string;
  readonly displayName: string;
  /** A data address. */
  readonly picture: string;
  readonly areaName: string;
  readonly title: string;
  readonly use: string;
}

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** One card of the size people keep in a wallet, with large letters. */
export const cardPage = ({ code, displayName, picture, areaName, title, use }: CardToPrint): string => `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>${escaped(title)}</title><style>
@page { size: 100mm 70mm; margin: 0 }
body { margin: 0; font-family: "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; color: #211c15 }
.card { box-sizing: border-box; width: 100mm; height: 70mm; padding: 6mm; display: grid; grid-template-columns: 1fr 34mm; grid-template-rows: auto 1fr auto; gap: 2mm 4mm }
h1 { margin: 0; font-size: 5mm } .name { font-size: 8mm; font-weight: 600; align-self: center } img { width: 34mm; height: 34mm; grid-row: 1 / 3; grid-column: 2 }
.code { font: 600 6mm monospace; letter-spacing: .6mm; grid-column: 1 / 3 } .use { font-size: 3.2mm; grid-column: 1 / 3; margin: 0 }
</style></head><body><div class="card"><h1>${escaped(areaName)}<br>${escaped(title)}</h1><div class="name">${escaped(displayName)}</div><img src="${escaped(picture)}" alt=""><div class="code">${escaped(code)}</div><p class="use">${escaped(use)}</p></div></body></html>`;

/** Prints from a frame of its own, so that the page around it stays; nothing is kept. */
export function printCard(target: Window, card: CardToPrint): void {
  const frame = target.document.createElement('iframe');
  frame.style.display = 'none';
  frame.title = card.title;
  frame.srcdoc = cardPage(card);
  frame.addEventListener('load', () => {
    const inner = frame.contentWindow;
    inner?.addEventListener('afterprint', () => frame.remove());
    inner?.print();
  });
  target.document.body.append(frame);
}
