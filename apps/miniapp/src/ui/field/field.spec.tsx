import { act, fireEvent, render, screen } from '@testing-library/react';
import { AreaField, type Area } from './area-field';
import { CodeField } from './code-field';
import { OptionList, SelectField } from './select-field';
import { PhoneField, TextAreaField, TextField } from './text-field';

const nothing = () => undefined;

describe('a text field', () => {
  test('has its label, hint and problem tied to it', () => {
    render(<TextField label="姓名" hint="和身份证一样" error="请填写姓名。" value="" onChange={nothing} />);
    const field = screen.getByLabelText('姓名');
    const described = field
      .getAttribute('aria-describedby')
      ?.split(' ')
      .map((id) => document.getElementById(id)?.textContent);
    expect(described).toEqual(['和身份证一样', '请填写姓名。']);
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByRole('alert').textContent).toBe('请填写姓名。');
  });

  test('takes only digits for a phone number, whatever is pasted', () => {
    const change = jest.fn();
    render(<PhoneField label="手机号" value="" onChange={change} />);
    fireEvent.change(screen.getByLabelText('手机号'), { target: { value: '138 0000-0000' } });
    expect(change).toHaveBeenCalledWith('13800000000');
  });

  test('Enter goes on, but not while Chinese is being composed', () => {
    const enter = jest.fn();
    render(<TextField label="编号" value="a" onChange={nothing} onEnter={enter} />);
    const field = screen.getByLabelText('编号');
    fireEvent.keyDown(field, { key: 'Enter', isComposing: true });
    expect(enter).not.toHaveBeenCalled();
    fireEvent.keyDown(field, { key: 'Enter' });
    expect(enter).toHaveBeenCalledTimes(1);
  });
});

test('a long text that was refused says so once', () => {
  render(<TextAreaField label="内容" error="内容太长，请删到 3 字以内。" value="太长的内容" maxLength={3} onChange={nothing} />);
  expect(screen.getByRole('alert').textContent).toBe('内容太长，请删到 3 字以内。');
  expect(screen.queryByText(/超出/)).toBeNull();
});

test('a long text says what is left near its limit, and how far it is over', () => {
  const view = (value: string) => <TextAreaField label="内容" value={value} maxLength={20} onChange={nothing} />;
  const { rerender } = render(view('短'));
  expect(screen.queryByText(/还可以写/)).toBeNull();
  rerender(view('字'.repeat(16)));
  expect(screen.getByText('还可以写 4 字')).toBeTruthy();
  rerender(view('字'.repeat(23)));
  expect(screen.getByText('超出 3 字，请删短一些')).toBeTruthy();
  expect(screen.getByLabelText('内容').getAttribute('aria-invalid')).toBe('true');
});

describe('an SMS code', () => {
  beforeEach(() => jest.useFakeTimers({ now: 1_000_000 }));
  afterEach(() => jest.useRealTimers());

  test('counts down to the next one, and takes no tap before', () => {
    const sent = jest.fn();
    render(<CodeField label="验证码" value="" onChange={nothing} onSend={sent} againAt={1_000_000 + 3000} />);
    fireEvent.click(screen.getByRole('button', { name: '3 秒后重发' }));
    expect(sent).not.toHaveBeenCalled();
    act(() => void jest.advanceTimersByTime(2000));
    expect(screen.getByText('1 秒后重发')).toBeTruthy();
    act(() => void jest.advanceTimersByTime(1000));
    fireEvent.click(screen.getByRole('button', { name: '获取验证码' }));
    expect(sent).toHaveBeenCalledTimes(1);
  });

  test('begins to count at the wait itself, whenever between two ticks it was sent', () => {
    const field = (againAt: number | null) => <CodeField label="验证码" value="" onChange={nothing} onSend={nothing} againAt={againAt} />;
    const { rerender } = render(field(null));
    act(() => void jest.advanceTimersByTime(900));
    rerender(field(Date.now() + 60_000));
    expect(screen.getByText('60 秒后重发')).toBeTruthy();
  });
});

describe('a choice', () => {
  const options = [
    { value: 'lamp', word: '路灯不亮' },
    { value: 'leak', word: '漏水', hint: '屋顶、管道' },
  ] as const;

  test('opens in a sheet and shows what was chosen', () => {
    const change = jest.fn();
    const { rerender } = render(<SelectField label="类别" options={options} value={null} onChange={change} />);
    fireEvent.click(screen.getByRole('button', { name: '类别，请选择' }));
    fireEvent.click(screen.getByRole('radio', { name: /漏水/ }));
    expect(change).toHaveBeenCalledWith('leak');
    rerender(<SelectField label="类别" options={options} value="leak" onChange={change} />);
    expect(screen.getByRole('button', { name: '类别，漏水' })).toBeTruthy();
  });

  test('can be searched once the list is long, and says when nothing fits', () => {
    const many = Array.from({ length: 12 }, (_, index) => ({ value: `v${index}`, word: `第${index}居委会` }));
    const chosen = jest.fn();
    render(<OptionList options={many} value={null} label="社区" onChoose={chosen} />);
    const search = screen.getByLabelText('输入名称查找');
    fireEvent.change(search, { target: { value: '没有的' } });
    expect(screen.getByText('没有找到，请换个字试试')).toBeTruthy();
    fireEvent.change(search, { target: { value: ' 11 ' } });
    fireEvent.click(screen.getByRole('radio'));
    expect(chosen).toHaveBeenCalledWith('v11');
  });
});

describe('a place', () => {
  const street: Area = { code: '1', name: '松涛路街道', hasParts: true };
  const community: Area = { code: '11', name: '松涛苑', hasParts: false };

  const open = async (partsOf: (code: string | null) => Promise<Area[]>, change = jest.fn()) => {
    render(<AreaField label="社区" value={[]} partsOf={partsOf} onChange={change} />);
    await act(async () => void fireEvent.click(screen.getByRole('button', { name: '社区，请选择社区' })));
    return change;
  };

  test('is found street first, then community, and can be stepped back from', async () => {
    const change = await open((code) => Promise.resolve(code === null ? [street] : [community]));
    await act(async () => void fireEvent.click(screen.getByRole('radio', { name: '松涛路街道' })));
    await act(async () => void fireEvent.click(screen.getByRole('button', { name: '全区' })));
    expect(screen.queryByText('松涛苑')).toBeNull();
    await act(async () => void fireEvent.click(screen.getByRole('radio', { name: '松涛路街道' })));
    await act(async () => void fireEvent.click(screen.getByRole('radio', { name: '松涛苑' })));
    expect(change).toHaveBeenCalledWith([street, community]);
  });

  test('whose list does not arrive can be asked for again', async () => {
    const partsOf = jest.fn().mockRejectedValueOnce(new Error('offline')).mockResolvedValue([street]);
    await open(partsOf);
    expect(screen.getByText('名单没有取到')).toBeTruthy();
    await act(async () => void fireEvent.click(screen.getByRole('button', { name: '再试一次' })));
    expect(screen.getByRole('radio', { name: '松涛路街道' })).toBeTruthy();
  });

  test('without communities says so', async () => {
    await open(() => Promise.resolve([]));
    expect(screen.getByText('这里还没有开通的社区')).toBeTruthy();
  });
});
