import { createLibrary } from '../../../src/core/plan/library';
import { lead, leadLine, leadOrLed } from '../../../src/core/plan/lead';
import { withOwnPlans } from '../../../src/core/plan/ownPlan';
import type { Annex } from '../../../src/core/plan/types';
import { document, indicator, seeds, statement } from './invented';
import { sheet, today } from './ownSheet';
import { refusalOf } from './planErrors';

const tasks: Annex = {
  kind: 'tasks',
  id: 'tasks',
  source: '附件1',
  title: '重点任务分工表',
  header: [],
  groups: [
    {
      title: '一、平台',
      tasks: [
        {
          row: 1,
          task: '建设共性技术平台',
          lead: '科技局\n 发改局 \n',
          responsible: '财政局、东区、',
          cooperating: '',
        },
        { row: 2, task: '修路', lead: '交通局', responsible: '', cooperating: '西区、东区' },
      ],
    },
  ],
};

/** The older document says who leads everything; the newer one only speaks of lamps. */
const library = createLibrary(
  seeds({
    documents: [
      document({
        key: '旧文件',
        number: null,
        issued: '2028-01-02',
        annexes: [tasks],
        responsibilities: [
          { section: '一', task: '布局实验室体系', lead: ['科技局'], responsible: ['教育局'] },
          { section: '二', task: '点亮城市道路', lead: ['城管局'], responsible: [] },
          { section: '二', task: '点亮城市道路和桥梁', lead: ['桥梁所'], responsible: [] },
          { section: '三', task: '建设共性技术平台', lead: ['商务局'], responsible: [] },
        ],
        statements: [
          statement({ section: '零', printed: '1', value: '1' }),
          statement({ section: '一' }),
          statement({ section: '二', indicator: 'lamps', lead: ['路灯所'], responsible: ['财政局'] }),
          statement({ section: '二', indicator: 'poles', responsible: ['电力局'] }),
        ],
      }),
      document({
        key: '新文件',
        number: null,
        statements: [statement(), statement({ indicator: 'lamps', responsible: ['新城办'] })],
      }),
    ],
    indicators: [
      indicator(),
      indicator({ id: 'lamps', name: '路灯（盏）', label: '路灯' }),
      indicator({ id: 'poles', name: '灯杆（根）', label: '灯杆', unit: '根' }),
    ],
  }),
);

describe('who answers for an indicator', () => {
  it.each([
    ['实验室', undefined, '旧文件', '一', '牵头单位：科技局；责任单位：教育局'],
    ['灯杆', undefined, '旧文件', '二', '牵头单位：城管局；责任单位：电力局'],
    ['路灯', undefined, '新文件', '一', '责任单位：新城办'],
    ['路灯', '旧文件', '旧文件', '二', '牵头单位：路灯所；责任单位：财政局'],
  ])(
    '%s (document: %s), the units of the number itself before those of its paragraph',
    (name, named, key, source, line) => {
      const found = lead(library, { indicator: name, document: named });
      expect(found).toMatchObject({ document: key, source });
      expect(leadLine(found)).toBe(line);
    },
  );

  it('is refused where the named document does not say', () => {
    expect(refusalOf(() => lead(library, { indicator: '实验室', document: '新文件' }))).toBe(
      '#N/A 新文件中没有写明“实验室”由哪个单位负责。',
    );
  });

  it('is nobody in a table that a workbook keeps for itself', () => {
    const own = sheet([['本表目标：分解'], [null, '实验室'], ['单位', 2030], ['东区', 1]]);
    const plans = withOwnPlans(library, [own], today);
    expect(refusalOf(() => lead(plans.library, { indicator: '实验室', document: '分解' }))).toBe(
      '#N/A 分解中没有写明“实验室”由哪个单位负责。',
    );
  });
});

describe('who answers for a task', () => {
  it('is read from the table, a unit per line or between 、, before the running text', () => {
    expect(lead(library, { indicator: '建设共性技术平台' })).toMatchObject({
      document: '旧文件',
      source: '附件1第1项',
      lead: ['科技局', '发改局'],
      responsible: ['财政局', '东区'],
      cooperating: [],
    });
  });

  it.each([
    ['修路', '牵头单位：交通局；配合单位：西区、东区'],
    ['点亮城市道路', '牵头单位：城管局'],
    ['共性技术', '牵头单位：科技局、发改局；责任单位：财政局、东区'],
    ['城市道路和', '牵头单位：桥梁所'],
  ])('is found by %s', (name, line) => {
    expect(leadLine(lead(library, { indicator: name }))).toBe(line);
  });

  it('is not guessed from a few characters', () => {
    expect(refusalOf(() => lead(library, { indicator: '修' }))).toMatch(/^#VALUE!/);
    expect(refusalOf(() => lead(library, { indicator: '共性' }))).toMatch(/^#VALUE! 没有名为“共性”的指标/);
    expect(refusalOf(() => lead(library, { indicator: '市道路' }))).toMatch(/^#VALUE!/);
  });
});

describe('what a unit leads', () => {
  it.each([
    [{ indicator: '科技局' }, '牵头事项：实验室、建设共性技术平台、布局实验室体系'],
    [{ indicator: ' 交通局' }, '牵头事项：修路'],
    [{ indicator: '修路' }, '牵头单位：交通局；配合单位：西区、东区'],
  ])('is listed by its name, each thing once: %o', (question, line) => {
    expect(leadOrLed(library, question)).toContain(line);
  });

  it('is nothing for a unit that only takes part, and a name that nobody has is asked back', () => {
    expect(refusalOf(() => leadOrLed(library, { indicator: '财政局' }))).toMatch(/^#VALUE! /);
    expect(refusalOf(() => leadOrLed(library, { indicator: '交通局', document: '没有这份' }))).toMatch(
      /^#VALUE! /,
    );
  });
});
