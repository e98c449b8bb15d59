import { createRequire } from 'node:module';
import vm from 'node:vm';
import JestRuntime from 'jest-runtime';

/** A name of a package: neither a path, nor one of our own, whose sources jest compiles, nor jest itself. */
const ofOthers = /^(?![./]|@shequtong\/|@jest\/globals$)/;

/**
 * Runs the files of a suite in the one context of its process, and takes packages of others from Node's own module
 * cache. jest would load them anew for every suite, which took most of the processor of a suite that opens the product.
 * Our own modules are still new in every suite. Goes with shared-environment.mjs; a package that is mocked by name is refused.
 */
export default class SharedRuntime extends JestRuntime {
  constructor(...options) {
    super(...options);
    const { executor } = this;
    if (typeof executor?.compile !== 'function')
      throw new Error('This version of jest compiles modules elsewhere: adapt libs/tooling/jest/shared-runtime.mjs.');
    // Null once the suite is over, as jest has it.
    executor.compile = (source, filename) =>
      executor.environment.getVmContext() === null
        ? null
        : vm.compileFunction(source, executor.injectedModuleParameters, {
            filename,
            importModuleDynamically: vm.constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
          });
  }

  setMock(from, name, factory, options) {
    if (ofOthers.test(name))
      throw new Error(`${name} is loaded once for all suites of a process and cannot be mocked: give what uses it a stand-in.`);
    super.setMock(from, name, factory, options);
  }

  requireModuleOrMock(from, name) {
    return ofOthers.test(name) ? createRequire(from)(name) : super.requireModuleOrMock(from, name);
  }
}
