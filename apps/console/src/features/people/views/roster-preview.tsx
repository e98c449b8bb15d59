import { peopleTexts } from '../../../texts/people.js';
import { type ReadLine } from '../roster-lines.js';
import styles from './people.module.css';

const t = peopleTexts.roster;
/** Whoever checks reads the wrong ones and a few of the others; thousands of rows would only slow the page. */
const SHOWN = 200;
const CELLS = 6;

/** What was read, the wrong lines first, each with what to change. */
export function RosterPreview({
  lines,
  refused,
}: {
  readonly lines: readonly ReadLine[];
  readonly refused: ReadonlyMap<number, string> | undefined;
}) {
  const wrong = ({ line, faults }: ReadLine): boolean => faults.length > 0 || (refused?.has(line) ?? false);
  const shown = [...lines.filter(wrong), ...lines.filter((line) => !wrong(line))].slice(0, SHOWN);
  const { line, building, room, name, phone, document, relation, fault } = t.columns;
  return (
    <div className={styles.scroll} tabIndex={0} role="region" aria-label={peopleTexts.tabs.roster}>
      <table className={styles.preview}>
        <thead>
          <tr>
            {[line, building, room, name, phone, document, relation, fault].map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <tr key={row.line}>
              <td>{row.line}</td>
              {Array.from({ length: CELLS }, (_, index) => (
                <td key={index}>{cellOf(row, index)}</td>
              ))}
              <td className={wrong(row) ? styles.bad : undefined}>
                {[...row.faults.map((one) => t.faults[one]), refused?.get(row.line)].filter(Boolean).join('；') || t.ok}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Four cells leave out phone and document. */
const cellOf = ({ cells }: ReadLine, index: number): string =>
  (cells.length === 4 ? (index < 3 ? cells[index] : index === 5 ? cells[3] : '') : cells[index]) ?? '';
