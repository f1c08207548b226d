/** What a README says how to add, and what must hold once it is there, beyond what the steps themselves run. */
export interface Recipe {
  readonly readme: string;
  /** The heading that the steps stand under. */
  readonly heading: string;
  /** Command lines that use what was added, and what they must say. */
  readonly uses: readonly { readonly command: string; readonly says: RegExp }[];
}

/** In this order: the template prints an annex of the document. */
export const recipes: readonly Recipe[] = [
  {
    readme: 'src/functions/README.md',
    heading: 'Adding a function',
    uses: [
      { command: 'npm run -s cli -- call SURPLUS 高企 1800 2023', says: /^0$/m },
      { command: 'npm run -s cli -- call SURPLUS 没有的指标 1800 2023', says: /#VALUE!.*没有的指标/ },
    ],
  },
  {
    readme: 'src/core/validation/README.md',
    heading: 'Adding a rule',
    uses: [
      { command: 'npm run -s cli -- rules placeholder-figure', says: /填报数像是占位的数字/ },
      { command: 'cat src/core/validation/rules/README.md', says: /placeholder-figure/ },
    ],
  },
  { readme: 'src/taskpane/README.md', heading: 'Adding a tab', uses: [] },
  {
    readme: 'seeds/README.md',
    heading: 'Adding a document',
    uses: [
      { command: 'npm run -s cli -- call TARGET 高企 2026 上河区', says: /^70$/m },
      { command: 'npm run -s cli -- call STATUS 高企 120 2027 云州 云州三年行动', says: /持平，未突破/ },
      { command: 'npm run -s cli -- call TARGET 高企 2025', says: /^3000$/m },
    ],
  },
  {
    readme: 'src/core/templates/README.md',
    heading: 'Adding a template',
    uses: [
      {
        command: 'npm run -s cli -- template write yunzhou-annex --out yunzhou.xlsx',
        says: /yunzhou\.xlsx/,
      },
      {
        command: 'npm run -s cli -- validate yunzhou.xlsx --json',
        says: /"template": "yunzhou-annex",\s*"recognisedBy": "labels"[^]*"issues": \[\]/,
      },
    ],
  },
];
