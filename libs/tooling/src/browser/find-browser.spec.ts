import { type BrowserHost, findBrowser } from './find-browser.js';

describe('the browser', () => {
  const host = (parts: Partial<BrowserHost>): BrowserHost => ({
    env: {},
    isRoot: false,
    works: () => false,
    hasAptGet: true,
    aptInstall: () => false,
    ...parts,
  });

  it('is the one named by CHROMIUM_PATH, or a sentence when that does not run', () => {
    const env = { CHROMIUM_PATH: '/opt/chrome' };
    expect(findBrowser(host({ env, works: (command) => command === '/opt/chrome' }))).toBe('/opt/chrome');
    expect(() => findBrowser(host({ env, works: (command) => command === 'chromium' }))).toThrow('CHROMIUM_PATH 指的 /opt/chrome');
  });

  it('is one that is there, the one without windows before others', () => {
    expect(findBrowser(host({ works: (command) => command === 'google-chrome' }))).toBe('google-chrome');
    expect(findBrowser(host({ works: (command) => command.startsWith('chromium') }))).toBe('chromium-headless-shell');
  });

  it.each(['chromium-headless-shell', 'chromium'])('is installed for root where the package is %s, with a Chinese font', (known) => {
    let installed: string[] = [];
    const debian = host({
      isRoot: true,
      works: (command) => installed.includes(command),
      aptInstall: (packages) => {
        if (!packages.includes(known)) return false;
        installed = packages;
        return true;
      },
    });
    expect(findBrowser(debian)).toBe(known);
    expect(installed).toContain('fonts-noto-cjk');
  });

  it.each([
    ['no root', {}],
    ['no apt-get', { isRoot: true, hasAptGet: false }],
    ['a failed installation', { isRoot: true }],
    ['a package without the program', { isRoot: true, aptInstall: () => true }],
  ])('is asked for in one sentence: %s', (_, parts) => {
    expect(() => findBrowser(host(parts))).toThrow(/^没有找到浏览器；请安装 .*apt-get install chromium.*CHROMIUM_PATH/);
  });
});
