const { TestEnvironment } = require('jest-environment-jsdom');

/** By project: the window of this process. */
const kept = new Map();

/**
 * jsdom has none, and Node's own would keep the process alive. React's scheduler waits by it for its turn and does not ask
 * again until it came, so it counts on Node's timers, which no end of a suite stops.
 */
class MessageChannel {
  constructor() {
    this.port1 = { onmessage: null, close: () => undefined };
    this.port2 = { postMessage: (data) => setTimeout(() => this.port1.onmessage?.({ data }), 0), close: () => undefined };
  }
}

/** What an object was like, to be put back after a suite has changed it. */
function likeness(object) {
  const before = Object.getOwnPropertyDescriptors(object);
  const same = (a, b) => a.value === b.value && a.get === b.get && a.set === b.set;
  return () => {
    const now = Object.getOwnPropertyDescriptors(object);
    for (const key of Reflect.ownKeys(now)) {
      if (!(key in before)) Reflect.deleteProperty(object, key);
      else if (!same(now[key], before[key])) Reflect.defineProperty(object, key, before[key]);
    }
  };
}

/** Notes who listens to a target; the answer sends all of them away. */
function audience(target) {
  const listeners = [];
  const listen = target.addEventListener.bind(target);
  target.addEventListener = (...listener) => {
    listeners.push(listener);
    listen(...listener);
  };
  return () => {
    for (const [type, listener, options] of listeners.splice(0)) target.removeEventListener(type, listener, options);
  };
}

/** What of the window outlives a suite and is listened to. */
const listenedTo = ({ document }) => [document, document.documentElement, document.body];

/** What of the window a suite may change for itself. React notes on what it listens to that it does: that goes with the listeners. */
const changed = (window) => [
  window,
  ...listenedTo(window),
  window.navigator,
  window.process.env,
  window.Element.prototype,
  window.HTMLElement.prototype,
  window.HTMLCanvasElement.prototype,
  window.Storage.prototype,
  window.Math,
];

/**
 * One window for all suites of a project in a process, so that packages can be loaded once (shared-packages.mjs). After
 * each suite the page and its stores are emptied, timers stopped and listeners of window, document, html and body sent away,
 * and what `changed` lists is put back. Other prototypes, and what a suite changes inside a package, stay changed: do not.
 */
module.exports = class SharedWindow extends TestEnvironment {
  #console = {};
  #resets = [];

  constructor(config, context) {
    const { id } = config.projectConfig;
    const known = kept.get(id);
    if (known) return known.#speakingTo(context);
    const console = new Proxy({}, { get: (_, name) => this.#console[name] });
    super(config, { ...context, console });
    this.global.MessageChannel = MessageChannel;
    this.#resets = [...[this.global, ...listenedTo(this.global)].map(audience), ...changed(this.global).map(likeness)];
    kept.set(id, this.#speakingTo(context));
  }

  #speakingTo({ console }) {
    this.#console = console;
    return this;
  }

  teardown() {
    const { document, history, localStorage, sessionStorage } = this.global;
    this.fakeTimersModern.useRealTimers();
    this.moduleMocker.restoreAllMocks();
    this.#stopTimers();
    for (const reset of this.#resets) reset();
    for (const element of [document.documentElement, document.body]) {
      for (const { name } of [...element.attributes]) element.removeAttribute(name);
    }
    document.head.replaceChildren();
    document.body.replaceChildren();
    localStorage.clear();
    sessionStorage.clear();
    history.replaceState(null, '', '/');
    return Promise.resolve();
  }

  /** jsdom numbers timers and frames upwards. */
  #stopTimers() {
    const { setTimeout, clearTimeout, requestAnimationFrame, cancelAnimationFrame } = this.global;
    for (let id = setTimeout(() => undefined); id > 0; id -= 1) clearTimeout(id);
    for (let id = requestAnimationFrame(() => undefined); id > 0; id -= 1) cancelAnimationFrame(id);
  }
};
