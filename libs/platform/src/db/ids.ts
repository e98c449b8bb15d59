import { uuidv7 } from '@shequtong/kernel';

/** An id for something that comes into being now. Only its order matters, so the machine's clock will do. */
export const newId = (): string => uuidv7(new Date());
