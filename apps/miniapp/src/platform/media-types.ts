/** A photo or video chosen on this phone, not yet sent. */
export interface LocalMedia {
  kind: 'photo' | 'video';
  /** Where it can be shown from (a temporary path, or a blob address in the browser). */
  path: string;
  /** Left out where the photo is made smaller on its way. */
  sizeBytes?: number;
  durationSeconds?: number;
}

export interface Upload {
  url: string;
  headers: Record<string, string>;
  /** Form field the server expects the file in. */
  field: string;
  media: LocalMedia;
  /** Plain fields sent beside the file. */
  fields?: Readonly<Record<string, string>>;
  timeoutMs?: number;
  /** 0 to 1. */
  onProgress: (done: number) => void;
}
