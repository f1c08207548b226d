import { officialChanged } from '../../../../src/core/validation/rules/official-changed';
import { annex, report } from '../filledSheet';
import { runRule } from '../ruleTester';

runRule(officialChanged, {
  valid: [
    { name: 'annex 3 as issued', sheets: annex('city-annex-3') },
    {
      name: 'numbers that lost their zeros, or are typed as text',
      sheets: annex('city-annex-3').change({ B17: '1.740', C17: 1.8, E6: '631' }),
    },
    {
      name: 'a formula that gives the official number with the remains of binary fractions',
      sheets: annex('city-annex-3').set('P5', 8.600000000000001, { formula: '=SUM(P6:P17)' }),
    },
    {
      name: 'the estimate 预估2.0以上 with blanks',
      sheets: annex('city-annex-2').set('C4', '预估 2.0 以上'),
    },
    {
      name: 'words with other line breaks',
      sheets: annex('city-annex-1').set(
        'C4',
        '1.负责牵头全市人才工作，实施各项人才政策； 2.负责牵头优化人才发展环境。',
      ),
    },
  ],
  invalid: [
    {
      name: 'actuals typed into the table of targets are one mistake, not two hundred',
      sheets: annex('city-annex-3').mapCells((cell) =>
        cell?.role === 'official' ? { ...cell, value: Number(cell.value) + 7 } : cell,
      ),
      issues: [{ cell: 'A3:P17', messageId: 'many', data: { count: 195, all: 195 } }],
    },
    {
      name: 'two digits change places',
      sheets: annex('city-annex-3').set('E6', 613),
      issues: [
        {
          cell: 'E6',
          messageId: 'number',
          actual: '613',
          expected: '631',
          difference: '-18',
          region: '南昌高新区',
          year: 2023,
          fix: { preview: '613 → 631' },
        },
      ],
    },
    {
      name: '900 (万元) for 0.09 (亿元)',
      sheets: annex('city-annex-3').set('N17', 900),
      issues: [{ cell: 'N17', messageId: 'scaled', data: { factor: '10000' } }],
    },
    {
      name: 'an official number is wiped out',
      sheets: annex('district-annex-hte').set('B5', null),
      issues: [{ cell: 'B5', messageId: 'blank', expected: '19' }],
    },
    {
      name: 'the target in a form is lowered',
      sheets: report().set({ indicator: 'hte-count', field: 'target' }, 600),
      issues: [
        {
          cell: report().at({ indicator: 'hte-count', field: 'target' }),
          messageId: 'number',
          expected: '631',
        },
      ],
    },
    {
      name: 'the estimate is turned into a bare number',
      sheets: annex('city-annex-2').set('C4', 2),
      issues: [{ cell: 'C4', messageId: 'words', expected: '预估2.0以上' }],
    },
    {
      name: 'a duty is reworded',
      sheets: annex('city-annex-1').set('C6', '负责院士工作站建设。'),
      issues: [{ cell: 'C6', messageId: 'words' }],
    },
    {
      name: 'a unit is put where the document has none',
      sheets: annex('district-annex-tasks').set({ row: 13, field: 'cooperating' }, '区科工局'),
      issues: [{ cell: 'E22', messageId: 'added', level: 'query' }],
    },
  ],
  notApplicable: [
    {
      name: 'a form whose unit cannot be read',
      sheets: report().set({ identity: 'unit' }, '某单位'),
      because: /没有可对照的文件目标/,
    },
  ],
});
