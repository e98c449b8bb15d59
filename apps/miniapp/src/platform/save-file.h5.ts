import { MINUTE_MS } from '@shequtong/kernel';

/** Gives the person a file of their own. @returns whether the phone took it. */
export function saveText(fileName: string, text: string): Promise<boolean> {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), MINUTE_MS);
  return Promise.resolve(true);
}
