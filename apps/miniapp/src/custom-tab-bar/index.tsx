/**
 * WeChat asks for this component once the tab bar is `custom`, and would draw it above every tab page. Ours stands in
 * the page itself (src/ui/frame/tab-bar.tsx), the same on every platform, so nothing is drawn here.
 */
export default function NoTabBar() {
  return null;
}
