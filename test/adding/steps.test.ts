import { stepsOf } from './steps';

const page = (steps: string): string => `# things

1. \`src/things/other.ts\`

## Adding a thing

What a thing is: \`src/things/earlier.ts\`.

${steps}
More of it is in \`src/things/later.ts\`.

## Afterwards

1. \`src/things/last.ts\`
`;

const block = (text: string): string => `   \`\`\`ts\n${text}   \`\`\`\n`;

describe('the steps of a README', () => {
  it('say what a new file holds, and what is put where in another', () => {
    const steps = stepsOf(
      page(`1. \`src/things/wheel.ts\`, the thing, like \`"a": 1\`:

${block('   export const wheel = {\n     round: true,\n   };\n')}
   It may import \`src/things/spoke.ts\`.

2. \`src/things/index.ts\`: import it, before \`import { yard }\`, and list it, in
   place of \`const ALL\`; export it at the end.

${block('   import one\n')}
${block('     two,\n')}
${block('   three\n')}`),
      'Adding a thing',
    );
    expect(steps).toEqual([
      {
        files: ['src/things/wheel.ts'],
        edits: [{ file: 'src/things/wheel.ts', text: 'export const wheel = {\n  round: true,\n};\n' }],
        commands: [],
      },
      {
        files: ['src/things/index.ts'],
        edits: [
          {
            file: 'src/things/index.ts',
            text: 'import one\n',
            place: { where: 'before', line: 'import { yard }' },
          },
          {
            file: 'src/things/index.ts',
            text: '  two,\n',
            place: { where: 'in place of', line: 'const ALL' },
          },
          { file: 'src/things/index.ts', text: 'three\n', place: 'at the end' },
        ],
        commands: [],
      },
    ]);
  });

  it('say what to run, what that writes, and what it prints', () => {
    const steps = stepsOf(
      page(`1. \`npm run -s cli -- things > docs/things.md\`, then
   \`npx jest
   test/things\`.
2. \`npm run -s cli -- thing wheel\` gives \`round\`.
3. \`npm run things\` writes \`src/things.ts\`.
`),
      'Adding a thing',
    );
    expect(steps).toEqual([
      {
        files: ['docs/things.md'],
        edits: [],
        commands: [{ line: 'npm run -s cli -- things > docs/things.md' }, { line: 'npx jest test/things' }],
      },
      { files: [], edits: [], commands: [{ line: 'npm run -s cli -- thing wheel', gives: 'round' }] },
      { files: ['src/things.ts'], edits: [], commands: [{ line: 'npm run things' }] },
    ]);
  });

  it.each([
    ['Adding a wheel', '1. `a.ts`\n', 'no numbered steps under “Adding a wheel”'],
    ['Adding a thing', 'Just write `a.ts`.\n', 'no numbered steps'],
    ['Adding a thing', `1. The thing:\n\n${block('   one\n')}`, 'which file? “The thing:”'],
    [
      'Adding a thing',
      `1. \`a.ts\`, before \`b\`:\n\n${block('   one\n')}\n${block('   two\n')}`,
      'which block goes where?',
    ],
  ])('are missed where something is missing (%s, %j)', (heading, steps, problem) => {
    expect(() => stepsOf(page(steps), heading)).toThrow(problem);
  });
});
