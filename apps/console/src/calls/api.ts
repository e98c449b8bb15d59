import { type Client, type components, type paths } from '@shequtong/api-client';

/** The API as the console calls it: files are Blobs here. */
export type Api = Client<paths, Blob>;

/** What the API answers, by the name of its schema. */
export type View<Name extends keyof components['schemas']> = components['schemas'][Name];
