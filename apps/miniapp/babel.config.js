/** NutUI is taken piece by piece, with the style of each piece; its icons too (Popup names one it never draws for us). */
const nutuiPieces = {
  libraryName: '@nutui/nutui-react-taro',
  camel2DashComponentName: false,
  style: 'css',
  customName: (name) => `@nutui/nutui-react-taro/dist/es/packages/${name.toLowerCase()}`,
};
const nutuiIcons = {
  libraryName: '@nutui/icons-react-taro',
  libraryDirectory: 'dist/es/icons',
  camel2DashComponentName: false,
  style: false,
};

module.exports = {
  presets: [
    [
      'taro',
      {
        framework: 'react',
        ts: true,
        compiler: 'webpack5',
        useBuiltIns: process.env.TARO_ENV === 'h5' ? 'usage' : false,
      },
    ],
  ],
  plugins: [
    ['import', nutuiPieces, 'nutui'],
    ['import', nutuiIcons, 'nutui-icons'],
  ],
};
