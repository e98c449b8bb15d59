import { type CursorValues } from '@shequtong/kernel';

/** The id a "newest first" list goes on after; undefined on the first page. */
export const idAfter = (values: CursorValues | undefined): string | undefined => (values ? String(values[0]) : undefined);
