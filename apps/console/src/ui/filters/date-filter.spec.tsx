import { fireEvent, screen } from '@testing-library/react';
import { useState } from 'react';
import { inTheme } from '../../../test/in-theme.js';
import { DateFilter } from './date-filter.js';

function From({ asked }: { readonly asked: (value: string) => void }) {
  const [from, setFrom] = useState('2026-10-26');
  const choose = (value: string): void => {
    asked(value);
    setFrom(value);
  };
  return <DateFilter label="从" value={from} least="2025-11-25" most="2026-11-25" onChange={choose} />;
}

it('asks for a date once it is one, and lets a year be typed digit by digit', () => {
  const asked = jest.fn();
  inTheme(<From asked={asked} />);
  const field = screen.getByLabelText<HTMLInputElement>('从');
  for (const value of ['0002-10-01', '0020-10-01', '0202-10-01']) {
    fireEvent.change(field, { target: { value } });
    expect(field.value).toBe(value);
  }
  expect(asked).not.toHaveBeenCalled();
  fireEvent.change(field, { target: { value: '2026-10-01' } });
  expect(asked.mock.calls).toEqual([['2026-10-01']]);
  expect(field.value).toBe('2026-10-01');
});

it('goes back to the date that is asked for when what was typed cannot be', () => {
  const asked = jest.fn();
  inTheme(<From asked={asked} />);
  const field = screen.getByLabelText<HTMLInputElement>('从');
  fireEvent.change(field, { target: { value: '2027-01-01' } });
  fireEvent.blur(field);
  expect(field.value).toBe('2026-10-26');
  expect(asked).not.toHaveBeenCalled();
});
