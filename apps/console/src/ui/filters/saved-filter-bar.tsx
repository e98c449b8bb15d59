import { Button, Input, Popover } from 'antd';
import { useState } from 'react';
import { uiTexts } from '../../texts/ui.js';
import { Count } from '../count/count.js';
import { sameFilter, type SavedFilter } from './filter-query.js';
import styles from './saved-filter-bar.module.css';

const t = uiTexts.filters;
const NAME_MAX = 16;

export interface PresetFilter extends SavedFilter {
  /** How many wait there, where the server keeps that number. */
  readonly count?: number;
  readonly urgent?: boolean;
}

export interface SavedFilterBarProps {
  /** Those everybody has. */
  readonly presets: readonly PresetFilter[];
  readonly own: readonly SavedFilter[];
  /** The query of the address now. */
  readonly query: string;
  readonly onApply: (query: string) => void;
  /** Absent where nothing is kept. */
  readonly onSave?: (name: string) => void;
  readonly onRemove?: (filter: SavedFilter) => void;
}

/** The filters of a list, one press each; what is set now can be kept under a name. */
export function SavedFilterBar({ presets, own, query, onApply, onSave, onRemove }: SavedFilterBarProps) {
  const known = [...presets, ...own];
  const unsaved = !known.some((filter) => sameFilter(filter.query, query));
  return (
    <div className={styles.bar} role="group" aria-label={t.label}>
      {presets.map((filter) => (
        <Chip key={filter.id} filter={filter} on={sameFilter(filter.query, query)} onApply={onApply} />
      ))}
      {own.map((filter) => (
        <span key={filter.id} className={styles.own}>
          <Chip filter={filter} on={sameFilter(filter.query, query)} onApply={onApply} />
          <button
            type="button"
            className={styles.remove}
            aria-label={t.remove(filter.name)}
            title={t.remove(filter.name)}
            onClick={() => onRemove?.(filter)}
          >
            ×
          </button>
        </span>
      ))}
      {unsaved && onSave && <SaveFilter taken={known.map((filter) => filter.name)} onSave={onSave} />}
    </div>
  );
}

function Chip({ filter, on, onApply }: { readonly filter: PresetFilter; readonly on: boolean; readonly onApply: (query: string) => void }) {
  return (
    <button type="button" className={styles.chip} aria-pressed={on} onClick={() => onApply(filter.query)}>
      {filter.name}
      {filter.count !== undefined && <Count count={filter.count} urgent={filter.urgent} />}
    </button>
  );
}

function SaveFilter({ taken, onSave }: { readonly taken: readonly string[]; readonly onSave: (name: string) => void }) {
  const [open, setOpen] = useState(false);
  const [name, setName] = useState('');
  const [error, setError] = useState<string>();
  const save = (): void => {
    const found = name.trim() === '' ? t.nameMissing : taken.includes(name.trim()) ? t.nameTaken : undefined;
    setError(found);
    if (found) return;
    onSave(name.trim());
    setOpen(false);
    setName('');
  };
  const form = (
    <div className={styles.form}>
      <Input
        autoFocus
        value={name}
        maxLength={NAME_MAX}
        placeholder={t.name}
        aria-label={t.name}
        status={error ? 'error' : undefined}
        onChange={(event) => setName(event.target.value)}
        onPressEnter={save}
      />
      <Button type="primary" onClick={save}>
        {uiTexts.ok}
      </Button>
      <p role="alert">{error}</p>
    </div>
  );
  return (
    <Popover trigger="click" open={open} onOpenChange={setOpen} title={t.saveTitle} content={form} destroyOnHidden>
      <Button size="small" type="dashed">
        {t.save}
      </Button>
    </Popover>
  );
}
