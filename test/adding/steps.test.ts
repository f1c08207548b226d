import { stepsOf } from './steps';

const about = { readme: 'src/things/README.md', heading: 'Adding a thing', names: { NAME: 'wheel' } };
const page = (steps: string): string => `# things

What \`src/things/other.ts\` is.

## Adding a thing

${steps}
## Afterwards

1. \`src/things/later.ts\`
`;

describe('the steps of a README', () => {
  it('name files, from the root or from the folder of the README, and commands', () => {
    expect(
      stepsOf(
        page(`1. \`src/things/NAME.ts\` with its \`meta\`, like \`"a": 1\`; its test is
   \`test/things/NAME.test.ts\`.
2. \`list.json\`, and again \`src/things/NAME.ts\`.
3. \`npx jest test/things/NAME.test.ts\`, then \`npm run -s cli -- things > docs/NAME.md\`.
`),
        about,
      ),
    ).toEqual({
      files: ['docs/wheel.md', 'src/things/list.json', 'src/things/wheel.ts', 'test/things/wheel.test.ts'],
      commands: ['npx jest test/things/wheel.test.ts', 'npm run -s cli -- things > docs/wheel.md'],
    });
  });

  it('are missed where the heading or the numbers are missing', () => {
    expect(() => stepsOf('# things\n', about)).toThrow('no numbered steps under “Adding a thing”');
    expect(() => stepsOf(page('Just write `src/things/NAME.ts`.\n'), about)).toThrow('no numbered steps');
  });
});
