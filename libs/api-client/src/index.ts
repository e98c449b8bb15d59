export { type QueryValue } from './address.js';
export { type Answer, type ClientSettings } from './caller.js';
export { type Client, createClient, type UploadOptions } from './client.js';
export { newDraftKey } from './draft-key.js';
export { CancelledError, type FieldError, OfflineError, ProblemError, UNREADABLE_ANSWER } from './errors.js';
export { type AnswerOf, type CallOptions, type Operation, type PathsWith, type Verb } from './operation.js';
export { type components, type operations, type paths } from './schema.gen.js';
export { type Session } from './session.js';
export { type CancelSignal, headerOf, type HttpMethod, type Send, type WireRequest, type WireResponse, type WireUpload } from './wire.js';
