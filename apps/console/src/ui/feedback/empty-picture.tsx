import { type ReactNode } from 'react';

export type PictureName = 'empty' | 'search' | 'broken' | 'closed' | 'lost';

const pictures: Readonly<Record<PictureName, ReactNode>> = {
  empty: (
    <>
      <path d="M14 74V42l24-18 24 18v32M30 74V56h16v18" />
      <path d="M72 74V34h34v40M80 44h5M93 44h5M80 55h5M93 55h5" />
      <path d="M4 74h112" />
    </>
  ),
  search: (
    <>
      <path d="M12 22h60M12 38h36M12 54h28" />
      <circle cx="76" cy="50" r="18" />
      <path d="m89 63 17 15" />
    </>
  ),
  broken: (
    <>
      <path d="M60 14v22M52 30c-18 4-30 14-34 26M68 30c18 4 30 14 34 26" />
      <circle cx="60" cy="42" r="6" />
      <path d="M10 66h16v12H10zM94 66h16v12H94zM52 66h16v12H52zM60 48v6M60 60v6" />
    </>
  ),
  closed: (
    <>
      <path d="M34 78V36a26 22 0 0 1 52 0v42z" />
      <path d="M60 50v12M60 50a5 5 0 1 0 0-.1M16 78h88" />
    </>
  ),
  lost: (
    <>
      <path d="M60 80V20M60 24h32l9 8-9 8H60zM60 46H28l-9 8 9 8h32" />
      <path d="M44 80h32" />
    </>
  ),
};

/** Small line drawings of our own, in the colour of the text around them; decorative. */
export function EmptyPicture({ name }: { readonly name: PictureName }) {
  return (
    <svg width="120" height="90" viewBox="0 0 120 90" fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round" strokeLinejoin="round" aria-hidden="true" focusable="false">
      {pictures[name]}
    </svg>
  );
}
