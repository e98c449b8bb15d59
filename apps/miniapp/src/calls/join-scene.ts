import { recall, remember } from '@/platform/storage';

/** The code by which a community was asked for, so that a second try needs no second scan. It stands on a poster: nothing personal. */

const storedUnder = (areaId: number) => `join-scene.${areaId}`;
const isCode = (value: unknown): value is string => typeof value === 'string' && value !== '';

export const sceneOf = (areaId: number): string | null => recall(storedUnder(areaId), isCode);
export const rememberScene = (areaId: number, code: string): void => void remember(storedUnder(areaId), code);
