import { Input, Select } from 'antd';
import { ticketTexts } from '../../../texts/tickets.js';
import { ALL, clockFilters, defaultsOf, type Desk, responsibleFilters, stateFilters } from '../ticket-filters.js';
import { lookOf } from '../ticket-looks.js';
import { CategorySelect } from './category-select.js';

const t = ticketTexts.filters;

const states = [
  { value: ALL, label: t.anyState },
  ...stateFilters.map((value) => ({ value: value, label: value === 'open' || value === 'waiting' ? t[value] : lookOf(value).word })),
];
const clocks = [{ value: ALL, label: t.anyClock }, ...clockFilters.map((value) => ({ value: value, label: t.clocks[value] }))];
/** A department decides nothing, and has no departments. */
const officesOf = (department: boolean) =>
  responsibleFilters
    .filter((value) => !department || (value !== 'decides' && value !== 'departments'))
    .map((value) => ({ value: value, label: t.offices[value] }));

interface TicketFilterFieldsProps {
  readonly desk: Desk;
  /** Whether one works for a department. */
  readonly department: boolean;
  readonly query: URLSearchParams;
  readonly onChange: (query: URLSearchParams) => void;
}

/** The filters of the list one by one; what the desk shows by itself is not written into the address. */
export function TicketFilterFields({ desk, department, query, onChange }: TicketFilterFieldsProps) {
  const defaults = defaultsOf(desk, query);
  const set =
    (name: string, usual: string) =>
    (value: string | undefined): void => {
      const next = new URLSearchParams(query);
      if (value === undefined || value === usual) next.delete(name);
      else next.set(name, value);
      onChange(next);
    };
  return (
    <>
      <Select
        aria-label={t.state}
        style={{ width: 132 }}
        options={states}
        value={query.get('state') ?? defaults.state}
        onChange={set('state', defaults.state)}
      />
      <Select aria-label={t.clock} style={{ width: 112 }} options={clocks} value={query.get('clock') ?? ALL} onChange={set('clock', ALL)} />
      <Select
        aria-label={t.responsible}
        style={{ width: 132 }}
        options={officesOf(department)}
        value={query.get('responsible') ?? defaults.responsible}
        onChange={set('responsible', defaults.responsible)}
      />
      <Input.Search
        key={query.get('number')}
        aria-label={t.number}
        placeholder={t.numberHint}
        title={t.numberWhy}
        defaultValue={query.get('number') ?? ''}
        allowClear
        maxLength={24}
        style={{ width: 180 }}
        onSearch={(number) => set('number', '')(number.trim())}
      />
      <CategorySelect
        label={t.category}
        placeholder={t.anyCategory}
        width={140}
        value={query.get('category') ?? undefined}
        onChange={set('category', '')}
      />
    </>
  );
}
