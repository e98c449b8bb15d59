import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { openConsole, TestKeep } from '../../../../test/open-console.js';
import { json, noNetwork, problem } from '../../../../test/scripted-api.js';
import { pair, serverFor } from '../../../../test/staff.js';

const secretary = () => serverFor(['community-secretary', 310113003001]);
const SIGN_IN = 'POST /api/staff-sessions';

async function fillIn(code = '123456') {
  fireEvent.change(await screen.findByLabelText('用户名'), { target: { value: ' lin ' } });
  fireEvent.change(screen.getByLabelText('密码'), { target: { value: 'a long passphrase' } });
  if (code) fireEvent.change(screen.getByLabelText('动态码'), { target: { value: code } });
}
const submit = () => fireEvent.submit(screen.getByRole('form'));

it('signs in with password and code and goes where the person wanted to go', async () => {
  const network = secretary();
  const { address } = openConsole(network, '/tickets?clock=overdue');
  await fillIn('123 456');
  submit();
  expect(await screen.findByRole('heading', { name: '事项' })).toBeTruthy();
  expect(address()).toBe('/tickets?clock=overdue');
  expect(network.bodies(SIGN_IN)).toEqual([{ username: 'lin', password: 'a long passphrase', code: '123456', device: '测试' }]);
  expect(network.sent.find((request) => request.url === '/api/staff-sessions')?.headers).not.toHaveProperty('Authorization');
});

it('says what is missing, at the field, before it asks the server', async () => {
  const network = secretary();
  openConsole(network, '/sign-in');
  await screen.findByLabelText('用户名');
  submit();
  const field = screen.getByLabelText('密码');
  expect(field.getAttribute('aria-invalid')).toBe('true');
  expect(document.getElementById(field.getAttribute('aria-describedby') ?? '')?.textContent).toBe('请填写密码');
  expect(network.sent).toHaveLength(0);
});

it('shows the server’s words, keeps the name and password, and asks for a new code', async () => {
  const network = secretary().on(SIGN_IN, () =>
    problem(401, 'identity/sign-in-failed', '登录不成功', '用户名、密码或动态码不对，请检查后再试。'),
  );
  openConsole(network, '/sign-in');
  await fillIn();
  submit();
  expect((await screen.findByRole('alert')).textContent).toContain('用户名、密码或动态码不对');
  expect(screen.getByLabelText<HTMLInputElement>('密码').value).toBe('a long passphrase');
  expect(screen.getByLabelText<HTMLInputElement>('动态码').value).toBe('');
});

it('counts a locked account down and opens the button again at the end', async () => {
  jest.useFakeTimers();
  try {
    const network = secretary().on(SIGN_IN, () =>
      problem(423, 'identity/account-locked', '账号已锁定', '请过 2 分钟再试。', { 'Retry-After': '90' }),
    );
    openConsole(network, '/sign-in');
    await fillIn();
    submit();
    await act(() => jest.advanceTimersByTimeAsync(0));
    expect(screen.getByText('还要等 1 分 30 秒。')).toBeTruthy();
    expect(screen.getByRole<HTMLButtonElement>('button', { name: '登录' }).disabled).toBe(true);
    await act(() => jest.advanceTimersByTimeAsync(89_000));
    fireEvent.change(screen.getByLabelText('用户名'), { target: { value: 'somebody-else' } });
    expect(screen.getByRole<HTMLButtonElement>('button', { name: '登录' }).disabled).toBe(false);
    fireEvent.change(screen.getByLabelText('用户名'), { target: { value: 'lin' } });
    expect(screen.getByRole<HTMLButtonElement>('button', { name: '登录' }).disabled).toBe(true);
    expect(screen.getByText('还要等 1 秒。')).toBeTruthy();
    await act(() => jest.advanceTimersByTimeAsync(1_000));
    expect(screen.getByText('现在可以再试了。')).toBeTruthy();
    expect(screen.getByRole<HTMLButtonElement>('button', { name: '登录' }).disabled).toBe(false);
  } finally {
    jest.useRealTimers();
  }
});

it('says when the network is down', async () => {
  openConsole(secretary().on(SIGN_IN, noNetwork), '/sign-in');
  await fillIn();
  submit();
  expect((await screen.findByRole('alert')).textContent).toBe('网络连接不上，请检查网络后再试。');
});

it('leads the first sign-in through authenticator and new password', async () => {
  const network = secretary()
    .on(SIGN_IN, () =>
      json({
        state: 'enrol',
        session: null,
        enrolment: { secret: 'JBSWY3DPEHPK3PXP', otpauthUri: 'otpauth://totp/x?secret=JBSWY3DPEHPK3PXP', phone: null },
      }),
    )
    .on('POST /api/staff-sessions/enrolment', () => json(pair(5)));
  const { keep } = openConsole(network, '/sign-in');
  fireEvent.click(await screen.findByRole('button', { name: '第一次登录，还没有验证器' }));
  await fillIn('');
  submit();
  expect(await screen.findByText('JBSW Y3DP EHPK 3PXP')).toBeTruthy();
  expect(await screen.findByRole('img', { name: '绑定验证器的二维码' })).toBeTruthy();
  expect(network.bodies(SIGN_IN)).toEqual([{ username: 'lin', password: 'a long passphrase', device: '测试' }]);

  fireEvent.change(screen.getByLabelText('填写验证器显示的 6 位数字'), { target: { value: '654321' } });
  fireEvent.change(screen.getByLabelText('新密码'), { target: { value: 'plum rain bridge' } });
  fireEvent.change(screen.getByLabelText('再输一遍新密码'), { target: { value: 'plum rain' } });
  submit();
  expect(screen.getByText('两次输入的不一样')).toBeTruthy();
  fireEvent.change(screen.getByLabelText('再输一遍新密码'), { target: { value: 'plum rain bridge' } });
  submit();
  await waitFor(() => expect(keep.read()).toBe('refresh-5'));
  expect(network.bodies('POST /api/staff-sessions/enrolment')).toEqual([
    { username: 'lin', password: 'a long passphrase', newPassword: 'plum rain bridge', code: '654321', device: '测试' },
  ]);
});

it('asks who lives there too for the code sent to their phone', async () => {
  const ENROL = 'POST /api/staff-sessions/enrolment';
  const offer = { secret: 'JBSWY3DPEHPK3PXP', otpauthUri: 'otpauth://totp/x?secret=JBSWY3DPEHPK3PXP', phone: '138****5678' };
  const network = secretary()
    .on(SIGN_IN, () => json({ state: 'enrol', session: null, enrolment: offer }))
    .on(ENROL, () => json(pair(5)));
  const { keep } = openConsole(network, '/sign-in');
  fireEvent.click(await screen.findByRole('button', { name: '第一次登录，还没有验证器' }));
  await fillIn('');
  submit();
  expect(await screen.findByText(/验证码已发到您的手机 138\*{4}5678/)).toBeTruthy();
  fireEvent.change(screen.getByLabelText('填写验证器显示的 6 位数字'), { target: { value: '654321' } });
  fireEvent.change(screen.getByLabelText('新密码'), { target: { value: 'plum rain bridge' } });
  fireEvent.change(screen.getByLabelText('再输一遍新密码'), { target: { value: 'plum rain bridge' } });
  submit();
  expect(screen.getByText('请填写短信里的 6 位验证码')).toBeTruthy();
  fireEvent.change(screen.getByLabelText('填写短信里的 6 位验证码'), { target: { value: '112 233' } });
  submit();
  await waitFor(() => expect(keep.read()).toBe('refresh-5'));
  expect(network.bodies(ENROL)).toEqual([expect.objectContaining({ code: '654321', phoneCode: '112233' })]);
});

it('shows and hides the password without losing it', async () => {
  openConsole(secretary(), '/sign-in');
  await fillIn();
  fireEvent.click(screen.getByRole('button', { name: '显示密码：密码' }));
  expect(screen.getByLabelText<HTMLInputElement>('密码').type).toBe('text');
  fireEvent.click(screen.getByRole('button', { name: '隐藏密码：密码' }));
  expect(screen.getByLabelText<HTMLInputElement>('密码')).toMatchObject({ type: 'password', value: 'a long passphrase' });
});

it('says why somebody has to sign in again', async () => {
  const network = secretary().on('POST /api/sessions/refresh', () => problem(401, 'identity/refresh-expired', '登录已过期'));
  openConsole(network, '/duty', new TestKeep('old'));
  const form = within(await screen.findByRole('form'));
  expect(form.getByText(/登录已过期，请重新登录/)).toBeTruthy();
});
