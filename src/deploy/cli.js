// @ts-check
/** `npm run cli`: the command line, built anew where a source is newer. */
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { buildWhenChanged, commandLineOf } from './built.js';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const part = commandLineOf(root);
try {
  await buildWhenChanged(part, () => {
    // Not among the answers, which go to the standard output.
    console.error('程序有改动，正在准备命令行……');
  });
  await import(pathToFileURL(path.join(root, part.made)).href);
} catch (error) {
  console.error(`命令行没有准备好：${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 2;
}
