/**
 * The instant a decision is taken at. The kernel never reads a clock: on the server `now` comes from the database
 * with the opening of the transaction, on a screen from the screen, in a test from the test.
 */
export type Now = Date;
