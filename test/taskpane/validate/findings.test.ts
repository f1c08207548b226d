import type { Issue, Level, SheetFindings } from '../../../src/core/validation/issue';
import {
  cellReference,
  countByLevel,
  countNotRun,
  groupFindings,
  LEVELS,
  notRunReasons,
} from '../../../src/taskpane/validate/findings';

const issue = (ruleId: string, level: Level, cell: string, more: Partial<Issue> = {}): Issue => ({
  ruleId,
  level,
  status: 'fail',
  sheet: '表',
  cell,
  actual: null,
  expected: null,
  message: `${cell}不对。`,
  messageId: 'wrong',
  related: [],
  ...more,
});

const findings = (issues: readonly Issue[], more: Partial<SheetFindings> = {}): SheetFindings => ({
  sheet: '表',
  template: 'city-annex-3',
  recognisedBy: 'labels',
  issues,
  notRun: [],
  ...more,
});

const skipped = (ruleId: string, reason: string): SheetFindings['notRun'][number] => ({
  ruleId,
  layer: 'across',
  reason,
});

describe('findings in the pane', () => {
  const sheet = findings([
    issue('falls', 'query', 'B2'),
    issue('total', 'error', 'B3'),
    issue('falls', 'query', 'B4'),
    issue('total', 'info', 'B5'),
    issue('across', 'error', 'B6', { status: 'notRun' }),
  ]);

  it('are counted by level, without checks that were not run', () => {
    expect(countByLevel([sheet, sheet])).toEqual({ error: 2, query: 4, info: 2 });
  });

  it('are grouped by rule and level, the graver first', () => {
    const [group] = groupFindings([sheet], new Set(LEVELS));
    expect(
      group?.rules.map(({ ruleId, level, issues }) => [ruleId, level, issues.map(({ cell }) => cell)]),
    ).toEqual([
      ['total', 'error', ['B3']],
      ['falls', 'query', ['B2', 'B4']],
      ['total', 'info', ['B5']],
    ]);
  });

  it('show only the levels asked for', () => {
    const [group] = groupFindings([sheet], new Set<Level>(['query']));
    expect(group?.rules.map(({ ruleId }) => ruleId)).toEqual(['falls']);
  });
});

describe('checks that were not run', () => {
  it('are listed by reason, with sheets and rules', () => {
    const one = findings([], {
      sheet: '甲',
      notRun: [skipped('falls', '没有上期数据。'), skipped('sum', '没有权数。')],
    });
    const two = findings([], { sheet: '乙', notRun: [skipped('falls', '没有上期数据。')] });
    expect(countNotRun([one, two])).toBe(3);
    expect(notRunReasons([one, two])).toEqual([
      { reason: '没有上期数据。', sheets: ['甲', '乙'], ruleIds: ['falls'] },
      { reason: '没有权数。', sheets: ['甲'], ruleIds: ['sum'] },
    ]);
  });

  it('are not listed one by one for a sheet that is none of ours', () => {
    const foreign = findings([], { template: null, notRun: [skipped('falls', '未认出。')] });
    expect(countNotRun([foreign])).toBe(0);
    expect(notRunReasons([foreign])).toEqual([]);
  });
});

describe('the cell an issue points at', () => {
  it.each([
    ['C7', { sheet: '报表', address: 'C7' }],
    ['附件3!C7', { sheet: '附件3', address: 'C7' }],
    ["'附件3 主要''表'!C7:D9", { sheet: "附件3 主要'表", address: 'C7:D9' }],
  ])('%s is found', (reference, place) => {
    expect(cellReference(reference, '报表')).toEqual(place);
  });
});
