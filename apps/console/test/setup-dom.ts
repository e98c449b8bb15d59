// antd gives every dialog the same id while this says `test`, so that all of them would bear the name of the first.
process.env.NODE_ENV = 'development';
/** What browsers have and jsdom lacks; only stand-ins for layout and media queries, nothing of ours. */
class QuietObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}

Object.assign(globalThis, { ResizeObserver: QuietObserver, IntersectionObserver: QuietObserver });

window.matchMedia = (query: string): MediaQueryList =>
  ({
    // A desk: as wide as any column asks for.
    matches: query.includes('min-width'),
    media: query,
    onchange: null,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    addListener: () => undefined,
    removeListener: () => undefined,
    dispatchEvent: () => false,
  }) satisfies MediaQueryList;

window.scrollTo = () => undefined;
Element.prototype.scrollIntoView = () => undefined;

// jsdom paints nothing: no canvas to measure text with, no styles of ::before. Of an element's styles only its own count:
// to ask every rule of antd's about every ancestor took ten seconds each time a dialog was looked for by its name.
HTMLCanvasElement.prototype.getContext = () => null;
window.getComputedStyle = (element) => (element as HTMLElement).style;
