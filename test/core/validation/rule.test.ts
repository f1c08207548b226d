import Big from 'big.js';
import type { CellBinding } from '../../../src/core/sheet/model';
import type { Fix, Issue } from '../../../src/core/validation/issue';
import {
  describe as wordsFor,
  issueOf,
  messageOf,
  notRunOf,
  sheetRule,
  type Finding,
  type Rule,
  type RuleContext,
  type RuleMeta,
} from '../../../src/core/validation/rule';
import type { Language } from '../../../src/core/wording/text';
import { library } from './filledSheet';

const indicator: RuleContext['indicator'] = (id) => library.indicators.find((each) => each.id === id);
const text = { zh: '文字', en: 'words' };

function ruleWith(more: Partial<RuleMeta>): Rule {
  return sheetRule(
    {
      id: 'too-high',
      level: 'query',
      layer: 'ranges',
      description: text,
      why: text,
      example: { wrong: text, right: text },
      messages: {
        high: {
          zh: '{cell}（{what}）现为 {actual}，应为 {expected}，相差 {difference}{unit}。',
          en: '{cell} ({what}) is {actual}, not {expected}; difference {difference}{unit}.',
        },
        limit: { zh: '{cell} 超过 {limit}。', en: '{cell} is above {limit}.' },
        noTarget: { zh: '{year}年没有目标。', en: 'There is no target for {year}.' },
      },
      ...more,
    },
    () => [],
  );
}

const rule = ruleWith({});
const at = { row: 6, column: 2 };
const enterprises = { indicator: 'hte-count', region: '南昌高新区', year: 2023, field: 'actual' } as const;

const issue = (finding: Partial<Finding>, of = rule): Issue =>
  issueOf(of, { messageId: 'high', at, ...finding }, '附件3', indicator);

describe('what a cell is about, in words', () => {
  it.each<[binding: CellBinding | undefined, language: Language, words: string]>([
    [enterprises, 'zh-CN', '南昌高新区2023年高新技术企业数量的本期完成值'],
    [enterprises, 'en-US', '南昌高新区2023年高新技术企业数量: actual'],
    [{ ...enterprises, field: 'target' }, 'zh-CN', '南昌高新区2023年高新技术企业数量'],
    [{ indicator: 'hte-count' }, 'zh-CN', '高新技术企业数量'],
    [{ indicator: 'own-figure', year: 2024 }, 'zh-CN', '2024年own-figure'],
    [{ region: '湾里管理局' }, 'zh-CN', '湾里管理局'],
    [{ field: 'remark' }, 'zh-CN', '备注'],
    [{ field: 'remark' }, 'en-US', 'remark'],
    [{}, 'zh-CN', ''],
    [undefined, 'zh-CN', ''],
  ])('%j in %s is %j', (binding, language, words) => {
    expect(wordsFor(binding, indicator, language)).toBe(words);
  });

  it('is in Chinese where no language is asked for', () => {
    expect(wordsFor({ field: 'remark' }, indicator)).toBe('备注');
  });
});

describe('the record of a finding', () => {
  it('holds place, subject, figures and unit', () => {
    const found = issue({
      binding: enterprises,
      actual: new Big('631.50'),
      expected: 613,
      difference: new Big('18.5'),
    });
    expect(found).toStrictEqual({
      ruleId: 'too-high',
      level: 'query',
      status: 'fail',
      sheet: '附件3',
      cell: 'C7',
      ...enterprises,
      actual: '631.5',
      expected: 613,
      difference: '18.5',
      unit: '家',
      related: [],
      messageId: 'high',
      message: 'C7（南昌高新区2023年高新技术企业数量的本期完成值）现为 631.5，应为 613，相差 18.5家。',
    });
  });

  it('of a cell about nothing says nothing of subject, unit and basis, and calls a blank a blank', () => {
    expect(issue({ actual: null })).toStrictEqual({
      ruleId: 'too-high',
      level: 'query',
      status: 'fail',
      sheet: '附件3',
      cell: 'C7',
      actual: null,
      expected: null,
      related: [],
      messageId: 'high',
      message: 'C7（）现为 空白，应为 空白，相差 。',
    });
  });

  it('keeps words, zero and no as they are', () => {
    expect(issue({ actual: '约60', expected: false })).toMatchObject({ actual: '约60', expected: false });
    expect(issue({ actual: 0, expected: '' })).toMatchObject({ actual: 0, expected: '' });
  });

  it('names a block by its corners, and a block of one cell by that cell', () => {
    expect(issue({ at: { top: 6, left: 2, bottom: 8, right: 3 } }).cell).toBe('C7:D9');
    expect(issue({ at: { top: 6, left: 2, bottom: 6, right: 2 } }).cell).toBe('C7');
  });

  it('weighs what the rule weighs, if the finding itself does not weigh less', () => {
    expect(issue({}).level).toBe('query');
    expect(issue({ level: 'info' }).level).toBe('info');
  });

  it('carries suspects where there are any, the fix, and the cells it was compared with', () => {
    const fix: Fix = { preview: '31 → 13', changes: [], safe: false };
    const suspects = [{ cell: 'C7', reasoning: '像是相邻两个数字颠倒。' }];
    expect(issue({ suspects, fix, related: ['C8'] })).toMatchObject({ suspects, fix, related: ['C8'] });
    expect(issue({ suspects: [] })).not.toHaveProperty('suspects');
  });

  it('names the clause that its rule rests on', () => {
    expect(issue({}, ruleWith({ basis: '洪发〔2023〕10号 三（六）' })).basis).toBe(
      '洪发〔2023〕10号 三（六）',
    );
  });
});

describe('the sentence of a finding', () => {
  it('can be said in either language', () => {
    const found = issue({ binding: { indicator: 'hte-count' }, actual: 3, difference: new Big(3) });
    expect(messageOf(rule, found, indicator, 'en-US')).toBe(
      'C7 (高新技术企业数量) is 3, not blank; difference 3家.',
    );
  });

  it('is filled with what the finding brings along', () => {
    const found = issue({ messageId: 'limit', data: { limit: 500 } });
    expect(found.message).toBe('C7 超过 500。');
    expect(messageOf(rule, found, indicator, 'en-US')).toBe('C7 is above 500.');
  });

  it('that the rule does not have is a mistake in the program, which says where', () => {
    expect(() => issue({ messageId: 'low' })).toThrow('rule too-high has no message low');
    expect(() => notRunOf(rule, { notRun: 'low' })).toThrow('rule too-high has no message low');
  });
});

describe('a check that was not run', () => {
  it('names its rule, its layer and the reason', () => {
    expect(notRunOf(rule, { notRun: 'noTarget', data: { year: 2019 } })).toEqual({
      ruleId: 'too-high',
      layer: 'ranges',
      reason: '2019年没有目标。',
    });
  });
});
