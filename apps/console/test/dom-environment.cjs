const SharedWindow = require('../../../libs/tooling/jest/shared-window.cjs');

/** Node's own channel would keep the process alive after the last test. */
class MessageChannel {
  constructor() {
    this.port1 = { onmessage: null, close: () => undefined };
    this.port2 = { postMessage: (data) => setTimeout(() => this.port1.onmessage?.({ data }), 0), close: () => undefined };
  }
}

/** jsdom with the parts of fetch that Node has and jsdom lacks; one kind of AbortSignal for both. */
module.exports = class DomEnvironment extends SharedWindow {
  async setup() {
    await super.setup();
    Object.assign(this.global, { AbortController, AbortSignal, Blob, FormData, Headers, MessageChannel, Request, Response, TextDecoder, TextEncoder });
  }
};
