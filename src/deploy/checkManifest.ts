/** `npm run check:manifest`: says what is wrong with the manifest of the built site, `dist/` unless another is named. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { siteOf } from './address';
import { manifestProblems } from './manifest';

const folder = path.resolve(process.argv[2] ?? 'dist');

function file(name: string): Buffer | undefined {
  try {
    return readFileSync(path.join(folder, name));
  } catch {
    return undefined;
  }
}

const manifest = file('manifest.xml')?.toString('utf8');
if (manifest === undefined) {
  console.error(`${folder} 里没有 manifest.xml，请先运行 npm run build。`);
  process.exitCode = 2;
} else {
  const address = siteOf(manifest);
  const problems = manifestProblems(manifest, { address, file });
  for (const problem of problems) console.error(problem);
  if (problems.length === 0) console.log(`清单没有问题，加载项的网站是 ${address}。`);
  else process.exitCode = 1;
}
