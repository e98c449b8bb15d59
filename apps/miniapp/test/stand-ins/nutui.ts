/** NutUI's own code, piece by piece as babel imports it in the build. */
export { Popup } from '@nutui/nutui-react-taro/dist/es/packages/popup/popup';
