import { useId } from 'react';

/** An id that is unique on every open page and legal in a selector. */
export const useElementId = () => `e${useId().replace(/:/g, '')}`;
