import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { getCurrentPages, navigateBack, request, storage } from '../../../../../test/stand-ins/taro';
import { accessOf } from '../../../../../test/world/people';
import { forgetEverythingRead } from '@/calls/read-cache';
import { keepTokens } from '@/calls/tokens';
import { feedback } from '@/ui/feedback';
import FoundPage from './index';

const areaId = 310113003001;
const me = {
  accountId: 'a',
  phone: null,
  consent: { currentVersion: 1, givenVersion: 1, at: null },
  memberships: [
    {
      id: '0192f000-0000-7000-8000-000000000001',
      areaId,
      areaName: '松涛苑',
      buildingName: '8号',
      relation: 'owner',
      state: 'verified',
      current: true,
      needsGuardian: false,
      displayName: '王女士',
      person: { name: '王*', phone: null, document: null, address: '8号***' },
      askedAt: '2026-11-20T02:00:00.000Z',
      reviewDueAt: null,
      rejection: null,
    },
  ],
  roles: [],
};

interface Asked {
  method: string;
  url: string;
  data: string;
  header: Record<string, string>;
}

let sent: Asked[];
/** How the server answers a group; null where the connection breaks. */
let answer: () => { status: number; body: object } | null;

beforeEach(() => {
  storage.clear();
  forgetEverythingRead();
  keepTokens({ accessToken: accessOf('a'), refreshToken: 'r' });
  navigateBack.mockClear();
  getCurrentPages.mockReturnValue([{}, {}]);
  sent = [];
  request.mockImplementation((given: Asked) => {
    const posted = given.method === 'POST';
    if (posted) sent.push(given);
    const rule = { membersMin: 5, fileWithinDays: 5 };
    const found = posted ? answer() : { status: 200, body: given.url.endsWith('/api/me') ? me : rule };
    if (!found) return Promise.reject(new Error('request:fail'));
    const header = { 'content-type': found.status < 300 ? 'application/json' : 'application/problem+json' };
    return Promise.resolve({ statusCode: found.status, header, data: JSON.stringify(found.body) });
  });
});

const write = async (label: string, value: string) => fireEvent.change(await screen.findByLabelText(label), { target: { value } });
const submit = () => act(async () => void fireEvent.click(screen.getByRole('button', { name: '发起' })));

test('a group whose answer was lost is not founded twice, also when its words are changed before it is sent again', async () => {
  answer = () => null;
  render(<FoundPage />);
  await write('团队名称', '七村花友会');
  await write('做什么', '一起种花，打理楼前的绿地');
  await submit();
  await waitFor(() => expect(sent).toHaveLength(1));
  answer = () => ({
    status: 422,
    body: {
      type: '/problems/platform/idempotency-key-reused',
      code: 'platform/idempotency-key-reused',
      status: 422,
      title: '已经收到过',
      detail: '已经收到过。',
    },
  });
  await write('团队名称', '七村爱花会');
  await submit();
  await waitFor(() => expect(navigateBack).toHaveBeenCalledTimes(1));
  expect(new Set(sent.map(({ header }) => header['Idempotency-Key'])).size).toBe(1);
  expect(feedback.current().toast?.words).toBe('上一次其实已经发起，请看看团队名单');
});
