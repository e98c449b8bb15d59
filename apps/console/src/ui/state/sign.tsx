import { type ReactNode } from 'react';

/** Signs that stand beside a word, so that nothing depends on colour. */
export type SignName = 'waiting' | 'running' | 'soon' | 'late' | 'done' | 'up' | 'down' | 'redo' | 'refused' | 'paused' | 'person' | 'note';

const paths: Readonly<Record<SignName, ReactNode>> = {
  waiting: <circle cx="8" cy="8" r="5.25" strokeDasharray="2.6 2.4" />,
  running: (
    <>
      <circle cx="8" cy="8" r="5.75" />
      <path d="M8 4.8V8l2.2 1.6" />
    </>
  ),
  soon: (
    <>
      <path d="M8 2.2 14.2 13H1.8z" />
      <path d="M8 6.4v3.2M8 11.4v.1" />
    </>
  ),
  late: (
    <>
      <path d="M5.4 1.8h5.2l3.6 3.6v5.2l-3.6 3.6H5.4l-3.6-3.6V5.4z" />
      <path d="M8 4.8v4M8 11v.1" />
    </>
  ),
  done: <path d="m2.8 8.6 3.4 3.4 7-7.6" />,
  up: <path d="M8 13.4V3M3.6 7.4 8 3l4.4 4.4" />,
  down: <path d="M8 2.6V13M3.6 8.6 8 13l4.4-4.4" />,
  redo: <path d="M13 8a5 5 0 1 1-1.6-3.7M13.2 1.8v3.4H9.8" />,
  refused: (
    <>
      <circle cx="8" cy="8" r="5.75" />
      <path d="m4.2 11.8 7.6-7.6" />
    </>
  ),
  paused: <path d="M5.4 3.4v9.2M10.6 3.4v9.2" />,
  person: (
    <>
      <circle cx="8" cy="5.2" r="2.7" />
      <path d="M2.8 13.6c.5-2.9 2.5-4.2 5.2-4.2s4.7 1.3 5.2 4.2" />
    </>
  ),
  note: <path d="M3.4 2.4h9.2v8.2l-3 3H3.4zM5.8 6h4.4M5.8 9h2.4" />,
};

export function Sign({ name, size = 14 }: { readonly name: SignName; readonly size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.7"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {paths[name]}
    </svg>
  );
}
