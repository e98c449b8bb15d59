import { joinLinkPath } from './join-link';

/**
 * A poster's link is short, `/j/<code>`, so that it can be typed. It becomes the join page's own address before the
 * router looks at it.
 */
const landing = joinLinkPath(window.location.pathname);
if (landing) window.history.replaceState(null, '', landing);
