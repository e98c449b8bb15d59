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
      <rect x="18" y="18" width="84" height="58" rx="5" />
      <path d="M18 33h84M26 25.5h.1M33 25.5h.1M40 25.5h.1" />
      <path d="m63 41-10 13h14L57 67" />
    </>
  ),
  closed: (
    <>
      <rect x="38" y="42" width="44" height="34" rx="5" />
      <path d="M47 42v-9a13 13 0 0 1 26 0v9M60 61v6" />
      <circle cx="60" cy="57" r="4" />
      <path d="M18 76h84" />
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
    <svg
      width="120"
      height="90"
      viewBox="0 0 120 90"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {pictures[name]}
    </svg>
  );
}
