/**
 * Maps in China are drawn in GCJ-02, shifted by up to 700 m against WGS-84, in which the API counts. The shift is a
 * published approximation; its inverse is found by going back the error a few times.
 */

export interface Spot {
  latitude: number;
  longitude: number;
}

const { PI } = Math;
const semiMajorAxis = 6378245;
const eccentricitySquared = 0.006693421622965943;

const waves = (x: number) => (20 * Math.sin(6 * x * PI) + 20 * Math.sin(2 * x * PI)) * (2 / 3);

function northShift(x: number, y: number): number {
  const base = -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * Math.sqrt(Math.abs(x));
  const along =
    (20 * Math.sin(y * PI) + 40 * Math.sin((y / 3) * PI) + 160 * Math.sin((y / 12) * PI) + 320 * Math.sin((y * PI) / 30)) * (2 / 3);
  return base + waves(x) + along;
}

function eastShift(x: number, y: number): number {
  const base = 300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * Math.sqrt(Math.abs(x));
  const along =
    (20 * Math.sin(x * PI) + 40 * Math.sin((x / 3) * PI) + 150 * Math.sin((x / 12) * PI) + 300 * Math.sin((x / 30) * PI)) * (2 / 3);
  return base + waves(x) + along;
}

export function toChineseMap({ latitude, longitude }: Spot): Spot {
  const [x, y] = [longitude - 105, latitude - 35];
  const radians = (latitude / 180) * PI;
  const flattening = 1 - eccentricitySquared * Math.sin(radians) ** 2;
  const north = (northShift(x, y) * 180) / (((semiMajorAxis * (1 - eccentricitySquared)) / flattening ** 1.5) * PI);
  const east = (eastShift(x, y) * 180) / ((semiMajorAxis / Math.sqrt(flattening)) * Math.cos(radians) * PI);
  return { latitude: latitude + north, longitude: longitude + east };
}

const rounds = 5;

export function fromChineseMap(shown: Spot): Spot {
  let guess = shown;
  for (let round = 0; round < rounds; round += 1) {
    const there = toChineseMap(guess);
    guess = { latitude: guess.latitude + shown.latitude - there.latitude, longitude: guess.longitude + shown.longitude - there.longitude };
  }
  return guess;
}
