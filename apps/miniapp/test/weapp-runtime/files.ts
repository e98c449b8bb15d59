/** Where WeChat lets a mini-program keep files of its user. */
export const USER_DATA_PATH = 'wxfile://usr';

const files = 'files';

/**
 * The files on the phone: names only, kept with its storage, so that they are there when the app is opened again. What
 * was just chosen lies under http://tmp and is gone by then.
 */
export function fileSystem(storage: Map<string, unknown>) {
  const there = (): string[] => (storage.get(files) as string[] | undefined) ?? [];
  const need = (path: string): void => {
    if (!there().includes(path)) throw new Error(`no such file or directory, access '${path}'`);
  };
  return {
    accessSync: need,
    copyFileSync(from: string, to: string) {
      if (!from.startsWith('http://tmp/')) need(from);
      storage.set(files, [...there(), to]);
    },
    unlinkSync(path: string) {
      need(path);
      storage.set(
        files,
        there().filter((one) => one !== path),
      );
    },
    mkdirSync: () => undefined,
    readdirSync: (folder: string) => there().flatMap((path) => (path.startsWith(`${folder}/`) ? [path.slice(folder.length + 1)] : [])),
    writeFileSync: () => undefined,
  };
}
