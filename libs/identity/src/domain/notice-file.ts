/** A version of the privacy notice, as a file of its own. */
export interface NoticeFile {
  readonly version: number;
  readonly title: string;
  readonly body: string;
  /** Instant from which it holds, ISO 8601; without one from when a place publishes it. */
  readonly inForceAt?: string;
}

/** Everything that is wrong with a notice's file, a sentence each: published once, it cannot be put right. */
export class NoticeFileError extends Error {
  override readonly name = 'NoticeFileError';

  constructor(readonly mistakes: readonly string[]) {
    super(mistakes.join('\n'));
  }
}

const known = new Set(['version', 'title', 'body', 'inForceAt']);
const isText = (value: unknown, most: number): boolean => typeof value === 'string' && value.trim() !== '' && value.length <= most;
/** With its zone: midnight is another instant elsewhere. */
const isInstant = (value: unknown): boolean =>
  typeof value === 'string' && /T.*(Z|[+-]\d\d:\d\d)$/.test(value) && !Number.isNaN(Date.parse(value));

/** Throws `NoticeFileError`, or `SyntaxError` where it is no JSON. */
export function readNoticeFile(text: string): NoticeFile {
  const file = JSON.parse(text) as Readonly<Record<string, unknown>> | null;
  if (typeof file !== 'object' || file === null || Array.isArray(file)) throw new NoticeFileError(['The file holds no object.']);
  const { version, title, body, inForceAt } = file;
  const mistakes = [
    !(Number.isSafeInteger(version) && Number(version) > 0) && '"version" must be a whole number above 0.',
    !isText(title, 60) && '"title" is missing, or longer than 60 characters.',
    !isText(body, 100_000) && '"body" is missing, or too long.',
    !(inForceAt === undefined || isInstant(inForceAt)) && '"inForceAt" must be an instant such as 2026-01-01T00:00:00+08:00.',
    ...Object.keys(file)
      .filter((key) => !known.has(key))
      .map((key) => `"${key}" is not known.`),
  ].filter((mistake) => mistake !== false);
  if (mistakes.length > 0) throw new NoticeFileError(mistakes);
  return file as unknown as NoticeFile;
}
