import { signOffName } from '../../../../src/core/validation/rules/sign-off-name';
import { annex, report } from '../filledSheet';
import { runRule } from '../ruleTester';

const filler = { identity: 'filler' } as const;
const head = { identity: 'head' } as const;
const at = (place: typeof filler | typeof head): string => report().at(place);

runRule(signOffName, {
  valid: [
    { name: 'names', sheets: report() },
    { name: 'a name with a blank in it', sheets: report().set(filler, '黄 涛') },
    { name: 'a long name of another people', sheets: report().set(filler, '阿依古丽·买买提') },
    { name: 'a name in other letters', sheets: report().set(filler, 'Li Min') },
    { name: 'a name with its office', sheets: report().set(head, '王建国（局长）') },
    { name: 'a name told from another of the same by a number', sheets: report().set(filler, '李敏02') },
    { name: 'nothing yet is another matter', sheets: report().set(filler, null) },
  ],
  invalid: [
    {
      name: 'a mark',
      sheets: report().set(head, '/'),
      issues: [{ cell: at(head), messageId: 'noName', actual: '/', data: { field: '单位负责人' } }],
    },
    {
      name: 'a telephone number',
      sheets: report().set(filler, 13870012345),
      issues: [{ cell: at(filler), messageId: 'noName', actual: '13870012345', data: { field: '填表人' } }],
    },
    {
      name: 'nothing for a name, twice',
      sheets: report().set(head, '无').set(filler, '暂无'),
      issues: [
        { cell: at(head), messageId: 'noName' },
        { cell: at(filler), messageId: 'noName' },
      ],
    },
    {
      name: 'a name with a telephone number behind it',
      sheets: report().set(filler, '李敏13870012345'),
      issues: [{ cell: at(filler), messageId: 'noName' }],
    },
    {
      name: 'a family name alone',
      sheets: report().set(filler, '李'),
      issues: [{ cell: at(filler), messageId: 'noName' }],
    },
    {
      name: 'a number behind a letter',
      sheets: report().set(filler, 'A01'),
      issues: [{ cell: at(filler), messageId: 'noName' }],
    },
  ],
  notApplicable: [{ name: 'nobody signs an annex', sheets: annex('city-annex-3') }],
});
