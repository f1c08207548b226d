import { execFileSync } from 'node:child_process';
import path from 'node:path';

/** `page.ts` and all it imports as one script. Packed by a process of its own: esbuild refuses to run inside jest. */
export function bundlePage(): string {
  const esbuild = path.join(path.dirname(require.resolve('esbuild/package.json')), 'bin/esbuild');
  const args = ['--bundle', '--format=iife', '--target=es2022', '--charset=utf8', '--log-level=error'];
  return execFileSync(esbuild, [path.join(__dirname, 'page.ts'), ...args], { encoding: 'utf8' });
}
