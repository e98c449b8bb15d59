import { fireEvent, render, screen } from '@testing-library/react';
import { MeScreen } from './me-screen';
import { meView, type MeView } from './me-view';

const nobody = meView({ memberships: [], phone: null }, { unread: 3, relatives: 0 });

function show(view: MeView) {
  const events = { onOpen: jest.fn(), onJoin: jest.fn() };
  render(<MeScreen view={view} {...events} />);
  return events;
}

test('the name neighbours see leads to changing it', () => {
  const { onOpen } = show({ ...nobody, name: '王女士' });
  fireEvent.click(screen.getByRole('button', { name: '王女士，邻居看到的称呼' }));
  expect(onOpen).toHaveBeenCalledWith('naming');
});

test('without a community the way into one comes first, and every row still opens', () => {
  const { onOpen, onJoin } = show(nobody);
  fireEvent.click(screen.getByText('去加入社区'));
  fireEvent.click(screen.getByText('3 条未读'));
  fireEvent.click(screen.getByText('我的单位'));
  expect(onOpen.mock.calls).toEqual([['inbox'], ['organisations']]);
  expect(onJoin).toHaveBeenCalledTimes(1);
});
