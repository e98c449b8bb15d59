import { Progress } from './progress.js';

describe('the lines of a start', () => {
  it('say what is done and what failed', async () => {
    const lines: string[] = [];
    const progress = new Progress((line) => lines.push(line));
    await expect(progress.step('数据库', async () => 7)).resolves.toBe(7);
    await expect(progress.step('页面', () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    expect(lines).toEqual([expect.stringMatching(/^ {2}✓ 数据库 \d+\.\d 秒$/), '  ✗ 页面']);
  });

  it('leave out what is being stopped', async () => {
    const lines: string[] = [];
    const progress = new Progress((line) => lines.push(line));
    progress.hush();
    await expect(progress.step('页面', () => Promise.reject(new Error('ended')))).rejects.toThrow('ended');
    progress.say('停止');
    expect(lines).toEqual(['停止']);
  });
});
