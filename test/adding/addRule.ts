import type { Recipe } from './recipe';

const RULE = `import { isTyped } from '../recognition/layout';
import { numberOf } from '../recognition/readValue';
import { about, sheetRule } from '../rule';

export const roundThousands = sheetRule(
  {
    id: 'round-thousands',
    level: 'info',
    layer: 'ranges',
    description: { zh: '填报数是整千数', en: 'A figure of whole thousands' },
    why: {
      zh: '整千数多半是估计数，不是统计数。',
      en: 'Whole thousands are an estimate rather than a count.',
    },
    example: {
      wrong: { zh: '高新技术企业填 2000', en: '2000 enterprises' },
      right: { zh: '填统计数 1987', en: 'The count, 1987' },
    },
    messages: {
      round: {
        zh: '{cell}（{what}）填的是整千数 {actual}，请确认是统计数，不是估计数。',
        en: '{cell} ({what}) is {actual}; please confirm that it was counted, not estimated.',
      },
    },
  },
  function* ({ sheet }) {
    for (const cell of sheet.cells) {
      if (!isTyped(cell.expected)) continue;
      const value = numberOf(cell.reading);
      if (value === null || value.eq(0)) continue;
      if (value.mod(1000).eq(0)) yield { ...about(cell), messageId: 'round' };
    }
  },
);
`;

const RULE_TEST = `import { roundThousands } from '../../../../src/core/validation/rules/round-thousands';
import { annex, report } from '../filledSheet';
import { runRule } from '../ruleTester';

const actual = { indicator: 'hte-count', field: 'actual' };

runRule(roundThousands, {
  valid: [
    { name: 'a figure that was counted', sheets: report().set(actual, 661) },
    { name: 'nothing yet', sheets: report().set(actual, 0) },
  ],
  invalid: [
    {
      name: 'two thousand enterprises',
      sheets: report().set(actual, 2000),
      issues: [{ cell: report().at(actual), messageId: 'round', actual: '2000' }],
    },
    {
      name: 'a thousand enterprises as text',
      sheets: report().set(actual, '1,000'),
      issues: [{ cell: report().at(actual), messageId: 'round' }],
    },
  ],
  notApplicable: [{ name: 'an annex has nothing to fill in', sheets: annex('city-annex-2') }],
});
`;

export const addRule: Recipe = {
  readme: 'src/core/validation/README.md',
  heading: 'Adding a rule',
  names: { NAME: 'round-thousands' },
  apply(copy) {
    copy.create('src/core/validation/rules/round-thousands.ts', RULE);
    copy.create('test/core/validation/rules/round-thousands.test.ts', RULE_TEST);
    const index = 'src/core/validation/rules/index.ts';
    copy.insert(
      index,
      "import { reasonTooLong } from './reason-too-long';",
      "\nimport { roundThousands } from './round-thousands';",
    );
    copy.insert(index, '\n  fractionalCount,', '\n  roundThousands,');
  },
  commands: [
    'npm run -s cli -- rules > src/core/validation/rules/README.md',
    'npx jest test/core/validation/rules.test.ts test/core/validation/rules/round-thousands.test.ts test/core/validation/findings/ruleDocs.test.ts',
  ],
  uses: [{ command: 'npm run -s cli -- rules round-thousands', says: /填报数是整千数/ }],
};
