import fs from 'node:fs';
import path from 'node:path';
import { Builds, limits } from './limits.js';

const kilobytes = (bytes: number) => `${(bytes / 1024).toFixed(0)} KB`;
const say = (line: string) => void process.stdout.write(`${line}\n`);

describe('limits of the two builds', () => {
  const builds = new Builds(path.resolve('dist'));

  test('WeChat takes the main package and every sub-package', () => {
    const { main, parts } = builds.sizes();
    say(`weapp main package ${kilobytes(main)} of ${kilobytes(limits.mainBytes)}`);
    parts.forEach(({ root, bytes }) => say(`weapp ${root} ${kilobytes(bytes)} of ${kilobytes(limits.subPackageBytes)}`));
    expect(main).toBeLessThanOrEqual(limits.mainBytes);
    expect(parts.filter(({ bytes }) => bytes > limits.subPackageBytes)).toEqual([]);
  });

  test('every page is there, with settings WeChat knows', () => {
    expect(builds.routes().length).toBeGreaterThan(10);
    expect(builds.settingsProblems()).toEqual([]);
  });

  test('old phones can read the code', () => expect(builds.syntaxProblems()).toEqual([]));

  test('nothing is fetched from anybody else', () => expect(builds.foreignAddresses()).toEqual([]));

  test('the web server of production lets the scripts run that stand in the page, and no others', () => {
    const server = fs.readFileSync(path.resolve('../api/deploy/nginx.conf'), 'utf8');
    const allowed = /root \/srv\/h5;[^}]*set \$inline_scripts "([^"]*)"/.exec(server)?.[1]?.trim().split(' ');
    expect(allowed).toEqual(builds.inlineScripts());
  });

  test('the first view of the H5 build is light', async () => {
    const { bytes, files } = await builds.firstView();
    say(`H5 first view ${kilobytes(bytes)} of ${kilobytes(limits.firstViewBytes)} compressed, ${files} files`);
    expect(bytes).toBeLessThanOrEqual(limits.firstViewBytes);
  });
});
