import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import CopyWebpackPlugin from 'copy-webpack-plugin';
import { EsbuildPlugin } from 'esbuild-loader';
import HtmlWebpackPlugin from 'html-webpack-plugin';
import MiniCssExtractPlugin from 'mini-css-extract-plugin';
import { tsImport } from 'tsx/esm/api';
import webpack from 'webpack';

const require = createRequire(import.meta.url);
const CustomFunctionsMetadataPlugin = require('custom-functions-metadata-plugin');

const root = path.dirname(fileURLToPath(import.meta.url));
const dist = path.join(root, 'dist');

const { contentSecurityPolicy, HOSTED_OFFICE } = await tsImport('./src/deploy/headers.ts', import.meta.url);

/**
 * What Office.js asks for from its own folder: the loader, one host file per platform, the strings of the
 * languages of the manifest (others fall back to en-us), the fallback for a page without a host, telemetry.
 */
const OFFICE_FILES = [
  'office.js',
  'o15apptofilemappingtable.js',
  'excel-win32-16.01.js',
  'excel-mac-16.00.js',
  'excel-ios-16.00.js',
  'excel-web-16.00.js',
  'en-us/office_strings.js',
  'zh-cn/office_strings.js',
  'telemetry/oteljs_agave.js',
];

function page({ title, csp, script = '', body }) {
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${csp}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<link rel="icon" href="assets/pane-32.png">
${script}
</head>
<body>
${body}
</body>
</html>
`;
}

function shared(name, target) {
  return {
    context: root,
    mode: 'production',
    devtool: false,
    performance: false,
    cache: {
      type: 'filesystem',
      name,
      cacheDirectory: path.join(root, 'node_modules/.cache/webpack'),
      buildDependencies: { config: [fileURLToPath(import.meta.url)] },
    },
    resolve: { extensions: ['.ts', '.tsx', '.js', '.json'] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          exclude: /node_modules/,
          loader: 'esbuild-loader',
          options: { target, jsx: 'automatic' },
        },
        { test: /\.css$/, use: [MiniCssExtractPlugin.loader, 'css-loader'] },
      ],
    },
    optimization: { minimizer: [new EsbuildPlugin({ target, css: true, legalComments: 'none' })] },
  };
}

/** Writes the English words of the functions beside the Chinese ones; the manifest offers them to en-US. */
function englishFunctions(englishMetadata) {
  return (compiler) => {
    compiler.hooks.thisCompilation.tap('EnglishFunctions', (compilation) => {
      const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_DERIVED;
      compilation.hooks.processAssets.tap({ name: 'EnglishFunctions', stage }, (assets) => {
        const chinese = JSON.parse(assets['functions.json'].source().toString());
        const english = JSON.stringify(englishMetadata(chinese), null, 2);
        compilation.emitAsset('functions.en-US.json', new webpack.sources.RawSource(english));
      });
    });
  };
}

/** The add-in: one page that holds functions, commands and pane, as Excel's shared runtime wants it. */
function addin(hostedOffice, englishMetadata) {
  const functions = './src/functions/functions.ts';
  return {
    ...shared('addin', 'es2020'),
    name: 'addin',
    // One instance of each module, whichever entries use it; and functions.js is whole by itself, because an Excel
    // without a shared runtime loads it alone. So its size is the weight of the functions, data included.
    entry: {
      functions,
      commands: { import: './src/commands/commands.ts', dependOn: 'functions' },
      taskpane: { import: './src/taskpane/index.tsx', dependOn: ['functions', 'commands'] },
    },
    output: { path: dist, filename: '[name].js', clean: { keep: /^(workbench[\\/]|index\.html)/ } },
    plugins: [
      new MiniCssExtractPlugin({ filename: '[name].css' }),
      new CustomFunctionsMetadataPlugin({ input: functions, output: 'functions.json' }),
      englishFunctions(englishMetadata),
      new HtmlWebpackPlugin({
        filename: 'taskpane.html',
        templateContent: page({
          title: '科创指标助手',
          csp: contentSecurityPolicy(hostedOffice ? 'hosted' : 'own'),
          script: `<script src="${hostedOffice ? `${HOSTED_OFFICE}/lib/1/hosted` : 'office'}/office.js"></script>`,
          body: '<div id="root"></div>',
        }),
        chunksSortMode: 'manual',
        chunks: ['functions', 'commands', 'taskpane'],
        inject: 'body',
        minify: false,
        scriptLoading: 'blocking',
      }),
      new CopyWebpackPlugin({
        patterns: [
          { from: 'manifest.xml', to: 'manifest.xml' },
          { from: 'assets/*.png' },
          ...(hostedOffice
            ? []
            : OFFICE_FILES.map((file) => ({
                from: `node_modules/@microsoft/office-js/dist/${file}`,
                to: `office/${file}`,
                info: { minimized: true },
              }))),
        ],
      }),
    ],
  };
}

/** The workbench: ribbon, grid and the emulated Excel host, around the add-in's own page. */
function workbench(hostedOffice) {
  return {
    ...shared('workbench', 'es2022'),
    name: 'workbench',
    entry: { workbench: './src/workbench/page/index.ts' },
    output: {
      path: path.join(dist, 'workbench'),
      filename: '[name].js',
      chunkFilename: 'chunks/[name].js',
      clean: true,
    },
    plugins: [
      new MiniCssExtractPlugin({ filename: '[name].css' }),
      new HtmlWebpackPlugin({
        filename: '../index.html',
        templateContent: page({
          title: '科创指标助手 · 工作台',
          csp: contentSecurityPolicy(hostedOffice ? 'hosted' : 'own'),
          body: '<div id="workbench"></div>',
        }),
        inject: 'body',
        minify: false,
        scriptLoading: 'blocking',
      }),
    ],
  };
}

/** `webpack` builds both; `--env office=hosted` takes Office.js from Microsoft instead of our own copy. */
export default async (env = {}) => {
  const hostedOffice = env.office === 'hosted';
  const { englishMetadata } = await tsImport('./src/functions/descriptions.ts', import.meta.url);
  return [addin(hostedOffice, englishMetadata), workbench(hostedOffice)];
};
