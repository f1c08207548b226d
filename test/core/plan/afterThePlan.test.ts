/** The embedded plans end in 2025. What is said to somebody who asks in 2026 and later. */
import { embeddedLibrary } from '../../../src/core/plan/embedded';
import { PlanError } from '../../../src/core/plan/types';
import { templates } from '../../../src/core/templates/catalogue';
import { evaluate } from '../../../src/functions/evaluate';
import type { FunctionName } from '../../../src/core/plan/functionTable';

function answer(name: FunctionName, ...args: unknown[]): unknown {
  const result = evaluate(embeddedLibrary, name, args);
  return 'error' in result ? `${result.error} ${result.message}` : result.value;
}

test.each<[FunctionName, unknown[]]>([
  ['TARGET', ['高企', 2026]],
  ['GAP', ['高企', 3100, 2026]],
  ['COMPLETION', ['高企', 3100, 2026]],
  ['STATUS', ['高企', 3100, 2026]],
])('%s%j gives no figure, and names the years that have one', (name, args) => {
  expect(answer(name, ...args)).toBe(
    '#N/A 指标库中没有南昌市“高新技术企业数量”2026年的目标；有目标的年份：2020、2023、2024、2025。',
  );
});

test('REQUIRED_GROWTH and ALLOCATION do not look beyond the last year either', () => {
  expect(answer('REQUIRED_GROWTH', '高企', 2000, 2023, 2026)).toMatch(/^#N\/A .*2026年的目标/);
  expect(answer('ALLOCATION', '高企', 2026)).toMatch(/^#N\/A .*2026年/);
  expect(answer('SERIES', '高企')).toEqual([
    [2023, 2000],
    [2024, 2400],
    [2025, 3000],
  ]);
});

test('PACE says how to judge the whole plan, and does so on its last day', () => {
  expect(answer('PACE', '高企', 2900, '2026-06-30')).toBe(
    '#N/A 南昌市“高新技术企业数量”的目标到2025年为止，2026年没有目标，不作推算；期末评价请把日期写成2025-12-31。',
  );
  expect(answer('PACE', '高企', 2900, '2025-12-31')).toBe(-100);
  expect(answer('STATUS', '高企', 3001, 2025)).toBe('已完成');
});

test('PACE before the first year, or between two plans, is refused as every year without a target is', () => {
  expect(answer('PACE', '高企', 2900, '2022-06-30')).toMatch(/^#N\/A .*有目标的年份/);
});

test('forms are for the years of the plans, the last one when nobody says; a later year names it', () => {
  for (const form of templates.filter(({ kind }) => kind === 'form')) {
    const choices = form.choices?.(embeddedLibrary) ?? [];
    expect(Math.max(...choices.flatMap(({ years }) => years))).toBeLessThanOrEqual(2025);
    expect(form.build(embeddedLibrary, {}).name).toMatch(/202[35]年/);
    let sentence = '';
    try {
      form.build(embeddedLibrary, { year: 2026 });
    } catch (error) {
      if (!(error instanceof PlanError)) throw error;
      sentence = error.message;
    }
    expect(sentence).toMatch(/2026年/);
    expect(sentence).toMatch(/最近可用的是洪发〔2023〕10号（2025年）。$|可选年份：2021、2022、2023。$/);
  }
});

test('PACE does not speak of a last year where no plan has one', () => {
  expect(answer('PACE', '国家级高新区排名', 5, '2026-06-30', '湾里')).toMatch(
    /^#N\/A 指标库中没有给湾里管理局定“国家级高新区排名”的目标/,
  );
});
