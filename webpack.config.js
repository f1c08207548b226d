import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import CopyWebpackPlugin from 'copy-webpack-plugin';
import { EsbuildPlugin } from 'esbuild-loader';
import HtmlWebpackPlugin from 'html-webpack-plugin';
import MiniCssExtractPlugin from 'mini-css-extract-plugin';
import { tsImport } from 'tsx/esm/api';
import webpack from 'webpack';

/** The workbench's own page of the pane, where that of Excel loads another client. */
const WORKBENCH_PANE = 'workbench/taskpane.html';

const require = createRequire(import.meta.url);
const CustomFunctionsMetadataPlugin = require('custom-functions-metadata-plugin');
const LicencePlugin = require('webpack-license-plugin');

const root = path.dirname(fileURLToPath(import.meta.url));

const load = (file) => tsImport(file, import.meta.url);
const { LOCAL_SITE, manifestFor, siteAddress } = await load('./src/deploy/address.ts');
const { isAcceptedLicence, notices } = await load('./src/deploy/licences.ts');
const { NPM_FOLDER, OFFICE_FILES, officeClient, officeOrigin } = await load('./src/deploy/officeClient.ts');
const { panePage, workbenchPage } = await load('./src/deploy/pages.ts');
const { englishMetadata, excelMetadata } = await load('./src/functions/descriptions.ts');

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

/** Writes the metadata as Excel needs it, and the English words beside the Chinese ones; the manifest offers them to en-US. */
function functionMetadata(compiler) {
  compiler.hooks.thisCompilation.tap('FunctionMetadata', (compilation) => {
    const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_DERIVED;
    const written = (metadata) => new webpack.sources.RawSource(JSON.stringify(metadata, null, 2));
    compilation.hooks.processAssets.tap({ name: 'FunctionMetadata', stage }, (assets) => {
      const chinese = excelMetadata(JSON.parse(assets['functions.json'].source().toString()));
      compilation.updateAsset('functions.json', written(chinese));
      compilation.emitAsset('functions.en-US.json', written(englishMetadata(chinese)));
    });
  });
}

/** Stops the build at a package whose licence is missing or not accepted, and writes the notices of the others. */
function licences() {
  return new LicencePlugin({
    outputFilename: 'licences.json',
    additionalFiles: { 'NOTICES.txt': notices },
    includeNoticeText: true,
    // Its package.json names no licence; its LICENSE file and its sources are Apache-2.0, as all of Univer.
    licenseOverrides: { '@univerjs/telemetry@0.25.1': 'Apache-2.0' },
    unacceptableLicenseTest: (licence) => !isAcceptedLicence(licence),
  });
}

/** The files of Office.js, unmodified, into a folder beside the page that loads them. */
function officeFiles(from, to) {
  const licence = { from: 'node_modules/@microsoft/office-js/LICENSE.md', to: `${to}/LICENSE.md` };
  const files = OFFICE_FILES.map((file) => ({
    from: `${from}/${file}`,
    to: `${to}/${file}`,
    info: { minimized: true },
  }));
  return from === NPM_FOLDER ? [...files, licence] : files;
}

function pane(filename, content) {
  return new HtmlWebpackPlugin({
    filename,
    templateContent: content,
    chunksSortMode: 'manual',
    chunks: ['functions', 'commands', 'taskpane'],
    inject: 'body',
    minify: false,
    scriptLoading: 'blocking',
  });
}

/** The add-in: one page that holds functions, commands and pane, as Excel's shared runtime wants it. */
function addin({ dist, site, client }) {
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
      functionMetadata,
      licences(),
      pane('taskpane.html', panePage(officeOrigin(client))),
      // The emulated Excel of the workbench speaks to the client that it was tested with, and needs no network.
      ...(client.kind === 'npm' ? [] : [pane(WORKBENCH_PANE, panePage('own', '../'))]),
      new CopyWebpackPlugin({
        patterns: [
          {
            from: 'manifest.xml',
            to: 'manifest.xml',
            transform: (text) => manifestFor(text.toString(), site),
          },
          { from: 'assets/*.png' },
          ...(client.kind === 'folder' ? officeFiles(client.folder, 'office') : []),
          ...officeFiles(NPM_FOLDER, client.kind === 'npm' ? 'office' : 'workbench/office'),
        ],
      }),
    ],
  };
}

/** The workbench: ribbon, grid and the emulated Excel host, around a page of the add-in. */
function workbench({ dist, client }) {
  return {
    ...shared('workbench', 'es2022'),
    name: 'workbench',
    entry: { workbench: './src/workbench/page/index.ts' },
    output: {
      path: path.join(dist, 'workbench'),
      filename: '[name].js',
      chunkFilename: 'chunks/[name].js',
      clean: { keep: /^(taskpane\.html|office[\\/])/ },
    },
    plugins: [
      new MiniCssExtractPlugin({ filename: '[name].css' }),
      licences(),
      new HtmlWebpackPlugin({
        filename: '../index.html',
        templateContent: workbenchPage(client.kind === 'npm' ? 'taskpane.html' : WORKBENCH_PANE),
        inject: 'body',
        minify: false,
        scriptLoading: 'blocking',
      }),
    ],
  };
}

/**
 * The command line: one file to start, and pieces that each command loads as it needs them. In a folder of its own, because
 * `dist/` is copied to a site as it is.
 */
function commandLine() {
  const target = 'node20';
  return {
    ...shared('cli', target),
    name: 'cli',
    target,
    entry: { main: './src/cli/main.ts' },
    output: {
      path: path.resolve(root, 'dist-cli'),
      // CommonJS: a process that checks one file takes a tenth longer with the pieces as modules.
      filename: '[name].cjs',
      chunkFilename: '[name].cjs',
      clean: true,
    },
    plugins: [licences()],
  };
}

/**
 * `webpack` builds both into `dist/`, for the workbench and the tests. `--env host=https://…` builds for a real Excel
 * that comes to that site; `--env office=hosted|npm|FOLDER` says which Office.js client its pane loads. `--env dist=DIR`
 * builds elsewhere. `--env cli` builds the command line instead, into `dist-cli/`.
 */
export default (env = {}) => {
  if (env.cli) return commandLine();
  const build = {
    dist: path.resolve(root, env.dist ?? 'dist'),
    site: siteAddress(env.host ?? LOCAL_SITE),
    client: officeClient(env),
  };
  return [addin(build), workbench(build)];
};
