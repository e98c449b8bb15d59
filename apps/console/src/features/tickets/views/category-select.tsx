import { MINUTE_MS } from '@shequtong/kernel';
import { useQuery } from '@tanstack/react-query';
import { Button, Select } from 'antd';
import { useApi } from '../../../calls/services.js';
import { ticketTexts as t } from '../../../texts/tickets.js';
import { type Category, readCategories } from '../calls/ticket-calls.js';

/** The taxonomy changes seldom. */
const FRESH_MS = 10 * MINUTE_MS;

interface CategorySelectProps {
  readonly label: string;
  readonly placeholder: string;
  readonly value: string | undefined;
  readonly onChange: (code: string | undefined) => void;
  readonly width: number | string;
  readonly id?: string;
  readonly error?: boolean;
}

/** A class of the two-level taxonomy, found by its name. */
export function CategorySelect({ label, placeholder, value, onChange, width, id, error }: CategorySelectProps) {
  const api = useApi();
  const { data, isPending, isError, refetch } = useQuery({
    queryKey: ['ticket-categories'],
    queryFn: () => readCategories(api),
    staleTime: FRESH_MS,
  });
  if (isError) {
    return (
      <Button id={id} onClick={() => void refetch()}>
        {t.categoriesFailed}
      </Button>
    );
  }
  return (
    <Select
      id={id}
      aria-label={label}
      style={{ width }}
      loading={isPending}
      placeholder={placeholder}
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      status={error ? 'error' : undefined}
      options={groupsOf(data ?? [])}
      value={value}
      onChange={(code: string | undefined) => onChange(code)}
    />
  );
}

/** First level as heads, second level to choose; a class without parts is chosen itself. */
function groupsOf(categories: readonly Category[]) {
  const option = ({ code, name }: Category) => ({ value: code, label: name });
  return categories
    .filter(({ parentCode }) => parentCode === null)
    .map((head) => {
      const parts = categories.filter(({ parentCode }) => parentCode === head.code);
      return parts.length > 0 ? { label: head.name, options: parts.map(option) } : option(head);
    });
}
