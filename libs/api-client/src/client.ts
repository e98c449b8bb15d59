import { type Answer, type Call, caller, type Caller, type ClientSettings } from './caller.js';
import { type AnswerOf, type CallOptions, type Operation, type OptionalArgument, type PathsWith, type Verb } from './operation.js';
import { type HttpMethod, type WireUpload } from './wire.js';

type TypedCall<Paths, V extends Verb> = <P extends PathsWith<Paths, V>>(
  path: P,
  ...options: OptionalArgument<CallOptions<Operation<Paths, P, V>>>
) => Promise<Answer<AnswerOf<Operation<Paths, P, V>>>>;

/** A file and the plain fields sent beside it. */
export interface UploadOptions<F> {
  readonly file: F;
  /** Name of the form field that carries the file; `file` unless told otherwise. */
  readonly field?: string;
  readonly fileName?: string;
  readonly fields?: Readonly<Record<string, string>>;
  readonly onProgress?: (share: number) => void;
}

/**
 * Calls of the API, typed by its own description.
 * Every call rejects with `ProblemError` (the API refused), `OfflineError` (no answer came) or `CancelledError`.
 */
export interface Client<Paths, F> {
  readonly get: TypedCall<Paths, 'get'>;
  readonly post: TypedCall<Paths, 'post'>;
  readonly put: TypedCall<Paths, 'put'>;
  readonly patch: TypedCall<Paths, 'patch'>;
  readonly delete: TypedCall<Paths, 'delete'>;
  /** Sends one file as multipart/form-data. */
  readonly upload: <P extends PathsWith<Paths, 'post'>>(
    path: P,
    options: UploadOptions<F> & CallOptions<Operation<Paths, P, 'post'>>,
  ) => Promise<Answer<AnswerOf<Operation<Paths, P, 'post'>>>>;
  /** Reads a file the API makes, such as a poster or an export. */
  readonly download: <P extends PathsWith<Paths, 'get'>>(
    path: P,
    ...options: OptionalArgument<CallOptions<Operation<Paths, P, 'get'>>>
  ) => Promise<Answer<ArrayBuffer>>;
}

/** Makes the client. `Paths` are the generated `paths`; `F` is what the transport sends as a file. */
export function createClient<Paths, F>(settings: ClientSettings<F>): Client<Paths, F> {
  const call = caller(settings);
  return {
    get: json(call, 'GET'),
    post: json(call, 'POST'),
    put: json(call, 'PUT'),
    patch: json(call, 'PATCH'),
    delete: json(call, 'DELETE'),
    upload: (path, options) => {
      const { file, field = 'file', fileName, fields = {}, onProgress, ...rest } = options;
      const upload: WireUpload<F> = { file, field, fields, ...(fileName && { fileName }), ...(onProgress && { onProgress }) };
      return call({ method: 'POST', template: path, options: rest, upload, expect: 'json' });
    },
    download: (path, ...[options]) => call({ method: 'GET', template: path, options: options ?? {}, expect: 'bytes' }),
  };
}

function json<F, Paths, V extends Verb>(call: Caller<F>, method: HttpMethod): TypedCall<Paths, V> {
  return (path, ...[options]) => {
    const request: Call<F> = { method, template: path, options: options ?? {}, expect: 'json' };
    return call(request);
  };
}
