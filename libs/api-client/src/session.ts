/** What the client needs to know of a session; each app keeps its tokens where its platform allows. */
export interface Session {
  /** The current access token, or undefined when nobody is signed in. */
  accessToken(): string | undefined;
  /**
   * Gets a new access token. True: there is one now. False: the session has ended and the app has been told.
   * Rejects when no answer came; then nobody is signed out.
   */
  refresh(): Promise<boolean>;
}

/**
 * One refresh at a time: ten requests that meet a 401 together cause one refresh and wait for it. A request whose token
 * was replaced meanwhile does not refresh again, or the rotated refresh token would look replayed.
 */
export function singleFlightRefresh(session: Session): (tokenUsed: string | undefined) => Promise<boolean> {
  let underWay: Promise<boolean> | undefined;
  return (tokenUsed) => {
    if (underWay) return underWay;
    const current = session.accessToken();
    if (current !== undefined && current !== tokenUsed) return Promise.resolve(true);
    underWay = session.refresh().finally(() => {
      underWay = undefined;
    });
    return underWay;
  };
}
