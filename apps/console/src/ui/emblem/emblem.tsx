/** The mark of 社区通: one roof, one person under it. Decorative; the name stands beside it. */
export function Emblem({ size = 32 }: { readonly size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 48 48" aria-hidden="true" focusable="false">
      <rect width="48" height="48" rx="12" fill="var(--accent)" />
      <g fill="none" stroke="var(--on-accent)" strokeWidth="3.2" strokeLinecap="round" strokeLinejoin="round">
        <path d="M9 25.5 24 13l15 12.5" />
        <path d="M14 24v11h20V24" />
        <path d="M24 35v-5" />
        <circle cx="24" cy="25" r="3.2" />
      </g>
    </svg>
  );
}
