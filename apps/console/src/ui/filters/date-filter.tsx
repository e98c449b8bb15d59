import { Input } from 'antd';
import { useId, useState } from 'react';
import styles from './date-filter.module.css';

interface DateFilterProps {
  readonly label: string;
  /** `2026-11-25`. */
  readonly value: string;
  readonly least: string;
  readonly most: string;
  readonly onChange: (value: string) => void;
}

/**
 * A calendar date a list is narrowed by. A year typed digit by digit passes through years nobody means (0002, 0020):
 * those stay in the field until they are a date that can be asked for, or the field is left.
 */
export function DateFilter({ label, value, least, most, onChange }: DateFilterProps) {
  const id = useId();
  const [typed, setTyped] = useState<string>();
  const type = (text: string): void => {
    const asked = text !== '' && text >= least && text <= most;
    setTyped(asked ? undefined : text);
    if (asked) onChange(text);
  };
  return (
    <span className={styles.filter}>
      <label htmlFor={id}>{label}</label>
      <Input
        id={id}
        type="date"
        className={styles.date}
        min={least}
        max={most}
        value={typed ?? value}
        onChange={(event) => type(event.target.value)}
        onBlur={() => setTyped(undefined)}
      />
    </span>
  );
}
