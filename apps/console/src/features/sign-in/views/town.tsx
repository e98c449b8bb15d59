/** A quiet row of houses, drawn in one line; decorative. */
export function Town({ className }: { readonly className?: string }) {
  return (
    <svg
      className={className}
      viewBox="0 0 900 190"
      preserveAspectRatio="xMinYMax slice"
      fill="none"
      stroke="currentColor"
      strokeWidth="2.5"
      strokeLinejoin="round"
      strokeLinecap="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d="M0 188h900" />
      <path d="M38 188V96l44-34 44 34v92M66 188v-40h32v40M70 112h24" />
      <path d="M150 188V40h88v148M170 62h16M202 62h16M170 92h16M202 92h16M170 122h16M202 122h16M182 188v-34h24v34" />
      <path d="M262 188v-76h110v76M262 112l55-38 55 38M288 140h22v20h-22zM326 140h22v20h-22z" />
      <path d="M404 188v-44M404 144c-22 0-30-18-26-32 3-13 14-20 26-20s23 7 26 20c4 14-4 32-26 32z" />
      <path d="M452 188V22h72v166M470 44h12M494 44h12M470 72h12M494 72h12M470 100h12M494 100h12M470 128h12M494 128h12M478 188v-32h20v32" />
      <path d="M546 188v-60h60v60M546 128l30-24 30 24M566 188v-30h20v30" />
      <path d="M638 188V66h104v122M638 66l52-30 52 30M660 92h20M700 92h20M660 122h20M700 122h20M678 188v-40h24v40" />
      <path d="M770 188v-34M770 154c-17 0-23-14-20-25 2-10 11-16 20-16s18 6 20 16c3 11-3 25-20 25z" />
      <path d="M806 188v-92h80v92M806 96h80M824 118h14M854 118h14M824 146h14M854 146h14" />
    </svg>
  );
}
