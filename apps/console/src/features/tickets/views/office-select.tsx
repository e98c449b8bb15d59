import { useQuery } from '@tanstack/react-query';
import { Button, Select } from 'antd';
import { useApi } from '../../../calls/services.js';
import { ticketTexts as t } from '../../../texts/tickets.js';
import { readOfficesBeside, type TicketRef } from '../calls/ticket-calls.js';
import { officeValue } from '../ticket-actions.js';

interface OfficeSelectProps {
  readonly ticket: TicketRef;
  readonly label: string;
  readonly value: string | undefined;
  readonly onChange: (value: string) => void;
  readonly id?: string;
  readonly error?: boolean;
}

/** An office beside the responsible one. One nobody acts for is shown, so that it is not looked for, and cannot be chosen. */
export function OfficeSelect({ ticket, label, value, onChange, id, error }: OfficeSelectProps) {
  const api = useApi();
  const { data, isPending, isError, refetch } = useQuery({
    queryKey: ['offices-beside', ticket.areaId, ticket.ticketId],
    queryFn: () => readOfficesBeside(api, ticket),
  });
  if (isError) {
    return (
      <Button id={id} onClick={() => void refetch()}>
        {t.officesFailed}
      </Button>
    );
  }
  return (
    <Select
      id={id}
      aria-label={label}
      style={{ width: '100%' }}
      loading={isPending}
      placeholder={t.choose}
      showSearch={{ optionFilterProp: 'label' }}
      status={error ? 'error' : undefined}
      options={(data ?? []).map((office) => ({
        value: officeValue(office),
        label: office.staffed ? office.name : t.unstaffed(office.name),
        disabled: !office.staffed,
      }))}
      value={value}
      onChange={onChange}
    />
  );
}
