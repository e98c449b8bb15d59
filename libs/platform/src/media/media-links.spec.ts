import { type Config } from '../config/config.js';
import { MediaLinks } from './media-links.js';

/** A picture's address works for half an hour at least, and for an hour at most: it changes on the half hour. */
describe('the address of a picture', () => {
  const links = new MediaLinks({ secrets: { linkKey: Buffer.alloc(32, 7) } } as unknown as Config, { shiftMs: 0 });
  const link = { mediaId: '01900000-0000-7000-8000-000000000001', areaId: 310113003001, variant: 'full' } as const;
  const at = (time: string): Date => new Date(`2026-11-02T${time}+08:00`);
  const opens = (signedAt: string, openedAt: string) => (): void => {
    const query = new URL(links.sign(link, at(signedAt)), 'http://here').searchParams;
    links.check(link, Number(query.get('until')), query.get('sign') ?? '', at(openedAt));
  };

  it.each([
    ['10:00:00.000', '10:59:59.999', '11:00:00.000'],
    ['10:29:59.999', '10:59:59.999', '11:00:00.000'],
    ['10:30:00.000', '11:29:59.999', '11:30:00.000'],
  ])('given at %s opens at %s and no more at %s', (given, last, gone) => {
    expect(opens(given, last)).not.toThrow();
    expect(opens(given, gone)).toThrow('platform/link-expired');
  });

  it('is the same within a half hour, so that it caches, and another after it', () => {
    expect(links.sign(link, at('10:00:00.000'))).toBe(links.sign(link, at('10:29:59.999')));
    expect(links.sign(link, at('10:30:00.000'))).not.toBe(links.sign(link, at('10:29:59.999')));
  });
});
