/** What the official account says by itself. Plain text: WeChat makes a link of an address that stands alone. */

/** To somebody who came by the code of a community or building. @param link where the join form of that place opens */
export const welcomeWords = (place: { community: string; building?: string }, link: string): string =>
  `您扫的是${place.community}${place.building ?? ''}的码。\n点下面的链接加入，核实身份后就能报问题、看进展：\n${link}`;

/** To a follower who came by no code, or by one that stands for nothing any more. @param link the product's home page */
export const plainWelcomeWords = (link: string): string =>
  `这里是社区通。楼道和居委会的海报上有社区码，扫一扫就能加入您的社区。\n没有海报时，打开下面的链接，输入社区编号：\n${link}`;
