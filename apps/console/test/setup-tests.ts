import { configure } from '@testing-library/react';

// The first page of a suite loads the component library, which takes seconds where two cores are busy.
configure({ asyncUtilTimeout: 30_000 });

afterEach(() => localStorage.clear());
