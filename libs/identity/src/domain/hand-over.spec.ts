import { checkAccepting, checkWriting } from './hand-over.js';

const day = { accountId: 'wang', startsAt: new Date('2026-11-23T08:00:00+08:00'), endsAt: new Date('2026-11-23T20:00:00+08:00') };
const night = { accountId: 'li', startsAt: day.endsAt, endsAt: new Date('2026-11-24T08:00:00+08:00') };
const at = (time: string): Date => new Date(`2026-11-23T${time}:00+08:00`);
const refusal = (code: string): Error => expect.objectContaining({ code }) as Error;

describe('the hand-over of a shift', () => {
  it('is written by who was on duty, from two hours before the end', () => {
    expect(() => checkWriting(day, undefined, 'wang', at('18:00'))).not.toThrow();
    expect(() => checkWriting(day, { acceptedAt: null }, 'wang', at('23:00'))).not.toThrow();
    expect(() => checkWriting(day, undefined, 'wang', at('17:59'))).toThrow(refusal('identity/hand-over-too-early'));
    expect(() => checkWriting(day, undefined, 'li', at('19:00'))).toThrow(refusal('identity/hand-over-not-yours'));
    expect(() => checkWriting(day, { acceptedAt: at('20:00') }, 'wang', at('21:00'))).toThrow(refusal('identity/hand-over-accepted'));
  });

  it('is accepted by who comes next', () => {
    expect(() => checkAccepting(day, night, { acceptedAt: null }, 'li')).not.toThrow();
    expect(() => checkAccepting(day, night, { acceptedAt: null }, 'zhao')).toThrow(refusal('identity/hand-over-not-yours'));
    expect(() => checkAccepting(day, night, undefined, 'li')).toThrow(refusal('identity/hand-over-missing'));
    expect(() => checkAccepting(day, night, { acceptedAt: at('20:00') }, 'li')).toThrow(refusal('identity/hand-over-accepted'));
  });

  it('is accepted by anybody else of the desk where nobody is planned next', () => {
    expect(() => checkAccepting(day, undefined, { acceptedAt: null }, 'zhao')).not.toThrow();
    expect(() => checkAccepting(day, undefined, { acceptedAt: null }, 'wang')).toThrow(refusal('identity/hand-over-not-yours'));
  });
});
