import { configure } from '@testing-library/dom';

process.env.TARO_ENV = 'h5';

// Two cores shared by a whole run: a state that is on its way is waited for, not missed.
configure({ asyncUtilTimeout: 15_000 });
