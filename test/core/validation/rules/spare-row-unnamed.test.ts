import { spareRowUnnamed } from '../../../../src/core/validation/rules/spare-row-unnamed';
import { annex, FilledSheet } from '../filledSheet';
import { runRule } from '../ruleTester';

const county = FilledSheet.of('report-allocation', { region: '南昌县', year: 2023 });

runRule(spareRowUnnamed, {
  valid: [
    { name: 'spare rows left blank', sheets: annex('district-annex-hte') },
    {
      name: 'a spare row with a name',
      sheets: annex('district-annex-hte').change({ A12: '洪都新城', B12: 0, C12: 0, D12: 0 }),
    },
  ],
  invalid: [
    {
      name: 'a county splits its target and names nobody',
      sheets: county.change({ B11: '莲塘镇', D11: 200, D12: 118 }),
      issues: [{ cell: 'D12', messageId: 'unnamed', actual: '118' }],
    },
    {
      name: 'figures without a name',
      sheets: annex('district-annex-hte').change({ B12: 5, C12: 6 }),
      issues: [{ cell: 'B12', messageId: 'unnamed', actual: '5' }],
    },
    {
      name: 'a zero without a name',
      sheets: annex('district-annex-contracts').change({ D13: 0 }),
      issues: [{ cell: 'D13', messageId: 'unnamed', actual: '0' }],
    },
  ],
  notApplicable: [{ name: 'a table without spare rows', sheets: annex('city-annex-3') }],
});
