import sharp from 'sharp';
import { Chance } from '../random.js';
import {
  bag,
  bicycle,
  box,
  car,
  circle,
  ellipse,
  fields,
  HEIGHT,
  indoors,
  line,
  moved,
  night,
  outdoors,
  path,
  person,
  rect,
  scooter,
  tree,
  wheel,
  WIDTH,
} from './scenery.js';

type Draw = (chance: Chance) => string;

const colours = ['#c35b4a', '#4c7fa8', '#d9a441', '#5c8f6b', '#7c6aa0', '#8a8f94'];

const lamp = (chance: Chance, on: boolean): string => {
  const x = chance.int(380, 560);
  const light = on
    ? path(`M${x - 20} 210 L${x - 260} 640 H${x + 240} L${x + 20} 210 Z`, '#f5d97a', 'opacity="0.55"') +
      circle(x, 205, 60, '#ffe9a3', 'opacity="0.8"')
    : '';
  return (
    night(chance) +
    light +
    rect(x - 9, 200, 18, 430, '#59636f') +
    path(`M${x - 60} 205 q60 -80 120 0 z`, on ? '#ffefb0' : '#454e5b') +
    (on ? '' : line(`M${x - 22} 196 l18 -16 l14 14 l20 -22`, '#8d98a6', 4))
  );
};

const road = (chance: Chance): string =>
  rect(0, 0, WIDTH, HEIGHT, '#c9d6dc') +
  rect(0, 200, WIDTH, 520, chance.of(['#8d8d8a', '#989690', '#7f8180'])) +
  line('M60 470 H260 M380 470 H580 M700 470 H900', '#e8e4d4', 12);

const heap = (chance: Chance, x: number, y: number, count: number): string =>
  Array.from({ length: count }, (_, i) => {
    const at = x + (i % 6) * chance.int(58, 76);
    const up = y - Math.floor(i / 6) * 60;
    return chance.in100(55)
      ? bag(at, up, chance.int(38, 60), chance.of(['#3f4650', '#5d7f63', '#8a5f4c', '#d8d5cc']))
      : box(at - 40, up, chance.int(80, 130), chance.int(60, 100));
  }).join('');

const bike = (chance: Chance, tidy: boolean): string =>
  outdoors(chance, '#b5b2aa') +
  rect(0, 640, WIDTH, 26, '#d9b64b') +
  Array.from({ length: tidy ? 4 : 7 }, (_, i) =>
    tidy
      ? bicycle(60 + i * 220, 590, '#4c8fb0')
      : moved(
          chance.int(0, 90) + i * 108,
          chance.int(560, 680),
          `<g transform="rotate(${chance.int(-14, 24)})">${bicycle(0, 0, chance.of(['#4c8fb0', '#d9a441', '#5c9f6b']))}</g>`,
        ),
  ).join('') +
  (tidy ? line('M40 660 V470 H920 V660', '#f4f1e6', 8) : '');

const drips = (chance: Chance): string =>
  Array.from({ length: 9 }, (_, i) => path(`M${300 + i * 42} ${chance.int(230, 420)} q-10 26 0 34 q12 -8 0 -34 z`, '#5d91ad')).join('');

const draws = {
  lamp: (chance) => lamp(chance, false),
  'lamp-on': (chance) => lamp(chance, true),
  rubbish: (chance) => outdoors(chance) + ellipse(400, 600, 330, 26, '#8f887a') + heap(chance, 180, 600, chance.int(11, 16)),
  clean: (chance) => outdoors(chance) + tree(chance.int(120, 220), 500, 120) + rect(560, 500, 220, 90, '#7a8d79', 'rx="10"'),
  bikes: (chance) => bike(chance, false),
  'bikes-tidy': (chance) => bike(chance, true),
  leak: (chance) =>
    indoors(chance) +
    rect(120, 60, 46, 520, '#8f9aa1') +
    rect(100, 300, 86, 40, '#6f7a82') +
    path('M150 580 q-80 40 30 70 q200 40 330 0 q70 -40 -60 -70 z', '#7fa3b3', 'opacity="0.85"'),
  water: (chance) =>
    indoors(chance) +
    path(`M300 60 q60 ${chance.int(120, 200)} 200 120 q140 20 160 160 q-60 80 -200 40 q-160 30 -160 -320 z`, '#b8a88e', 'opacity="0.7"') +
    drips(chance),
  poles: (chance) =>
    outdoors(chance, '#c6c1b5') +
    path('M0 720 L330 430 H630 L960 720 Z', '#d7d0c1') +
    [380, 480, 575]
      .map(
        (x, i) =>
          rect(x, 90, 16 + i * 5, 480, '#6d767c') +
          (i === 0
            ? rect(x - 18, 90, 52, 110, '#3b4247', 'rx="8"') + circle(x + 8, 118, 13, '#c35b4a') + circle(x + 8, 152, 13, '#d9a441')
            : ''),
      )
      .join('') +
    person(690, 660, '#7c6aa0') +
    wheel(650, 660, 34),
  branch: (chance) =>
    outdoors(chance) +
    tree(chance.int(180, 260), 640, 210) +
    line('M260 330 q180 -60 330 10 M330 260 q140 -90 260 -70', '#7d6248', 14) +
    [480, 560, 620].map((x, i) => circle(x, 250 + i * 26, 56, '#7da463', 'opacity="0.95"')).join(''),
  tree: (chance) => outdoors(chance) + tree(300, 620, 150) + tree(640, 610, chance.int(90, 120), '#7da463'),
  car: (chance) =>
    outdoors(chance, '#8d8d8a') +
    moved(chance.int(40, 120), 620, car(0, 0, chance.of(colours)), 1.05) +
    moved(540, 660, car(0, 0, chance.of(colours)), 1.05) +
    line('M0 690 H960', '#e3c44f', 14),
  clutter: (chance) =>
    indoors(chance) +
    heap(chance, 120, 640, chance.int(10, 14)) +
    rect(90, 300, 150, 340, '#a3754c') +
    rect(105, 320, 120, 140, '#8e6340') +
    rect(105, 480, 120, 140, '#8e6340'),
  wires: (chance) =>
    rect(0, 0, WIDTH, HEIGHT, '#cfdde4') +
    rect(0, 120, 150, 600, '#e0d4c2') +
    rect(810, 80, 150, 640, '#dccdb9') +
    Array.from({ length: 5 }, (_, i) =>
      line(`M150 ${180 + i * 22} Q480 ${430 + chance.int(0, 130)} 810 ${150 + i * 26}`, '#3a4046', 5),
    ).join('') +
    line('M250 560 H700', '#8f7a5e', 10) +
    rect(320, 560, 110, 130, '#c35b4a', 'rx="8"') +
    rect(480, 560, 120, 120, '#f0e8da', 'rx="8"'),
  pothole: (chance) =>
    road(chance) +
    path(`M330 560 q40 ${chance.int(-80, -50)} 170 -60 q150 -10 180 60 q-20 80 -190 84 q-150 -4 -160 -84 z`, '#55524c') +
    ellipse(510, 580, 110, 34, '#86a1ab') +
    path('M230 640 l26 -130 h26 l26 130 z', '#e0783c') +
    rect(242, 570, 52, 18, '#f5f1e8'),
  door: (chance) =>
    rect(0, 0, WIDTH, HEIGHT, chance.of(['#d9cdbb', '#e2d5c8'])) +
    rect(280, 60, 400, 600, '#6f7a82') +
    rect(300, 80, 176, 560, '#8da2ac') +
    rect(486, 80, 176, 560, '#8da2ac') +
    rect(470, 340, 12, 90, '#3c4043') +
    rect(360, 60, 240, 20, '#4a5258') +
    rect(0, 660, WIDTH, 60, '#9c968b'),
  lift: (chance) =>
    rect(0, 0, WIDTH, HEIGHT, chance.of(['#dfe0dc', '#d6d9da'])) +
    rect(220, 60, 520, 600, '#6f767b') +
    rect(240, 100, 236, 560, '#a7b0b5') +
    rect(484, 100, chance.int(150, 236), 560, '#a7b0b5') +
    rect(420, 66, 120, 28, '#27313a') +
    circle(480, 80, 9, '#e0783c') +
    rect(800, 300, 60, 120, '#c4c9cc', 'rx="8"') +
    circle(830, 340, 15, '#f4f1e6') +
    circle(830, 385, 15, '#f4f1e6'),
  garage: (chance) =>
    rect(0, 0, WIDTH, HEIGHT, '#4c545c') +
    rect(0, 430, WIDTH, 290, '#777c80') +
    [90, 470, 850].map((x) => rect(x, 0, 54, 430, '#949a9d') + rect(x, 250, 54, 60, '#d9a441')).join('') +
    rect(240, 200, 90, 190, '#e8ebe8', 'rx="10"') +
    rect(258, 220, 54, 40, '#c35b4a') +
    line('M285 300 q60 140 120 90', '#2f3437', 8) +
    moved(420, 640, car(0, 0, chance.of(colours)), 1.1),
  glass: (chance) =>
    rect(0, 0, WIDTH, HEIGHT, '#b9b4a8') +
    path('M620 120 L900 90 V360 L660 470 Z', '#d9a441') +
    rect(600, 90, 26, 380, '#c35b4a') +
    Array.from({ length: 24 }, () => {
      const [x, y, s] = [chance.int(60, 600), chance.int(420, 680), chance.int(10, 42)];
      return path(`M${x} ${y} l${s} ${-chance.int(4, 20)} l${chance.int(-6, 20)} ${s} z`, '#d3e8ef', 'stroke="#86a4b0" stroke-width="2"');
    }).join(''),
  wall: (chance) =>
    indoors(chance) +
    rect(180, 90, 420, 440, '#d4cfc4') +
    rect(180, 430, 420, 100, '#8f8a80') +
    [240, 340, 440, 540].map((x) => line(`M${x} 430 v100`, '#5c5851', 7)).join('') +
    rect(230, 160, 120, 80, '#e0783c', 'rx="6"'),
  garden: (chance) =>
    outdoors(chance, '#a6b37a') +
    Array.from(
      { length: 6 },
      (_, i) =>
        rect(90 + (i % 3) * 280, 470 + Math.floor(i / 3) * 120, 240, 92, '#8d6a4a', 'rx="6"') +
        Array.from({ length: 5 }, (__, n) =>
          circle(120 + (i % 3) * 280 + n * 44, 510 + Math.floor(i / 3) * 120, 18, chance.of(['#6f9a5c', '#86b06b', '#9bbf74'])),
        ).join(''),
    ).join(''),
  manhole: (chance) =>
    road(chance) +
    ellipse(480, 590, 190, 66, '#3e403f') +
    `<g transform="rotate(${chance.int(-9, -5)} 480 560)">${ellipse(490, 566, 180, 58, '#6d6f6d') + [0, 1, 2, 3].map((i) => line(`M${370 + i * 62} 546 l44 40`, '#565855', 9)).join('')}</g>` +
    path('M170 660 l26 -130 h26 l26 130 z', '#e0783c'),
  'manhole-new': (chance) =>
    road(chance) +
    ellipse(480, 590, 190, 64, '#b6b3aa') +
    ellipse(480, 590, 168, 54, '#4f5657') +
    [0, 1, 2, 3, 4].map((i) => line(`M${380 + i * 46} 566 l30 46`, '#6f7778', 7)).join(''),
  dust: (chance) =>
    outdoors(chance, '#bba98b') +
    rect(0, 300, WIDTH, 150, '#4d7f95') +
    rect(430, 300, 160, 150, '#bba98b') +
    Array.from({ length: 14 }, () =>
      circle(chance.int(200, 900), chance.int(180, 520), chance.int(40, 110), '#cdbb9b', 'opacity="0.5"'),
    ).join('') +
    path('M260 620 q120 -120 260 0 z', '#a58b66'),
  scooter: (chance) =>
    rect(0, 0, WIDTH, HEIGHT, '#ccd0cf') +
    rect(0, 470, WIDTH, 250, '#9aa0a0') +
    [60, 430, 800].map((x) => rect(x, 0, 70, 500, '#b4b9b8')).join('') +
    Array.from({ length: 4 }, (_, i) => moved(70 + i * 210, 620 + (i % 2) * 50, scooter(0, 0, chance.of(colours)), 0.95)).join('') +
    line('M240 60 Q300 330 190 540 M240 60 Q560 300 470 560', '#e8e4d8', 6) +
    rect(210, 30, 64, 40, '#f4f1e6', 'rx="6"'),
  river: (chance) =>
    fields(chance) +
    path('M0 470 Q480 400 960 480 V720 H0 Z', '#62726a') +
    Array.from({ length: 26 }, () =>
      circle(chance.int(20, 940), chance.int(500, 700), chance.int(14, 34), chance.of(['#7c9a58', '#8fab63', '#6a8a4e'])),
    ).join('') +
    rect(640, 590, 90, 46, '#f1efe6', 'rx="6"') +
    rect(250, 630, 60, 30, '#e7e4d8', 'rx="6"') +
    rect(0, 470, 110, 34, '#8d9499'),
  'clean-river': (chance) =>
    fields(chance) +
    path('M0 470 Q480 400 960 480 V720 H0 Z', '#7fb0bd') +
    [520, 580, 640].map((y) => line(`M${chance.int(80, 200)} ${y} q60 -18 120 0 t120 0`, '#b9d8de', 6)).join('') +
    tree(820, 470, 100),
  smoke: (chance) =>
    fields(chance) +
    path('M380 620 q40 -90 100 -40 q40 -70 90 40 z', '#e0783c') +
    path('M420 620 q30 -60 60 0 z', '#f4cf62') +
    Array.from({ length: 9 }, (_, i) =>
      circle(470 + i * 38 + chance.int(-20, 20), 540 - i * 58, 40 + i * 11, '#9a9a98', 'opacity="0.55"'),
    ).join(''),
  truck: (chance) =>
    fields(chance) +
    rect(0, 560, WIDTH, 160, '#8a7a5f') +
    rect(240, 330, 420, 190, '#c98b3c') +
    path('M240 330 q200 -90 420 0 z', '#8b6d45') +
    path('M670 390 h120 q40 10 50 80 v50 h-170 z', chance.of(colours)) +
    rect(720, 410, 70, 56, '#cfe0e8') +
    wheel(330, 545, 44) +
    wheel(440, 545, 44) +
    wheel(750, 545, 44) +
    path('M0 640 q200 -30 460 0 t500 0 v30 q-260 -30 -480 0 t-480 0 z', '#5f5342'),
  shed: (chance) =>
    fields(chance) +
    rect(0, 560, WIDTH, 160, '#a7a196') +
    path('M210 560 V330 L480 230 L760 330 V560 Z', '#5f93ad') +
    path('M190 336 L480 222 L780 336 L770 360 L480 250 L200 360 Z', '#3f6c84') +
    rect(420, 420, 130, 140, '#3a4a53') +
    [260, 320, 620, 690].map((x) => line(`M${x} 360 V556`, '#4c7d96', 5)).join(''),
  lease: (chance) =>
    rect(0, 0, WIDTH, HEIGHT, '#9a7b5c') +
    `<g transform="rotate(${chance.int(-5, 5)} 480 360)">${rect(230, 40, 500, 640, '#fbfaf5') + rect(330, 90, 300, 22, '#3c4043') + Array.from({ length: 13 }, (_, i) => rect(280, 150 + i * 32, chance.int(260, 400), 9, '#b9b6ad')).join('') + circle(610, 600, 52, 'none', 'stroke="#c35b4a" stroke-width="8"') + line('M300 630 q40 -40 70 0 t70 -8', '#34495e', 5)}</g>`,
} satisfies Record<string, Draw>;

export type PictureName = keyof typeof draws;

export const pictureNames = Object.keys(draws) as readonly PictureName[];

/** The drawing as SVG; `of` makes it differ from others of its name. */
export function drawing(name: PictureName, of: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="800" height="600" viewBox="0 0 ${WIDTH} ${HEIGHT}">${draws[name](new Chance(`picture/${name}/${of}`))}</svg>`;
}

/** The drawing as the PNG a phone would upload. */
export const picture = (name: PictureName, of: string): Promise<Buffer> =>
  sharp(Buffer.from(drawing(name, of)))
    .png({ compressionLevel: 1 })
    .toBuffer();
