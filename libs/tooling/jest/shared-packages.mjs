import JestRuntime from 'jest-runtime';

/** A name of a package: neither a path, nor one of our own, nor jest's or a testing library that sets itself up per suite. */
const ofOthers = /^(?![./]|@shequtong\/|@jest\/globals$|@testing-library\/)/;

/** The runtime that holds the packages of this process, by the project they were loaded for; it is never torn down. */
const holders = new Map();

/**
 * Packages of others are compiled and run once per process, in the one window that shared-window.cjs keeps, instead of
 * once per suite: antd and React took most of the processor of a suite of components. Our own modules are still new in
 * every suite, names that `moduleNameMapper` leads into the project among them. A package that is mocked by name is refused. A
 * project names in `testEnvironmentOptions.perSuite` the packages that import something of its own.
 */
export default class SharedPackages extends JestRuntime {
  #holder;
  #ownNames;
  #perSuite;

  constructor(...options) {
    super(...options);
    const [config] = options;
    this.#ownNames = config.moduleNameMapper.filter(([, target]) => target.startsWith(config.rootDir)).map(([name]) => new RegExp(name));
    this.#perSuite = config.testEnvironmentOptions.perSuite ?? [];
    if (!holders.has(config.id)) holders.set(config.id, new JestRuntime(...options));
    this.#holder = holders.get(config.id);
  }

  setMock(from, name, factory, options) {
    if (this.#isShared(name))
      throw new Error(`${name} is loaded once for all suites of a process and cannot be mocked: give what uses it a stand-in.`);
    super.setMock(from, name, factory, options);
  }

  requireModuleOrMock(from, name) {
    return this.#isShared(name) ? this.#holder.requireModuleOrMock(from, name) : super.requireModuleOrMock(from, name);
  }

  #isShared(name) {
    return ofOthers.test(name) && !this.#ownNames.some((own) => own.test(name)) && !this.#perSuite.some((scope) => name.startsWith(scope));
  }
}
