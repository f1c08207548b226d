import { officialChanged } from '../../../../src/core/validation/rules/official-changed';
import { annex, report, type FilledSheet } from '../filledSheet';
import { runRule } from '../ruleTester';

const city = report({ region: '南昌市' });

/** The last official figures, each a little too high. */
function raised(sheet: FilledSheet, count: number): FilledSheet {
  const official = sheet.cells().filter(({ cell }) => cell.role === 'official');
  const changed = new Set(official.slice(-count).map(({ row, column }) => `${row},${column}`));
  return sheet.mapCells((cell, row, column) =>
    cell && changed.has(`${row},${column}`) ? { ...cell, value: Number(cell.value) + 0.37 } : cell,
  );
}

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

    {
      name: 'two figures that changed places are told once, by the rule that sees it',
      sheets: annex('city-annex-3').change({ E6: 243, E7: 631 }),
    },
    {
      name: 'the targets of another unit are told once, by the rule that knows it',
      sheets: report().set({ identity: 'unit' }, '南昌经开区'),
    },
    { name: 'an error is another matter', sheets: annex('city-annex-3').set('E6', { error: '#REF!' }) },
    {
      name: 'a formula that no program has calculated yet',
      sheets: annex('city-annex-3').set('E5', null, { formula: '=SUM(E6:E17)' }),
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
      issues: [{ cell: 'B5', messageId: 'blank', expected: '19', fix: { changes: [{ value: 19 }] } }],
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
      issues: [{ cell: 'C6', messageId: 'words', level: 'error' }],
    },
    {
      name: 'a unit is put where the document has none',
      sheets: annex('district-annex-tasks').set({ row: 13, field: 'cooperating' }, '区科工局'),
      issues: [{ cell: 'E22', messageId: 'added', level: 'query' }],
    },

    {
      name: 'words in place of a figure',
      sheets: annex('city-annex-3').set('E6', '六百'),
      issues: [
        {
          cell: 'E6',
          messageId: 'words',
          expected: '631',
          fix: { changes: [{ value: 631, expected: '六百' }] },
        },
      ],
    },
    {
      name: 'a duty is wiped out',
      sheets: annex('city-annex-1').set('C6', ' '),
      issues: [
        {
          cell: 'C6',
          messageId: 'blank',
          level: 'error',
          expected: annex('city-annex-1').value('C6') as string,
        },
      ],
    },
    {
      name: 'the decimals are stated as the document prints them',
      sheets: annex('city-annex-3').set('B6', 5.26).set('D6', 6.1),
      issues: [
        { cell: 'B6', messageId: 'number', expected: '5.62' },
        { cell: 'D6', messageId: 'number', expected: '6.0' },
      ],
    },
    {
      name: 'other digits are no other unit, however far away',
      sheets: annex('city-annex-3').change({ E6: 63101, E7: -24300, E8: 31900, E9: 860 }),
      issues: ['E6', 'E7', 'E8', 'E9'].map((cell) => ({ cell, messageId: 'number' })),
    },
    {
      name: 'the same digits a hundred times too large or too small, or in 亿 for 万',
      sheets: annex('city-annex-3').change({ E6: 63100, E7: 2.43, E8: 0.0318 }),
      issues: [
        { cell: 'E6', messageId: 'scaled', data: { factor: '100' } },
        { cell: 'E7', messageId: 'scaled', data: { factor: '0.01' } },
        { cell: 'E8', messageId: 'scaled', data: { factor: '0.0001' } },
      ],
    },
    {
      name: 'five wrong targets in a short form are told one by one',
      sheets: raised(report(), 5),
      issues: ['E7', 'E8', 'E9', 'E10', 'E11'].map((cell) => ({ cell, messageId: 'number' })),
    },
    {
      name: 'thirty wrong figures are told one by one, though they are most of the form',
      sheets: raised(city, 30),
      issues: Array.from({ length: 30 }, () => ({ cell: expect.any(String) as string, messageId: 'number' })),
    },
    {
      name: 'thirty-one of them are one mistake',
      sheets: raised(city, 31),
      issues: [{ cell: 'A6:L24', messageId: 'many', data: { count: 31, all: 36 } }],
    },
    {
      name: 'half of a long table is told one by one',
      sheets: raised(annex('city-annex-2'), 36),
      issues: Array.from({ length: 36 }, () => ({ cell: expect.any(String) as string, messageId: 'number' })),
    },
    {
      name: 'more than half of it is one mistake, which one fix takes back',
      sheets: raised(annex('city-annex-2'), 37),
      issues: [{ cell: 'A3:F21', messageId: 'many', data: { count: 37, all: 72 }, fix: { safe: false } }],
    },
  ],
  notApplicable: [
    {
      name: 'a form whose unit cannot be read',
      sheets: report().set({ identity: 'unit' }, '某单位'),
      because: /没有可对照的文件目标/,
    },

    {
      name: 'a form whose period cannot be read',
      sheets: report().set({ identity: 'period' }, '去年'),
      because: /没有可对照的文件目标/,
    },
  ],
});
