import { SetMetadata } from '@nestjs/common';

/** Kinds of routes that cost so much that each caller has a share of them, beside that of all requests. */
export type CostlyKind = 'proofs';

export const COSTLY = 'shequtong:costly';

/** The route is one of a costly kind: counted for the person, or for the address of who is not signed in (`CostlyLimitGuard`). */
export const Costly = (kind: CostlyKind): MethodDecorator => SetMetadata(COSTLY, kind);
