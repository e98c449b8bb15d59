import { type components } from '@shequtong/api-client';
import fs from 'node:fs';
import path from 'node:path';
import { Contract, type OpenApi } from '../weapp-runtime/contract.js';
import { accessOf, accountId } from './people.js';
import { launchWeapp, type LaunchOptions, type Weapp } from '../weapp-runtime/launch.js';
import { type Answer } from '../weapp-runtime/wx.js';

export type Schemas = components['schemas'];

export const root = path.resolve(__dirname, '../../dist/weapp');

const document = JSON.parse(fs.readFileSync(path.resolve(__dirname, '../../../../libs/api-client/openapi.json'), 'utf8')) as OpenApi;
export const contract = new Contract(document);

export const routes = {
  home: 'pages/home/index',
  tickets: 'pages/tickets/index',
  me: 'pages/me/index',
  scan: 'packages/join/pages/scan/index',
  joinForm: 'packages/join/pages/form/index',
  joinResult: 'packages/join/pages/result/index',
  report: 'packages/ticket/pages/report/index',
  ticket: 'packages/ticket/pages/file/index',
} as const;

/** An answer with this body, whatever was asked. */
export const answers =
  (body: unknown, status = 200): Answer =>
  () => ({ status, body });

export const refuses = (status: number, code: string, title: string, detail: string): Answer =>
  answers({ type: `/problems/${code}`, title, status, detail, code }, status);

export const tokens = { accessToken: accessOf(accountId), refreshToken: 'refresh-1' };

/** What a phone remembers of a signed-in resident. */
export const signedInStorage = {
  'shequtong.session': JSON.stringify(tokens),
  'shequtong.home-community': JSON.stringify({ areaId: 310113003001, name: '宝钢一村居委会' }),
};

/** Where a report that was begun is kept for that resident. */
export const keptReport = `shequtong.draft.${accountId}.report`;

interface World extends LaunchOptions {
  /** By `METHOD /path`; each is held against the OpenAPI document, and so is what was asked. */
  answers?: Record<string, Answer>;
}

export const launch = ({ answers: given = {}, ...options }: World = {}): Weapp =>
  launchWeapp(root, { ...options, answers: contract.checked(given) });

export const launchSignedIn = ({ storage = {}, ...options }: World = {}): Weapp =>
  launch({ ...options, storage: { ...signedInStorage, ...storage } });

/** Requests that change something: what must be sent exactly. Comparing what is written with what is there only reads. */
export const commands = ({ sent }: Weapp) => sent.filter(({ method, path }) => method !== 'GET' && !path.endsWith('/tickets/alike'));

export const authorised = { Authorization: `Bearer ${tokens.accessToken}` };
export const anyKey = expect.stringMatching(/^[\w-]{8,80}$/) as unknown as string;
