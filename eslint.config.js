import js from '@eslint/js';
import officeAddins from 'eslint-plugin-office-addins';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

export default tseslint.config(
  { ignores: ['dist/', 'dist-cli/', 'coverage/', 'reports/', 'node_modules/', '.cache/', '.stryker-tmp/'] },
  js.configs.recommended,
  {
    files: ['**/*.{js,mjs}'],
    languageOptions: {
      globals: { process: 'readonly', console: 'readonly', Buffer: 'readonly', URL: 'readonly' },
    },
  },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [...tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      // A number that the type says is there is checked by the compiler (noUncheckedIndexedAccess).
      '@typescript-eslint/no-non-null-assertion': 'error',
      eqeqeq: 'error',
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-restricted-properties': ['error', { property: 'innerHTML' }, { property: 'outerHTML' }],
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    // Sentences and generated data are lists: they are as long as what they list.
    ignores: ['src/core/wording/**', '**/*.generated.ts'],
    rules: {
      'max-lines': ['error', 450],
      'max-lines-per-function': ['error', { max: 100, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: ['src/hosts/excel/**/*.ts', 'src/taskpane/**/*.{ts,tsx}', 'src/commands/**/*.ts'],
    plugins: { 'office-addins': officeAddins },
    rules: Object.fromEntries(
      // Its preset also switches on base rules that TypeScript's own checks replace.
      Object.entries(officeAddins.configs.recommended[0].rules).filter(([name]) =>
        name.startsWith('office-addins/'),
      ),
    ),
  },
  {
    files: ['src/taskpane/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: reactHooks.configs.recommended.rules,
  },
  {
    files: ['test/**/*.{ts,tsx}'],
    rules: {
      // Assertions on mocks and on values known from the test's own fixture read better without guards.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/unbound-method': 'off',
      // Cells of a test's own sheet are known to hold text or a number.
      '@typescript-eslint/no-base-to-string': 'off',
    },
  },
);
