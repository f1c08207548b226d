import { percentFormat } from '../../../../src/core/validation/rules/percent-format';
import { annex, report } from '../filledSheet';
import { runRule } from '../ruleTester';

const share = { indicator: 'rd-intensity', field: 'actual' };
const count = { indicator: 'hte-count', field: 'actual' };
const percent = { style: { numberFormat: '0.00%' } };

runRule(percentFormat, {
  valid: [
    { name: 'a form filled in well', sheets: report() },
    {
      name: 'a quoted percent sign',
      sheets: report().set(share, 5.7, { style: { numberFormat: '0.00"%"' } }),
    },
    {
      name: 'a fraction in a percent cell is the business of the unit slip',
      sheets: report().set(share, 0.0562, percent),
    },

    { name: 'nothing typed yet', sheets: report().set(count, null, percent) },
    { name: 'zero, which any format shows as zero', sheets: report().set(count, 0, percent) },
    {
      name: 'cells that have lost their format, or never had any content',
      sheets: report().mapCells((each) =>
        each?.role === 'entry' ? (each.value === null ? undefined : { value: each.value }) : each,
      ),
    },
  ],
  invalid: [
    {
      name: '5.7 shown as 570 %',
      sheets: report().set(share, 5.7, percent),
      issues: [{ cell: report().at(share), messageId: 'shown', data: { shown: '570' } }],
    },
    {
      name: 'a count shown as a percentage',
      sheets: report().set(count, 660, percent),
      issues: [{ cell: report().at(count), messageId: 'shown' }],
    },
  ],
  notApplicable: [{ name: 'an annex has nothing to fill in', sheets: annex('city-annex-2') }],
});
