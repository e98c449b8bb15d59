/** Where the mini-program runs. Taro puts the constant in at build time, so the other branch leaves the bundle. */
export const inWechat = process.env.TARO_ENV === 'weapp';

/** The browser that WeChat opens links in: there web authorisation signs a person in. */
export const inWechatBrowser = () => !inWechat && /MicroMessenger/i.test(navigator.userAgent);

/** Address of the API without a trailing slash; '' means the host that served the page. */
export const apiAddress = API_ADDRESS;
