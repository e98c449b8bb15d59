import { type View } from '../../calls/api.js';

type Point = View<'PointView'>;

/** A millionth of a degree is a hand's breadth: more digits say nothing. */
const DIGITS = 6;

/** What maps and navigators take when it is pasted: latitude first. */
export const pointText = ({ latitude, longitude }: Point): string => `${latitude.toFixed(DIGITS)},${longitude.toFixed(DIGITS)}`;

/**
 * The page of a public map that shows the point, by AMap's URI API. Points are kept in WGS-84, whatever the phone's own map
 * counts in; the map is told so, else its pin would stand hundreds of metres off. It is told nothing else: not which ticket.
 */
export const mapLink = ({ latitude, longitude }: Point): string =>
  `https://uri.amap.com/marker?position=${longitude.toFixed(DIGITS)},${latitude.toFixed(DIGITS)}&coordinate=wgs84&callnative=0`;
