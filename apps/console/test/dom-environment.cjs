const SharedWindow = require('../../../libs/tooling/jest/shared-window.cjs');

/** jsdom with the parts of fetch that Node has and jsdom lacks; one kind of AbortSignal for both. */
module.exports = class DomEnvironment extends SharedWindow {
  async setup() {
    await super.setup();
    Object.assign(this.global, { AbortController, AbortSignal, Blob, FormData, Headers, Request, Response, TextDecoder, TextEncoder });
  }
};
