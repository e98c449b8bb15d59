import { type Chance } from '../random.js';

/** Pieces that the demo's drawings are put together from. Flat colours and no lettering: nobody takes them for photos. */
export const WIDTH = 960;
export const HEIGHT = 720;

export const rect = (x: number, y: number, w: number, h: number, fill: string, more = ''): string =>
  `<rect x="${x}" y="${y}" width="${w}" height="${h}" fill="${fill}" ${more}/>`;
export const circle = (x: number, y: number, r: number, fill: string, more = ''): string =>
  `<circle cx="${x}" cy="${y}" r="${r}" fill="${fill}" ${more}/>`;
export const ellipse = (x: number, y: number, rx: number, ry: number, fill: string, more = ''): string =>
  `<ellipse cx="${x}" cy="${y}" rx="${rx}" ry="${ry}" fill="${fill}" ${more}/>`;
export const path = (d: string, fill: string, more = ''): string => `<path d="${d}" fill="${fill}" ${more}/>`;
export const line = (d: string, stroke: string, width: number, more = ''): string =>
  `<path d="${d}" fill="none" stroke="${stroke}" stroke-width="${width}" stroke-linecap="round" ${more}/>`;
export const moved = (x: number, y: number, content: string, scale = 1): string =>
  `<g transform="translate(${x} ${y}) scale(${scale})">${content}</g>`;

const walls = ['#e7d8c3', '#dcd3c4', '#e9dfd2', '#d9cdbb', '#e2d5c8'];
const skies = ['#cfe4ef', '#d9e8ee', '#e4ebe6', '#dfe6ee'];

/** A house behind, with windows, and the ground before it. */
export function outdoors(chance: Chance, ground = '#b9b4a8'): string {
  const horizon = chance.int(400, 450);
  const windows = Array.from({ length: 12 }, (_, i) =>
    rect(70 + (i % 6) * 148, 70 + Math.floor(i / 6) * 165, 84, 104, chance.of(['#8fa6b2', '#9db3bd', '#f1d9a4']), 'rx="4"'),
  ).join('');
  return (
    rect(0, 0, WIDTH, HEIGHT, chance.of(skies)) +
    rect(20, 24, WIDTH - 40, horizon - 24, chance.of(walls)) +
    windows +
    rect(0, horizon, WIDTH, HEIGHT - horizon, ground) +
    line(`M0 ${horizon} H${WIDTH}`, '#8c877c', 5)
  );
}

/** A lane at night. */
export const night = (chance: Chance): string =>
  rect(0, 0, WIDTH, HEIGHT, '#232c3d') +
  rect(0, 430, WIDTH, 290, '#313a49') +
  Array.from({ length: 5 }, (_, i) =>
    rect(60 + i * 190, 130 + chance.int(0, 60), 70, 90, chance.of(['#2d384c', '#d8b765', '#2d384c']), 'rx="4"'),
  ).join('');

/** A stairwell: two walls, a landing and steps. */
export function indoors(chance: Chance): string {
  const steps = Array.from({ length: 6 }, (_, i) => rect(560 + i * 26, 640 - i * 46, 400, 46, i % 2 ? '#a49d91' : '#b3aca0')).join('');
  return (
    rect(0, 0, WIDTH, HEIGHT, chance.of(['#e6e3da', '#e3e5de', '#ece5d8'])) +
    rect(0, 360, WIDTH, 220, chance.of(['#b9cdb8', '#b7c6d1', '#c8c3b0'])) +
    rect(0, 580, WIDTH, 140, '#9c968b') +
    steps
  );
}

/** Sky, a line of trees and a field. */
export const fields = (chance: Chance): string =>
  rect(0, 0, WIDTH, HEIGHT, chance.of(skies)) +
  Array.from({ length: 9 }, (_, i) =>
    circle(i * 120 + chance.int(0, 40), 330, chance.int(40, 70), chance.of(['#8aa878', '#7c9c70', '#97b184'])),
  ).join('') +
  rect(0, 350, WIDTH, 370, chance.of(['#c4c78f', '#b9c58a', '#cdbf8c']));

export const wheel = (x: number, y: number, r: number): string =>
  circle(x, y, r, 'none', `stroke="#3c4043" stroke-width="${Math.max(4, r / 6)}"`) + circle(x, y, r / 6, '#3c4043');

export const tree = (x: number, y: number, size: number, leaves = '#6f9a5c'): string =>
  rect(x - size / 10, y - size, size / 5, size, '#7d6248') +
  circle(x, y - size * 1.3, size * 0.55, leaves) +
  circle(x - size * 0.45, y - size, size * 0.42, leaves) +
  circle(x + size * 0.45, y - size, size * 0.42, leaves);

export const bag = (x: number, y: number, r: number, fill: string): string =>
  path(`M${x - r} ${y} q${-r * 0.2} ${-r * 1.3} ${r} ${-r * 1.4} q${r * 1.2} ${r * 0.1} ${r} ${r * 1.4} z`, fill) +
  line(`M${x - r * 0.25} ${y - r * 1.4} l${r * 0.5} ${-r * 0.3}`, fill, r / 4);

export const box = (x: number, y: number, w: number, h: number): string =>
  rect(x, y - h, w, h, '#c39a68') +
  rect(x + w * 0.42, y - h, w * 0.16, h, '#dab98b') +
  line(`M${x} ${y - h * 0.72} H${x + w}`, '#a57f50', 3);

export const person = (x: number, y: number, coat: string): string =>
  circle(x, y - 132, 22, '#e2b999') + path(`M${x - 32} ${y} q0 -108 32 -108 q32 0 32 108 z`, coat);

export function bicycle(x: number, y: number, frame: string): string {
  return (
    wheel(x, y, 52) +
    wheel(x + 150, y, 52) +
    line(
      `M${x} ${y} L${x + 52} ${y - 74} H${x + 118} L${x + 150} ${y} M${x + 52} ${y - 74} L${x + 72} ${y} H${x} M${x + 72} ${y} L${x + 118} ${y - 74} M${x + 118} ${y - 74} l-8 -30 h30`,
      frame,
      9,
    ) +
    line(`M${x + 38} ${y - 82} h32`, '#3c4043', 10)
  );
}

export function scooter(x: number, y: number, body: string): string {
  return (
    wheel(x, y, 40) +
    wheel(x + 170, y, 40) +
    path(`M${x - 20} ${y - 30} q60 -70 110 -30 h40 l40 -110 h24 l-14 140 z`, body) +
    rect(x - 10, y - 92, 90, 20, '#3c4043', 'rx="10"')
  );
}

export function car(x: number, y: number, body: string): string {
  return (
    path(`M${x} ${y} v-56 q0 -20 26 -24 l62 -10 q40 -54 84 -54 h96 q44 0 84 56 l46 14 q22 6 22 30 v44 z`, body) +
    path(`M${x + 108} ${y - 92} q30 -38 62 -38 h38 v38 z M${x + 220} ${y - 130} h42 q30 0 58 38 h-100 z`, '#cfe0e8') +
    wheel(x + 92, y, 38) +
    wheel(x + 322, y, 38)
  );
}
