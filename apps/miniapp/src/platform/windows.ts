/** WeChat shows one window of the mini-program, so nothing is changed elsewhere. */
export function onKeptElsewhere(_key: string, _changed: () => void): void {}
