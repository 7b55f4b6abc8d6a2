import { AsyncLocalStorage } from 'node:async_hooks';
import { createRequire } from 'node:module';
import { Script } from 'node:vm';

// Jest evaluates every module anew for each suite, so that no suite sees what another left; this keeps that, and
// halves what it costs. What does not differ from suite to suite is done once for all suites of a process: V8
// compiles a module, and an installed package is read from the disk. And what follows every promise of a suite,
// Jest's own storage of the running test too, ends with the suite; it slowed the promises of all that came after.

const required = createRequire(import.meta.url);

/** Jest's own: a package that comes with it. */
const { default: Runtime } = createRequire(required.resolve('jest'))('jest-runtime');

/** @type {Map<string, string>} */
const installed = new Map();

/**
 * What a suite has read: our own files are read anew, as they may have been edited under `jest --watch`.
 * @extends {Map<string, string>}
 */
class Sources extends Map {
  /**
   * @override
   * @param {string} path
   */
  get(path) {
    return installed.get(path) ?? super.get(path);
  }

  /**
   * @override
   * @param {string} path
   * @param {string} text
   */
  set(path, text) {
    if (!path.includes('/node_modules/')) return super.set(path, text);
    installed.set(path, text);
    return this;
  }
}

/** @type {Set<AsyncLocalStorage<unknown>>} */
const entered = new Set();
const enter = AsyncLocalStorage.prototype.run;

/**
 * @this {AsyncLocalStorage<unknown>}
 * @param {Parameters<typeof enter>} given
 */
AsyncLocalStorage.prototype.run = function run(...given) {
  entered.add(this);
  return Reflect.apply(enter, this, given);
};

/** Jest's runtime, but what is the same for every suite is done once. */
export default class QuickRuntime extends Runtime {
  /**
   * @param {unknown} config
   * @param {{ getVmContext(): import('node:vm').Context | null }} environment
   * @param {unknown} resolver
   * @param {unknown} transformer
   * @param {Map<string, string>} read
   * @param {...unknown} rest
   */
  constructor(config, environment, resolver, transformer, read, ...rest) {
    super(config, environment, resolver, transformer, new Sources(read), ...rest);
    const { executor } = this;
    const compileAnew = executor.compile.bind(executor);
    const head = `(function (${executor.injectedModuleParameters.join(', ')}) {`;
    /**
     * V8 keeps what it compiled of a script, but not of what Jest hands to `compileFunction`.
     * @param {string} text
     * @param {string} filename
     */
    executor.compile = (text, filename) => {
      const context = environment.getVmContext();
      if (context === null) return null;
      try {
        return new Script(`${head}${text}\n})`, { filename, columnOffset: -head.length }).runInContext(
          context,
        );
      } catch {
        // Jest says best what is wrong with the text.
        return compileAnew(text, filename);
      }
    };
  }

  teardown() {
    super.teardown();
    for (const storage of entered) storage.disable();
    entered.clear();
  }
}
