import { MINUTE_MS } from '@shequtong/kernel';

/** Hands bytes to the browser's own download, under a name people find again. */
export function saveFile(bytes: ArrayBuffer, name: string, type: string): void {
  const address = URL.createObjectURL(new Blob([bytes], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName(name);
  link.click();
  // The download has its own hold of the bytes from here on.
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MS);
}

const KEPT_MS = MINUTE_MS;

/** What no system takes in the name of a file becomes a dash. */
export const fileName = (name: string): string => name.replace(/[\\/:*?"<>|]/g, '-').trim() || '文件';
