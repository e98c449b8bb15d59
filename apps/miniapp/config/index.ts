import path from 'node:path';
import { defineConfig, type UserConfigExport } from '@tarojs/cli';

const root = path.resolve(__dirname, '..');

/** Libraries of the workspace are compiled from their TypeScript sources, so they need the same treatment as ours. */
const workspaceSources = (file: string) => /[\\/]libs[\\/](kernel|api-client)[\\/]src[\\/]/.test(file);

/** Packages that ship a newer language than the oldest phones read; check/limits.ts finds the next one. */
const modernPackages = (file: string) => /[\\/]node_modules[\\/](filter-obj|query-string|@noble[\\/]hashes)[\\/]/.test(file);

interface LoaderMeta {
  extraImportForWeb: string;
  execBeforeCreateWebApp: string;
}

interface Chain {
  merge(options: object): void;
  plugin(name: 'mainPlugin'): { tap(change: (given: { loaderMeta: LoaderMeta }[]) => object[]): void };
}

/** Puts our pages that open at once (ui/frame/late-page.tsx) where the generated entry lists the pages, before the router reads them. */
const openPagesAtOnce = (chain: Chain) =>
  chain.plugin('mainPlugin').tap((given) => {
    for (const { loaderMeta } of given) {
      loaderMeta.extraImportForWeb += `import { openAtOnce } from '@/ui/frame/late-page'\n`;
      loaderMeta.execBeforeCreateWebApp += 'config.routes = openAtOnce(config.routes)\n';
    }
    return given;
  });

/** `@shequtong/*` resolves to sources, whose relative imports are written `./x.js` as Node demands. */
const resolveWorkspaceSources = (chain: Chain) =>
  chain.merge({
    performance: { hints: false }, // check/limits.mjs knows our own limits
    resolve: {
      conditionNames: ['@shequtong/source', 'import', 'module', 'browser', 'require', 'default'],
      extensionAlias: { '.js': ['.ts', '.tsx', '.js'] },
    },
  });

const cssModules = {
  enable: false,
  config: { namingPattern: 'module', generateScopedName: '[name]__[local]___[hash:base64:5]' },
} as const;

/** Three lasting files for the browser's cache: the framework, other packages, and our own code per page. */
const splitForTheBrowser = {
  chunks: 'all',
  maxInitialRequests: 30,
  cacheGroups: {
    default: false,
    defaultVendors: false,
    taro: { name: 'taro', test: /[\\/]node_modules[\\/]@tarojs[\\/]/, priority: 100, chunks: 'initial' },
    vendors: { name: 'vendors', test: /[\\/]node_modules[\\/]/, priority: 10, minChunks: 1, chunks: 'initial' },
    kit: { name: 'kit', test: /[\\/]src[\\/](ui|platform|texts|calls)[\\/]/, priority: 5, minChunks: 2, chunks: 'all' },
  },
};

export default defineConfig<'webpack5'>(() => {
  const config: UserConfigExport<'webpack5'> = {
    projectName: 'shequtong-miniapp',
    // NutUI is drawn at 375, everything of ours at 750.
    designWidth: (input) => (String((input as { file?: string } | undefined)?.file ?? '').includes('@nutui') ? 375 : 750),
    deviceRatio: { 640: 2.34 / 2, 750: 1, 375: 2, 828: 1.81 / 2 },
    sourceRoot: 'src',
    // The gallery is built beside what `npm start` serves, not over it.
    outputRoot: `dist/${process.env.GALLERY ? 'gallery' : (process.env.TARO_ENV ?? 'h5')}`,
    alias: { '@': path.join(root, 'src') },
    plugins: [path.join(__dirname, 'aria-plugin.js')],
    defineConstants: {
      API_ADDRESS: JSON.stringify(process.env.MINIAPP_API ?? ''),
    },
    framework: 'react',
    logger: { quiet: true, stats: false },
    compiler: { type: 'webpack5', prebundle: { enable: false } },
    cache: { enable: false },
    mini: {
      optimizeMainPackage: { enable: true },
      compile: { include: [workspaceSources, modernPackages] },
      postcss: { pxtransform: { enable: true, config: {} }, cssModules },
      // Pieces do not lean on each other's styles, so the order in which pages name them is free.
      miniCssExtractPluginOption: { ignoreOrder: true },
      webpackChain: resolveWorkspaceSources,
    },
    h5: {
      esnextModules: ['nutui'],
      compile: { include: [workspaceSources, modernPackages] },
      publicPath: process.env.MINIAPP_BASE ?? '/',
      staticDirectory: 'static',
      router: { mode: 'browser', basename: (process.env.MINIAPP_BASE ?? '/').replace(/\/$/, '') },
      output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
      miniCssExtractPluginOption: {
        ignoreOrder: true,
        filename: 'css/[name].[contenthash:8].css',
        chunkFilename: 'css/[name].[contenthash:8].css',
      },
      postcss: {
        autoprefixer: { enable: true, config: {} },
        // 20 px per rem at 375: text keeps its size on narrower phones and grows a little up to 430.
        pxtransform: { enable: true, config: { baseFontSize: 20, minRootSize: 20, maxRootSize: 23 } },
        cssModules,
      },
      webpackChain(chain: Chain) {
        resolveWorkspaceSources(chain);
        openPagesAtOnce(chain);
        if (process.env.NODE_ENV === 'production') chain.merge({ optimization: { splitChunks: splitForTheBrowser } });
      },
    },
  };
  return config;
});
