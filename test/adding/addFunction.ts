import type { Recipe } from './recipe';

const CALCULATION = `import { type ActualQuestion } from './answer';
import { gap } from './gap';
import type { PlanLibrary } from './types';

/**
 * What lies beyond the target, never less than 0.
 *
 * @throws PlanError as {@link gap}.
 * @example surplus(embeddedLibrary, { indicator: '高新技术企业数量', actual: 2100, year: 2023 }) // 100
 */
export function surplus(library: PlanLibrary, question: ActualQuestion): number {
  return Math.max(0, -gap(library, question));
}
`;

const CALCULATION_TEST = `import { embeddedLibrary } from '../../../src/core/plan/embedded';
import { surplus } from '../../../src/core/plan/surplus';

it.each([
  [2100, 100],
  [2000, 0],
  [1800, 0],
])('%i enterprises are %i more than the target asks for', (actual, more) => {
  expect(surplus(embeddedLibrary, { indicator: '高企', actual, year: 2023 })).toBe(more);
});
`;

const WRAPPER = `

/**
 * 超出目标的部分，未超出时为0
 * @customfunction SURPLUS
 * @param 指标 指标名称或通用简称，如“高新技术企业”
 * @param 完成值 实际完成的数字，空白时结果也为空白
 * @param 年份 目标年份，如2025
 * @param 地区 地区或单位名称，省略时为发文地区
 * @param 文件 文号、标题或年份，省略时以现行文件为准
 * @returns 结果
 */
export function surplus(
  指标: unknown[][],
  完成值: unknown[][],
  年份: unknown[][],
  地区?: unknown[][],
  文件?: unknown[][],
): unknown[][] {
  return answer('SURPLUS', [指标, 完成值, 年份, 地区, 文件]);
}`;

export const addFunction: Recipe = {
  readme: 'src/functions/README.md',
  heading: 'Adding a function',
  names: { NAME: 'surplus', '…': '高企 2100 2023' },
  apply(copy) {
    copy.create('src/core/plan/surplus.ts', CALCULATION);
    copy.create('test/core/plan/surplus.test.ts', CALCULATION_TEST);
    copy.insert(
      'src/core/plan/functionTable.ts',
      'export const functionTable = {',
      "\n  SURPLUS: { answers: 'cell', arguments: [indicator, actual, yearIfAny, region, document] },",
    );
    copy.insert(
      'src/core/wording/functionDescriptions.ts',
      'export const functionDescriptions = {',
      `
  SURPLUS: {
    does: { zh: '超出目标的部分，未超出时为0', en: 'What lies beyond the target, never less than 0' },
    arguments: { indicator, actual, year, region, document },
  },`,
    );
    copy.insert('src/functions/calculations.ts', '  GAP: gap,', '\n  SURPLUS: surplus,');
    copy.insert(
      'src/functions/calculations.ts',
      "import { status } from '../core/plan/status';",
      "\nimport { surplus } from '../core/plan/surplus';",
    );
    copy.insert('src/functions/functions.ts', "return answer('DOCUMENTS', []);\n}", WRAPPER);
    copy.insert(
      'test/functions/evaluate.test.ts',
      "['SOURCE', ['高企', 2025], '洪发〔2023〕10号 附件3'],",
      "\n    ['SURPLUS', ['高企', 2100, 2023], 100],",
    );
    copy.insert('README.md', 'and PACE, ', 'SURPLUS, ');
    copy.insert('README.zh-CN.md', '`KC.INDICATORS`、', '`KC.SURPLUS`、');
  },
  commands: ['npx jest test/functions/functions test/functions/evaluate test/core/plan/surplus.test.ts'],
  uses: [{ command: 'npm run -s cli -- call surplus 高企 2100 2023', says: /^100$/m }],
};
