import { addressOf } from '../recognition/filledSheet';
import { sheetRule } from '../rule';
import { addUp } from '../evidence/sums';

export const totalCountedAsPart = sheetRule(
  {
    id: 'total-counted-as-part',
    level: 'error',
    layer: 'arithmetic',
    description: {
      zh: '合计行被当作一个部分又加了一遍',
      en: 'The total row was counted as one of its parts',
    },
    why: {
      zh: '求和区域包含了合计行本身，结果正好是应有数的2倍，看上去却像正常的数字。',
      en: 'The summed range takes in the total row, so the result is exactly twice what it should be.',
    },
    example: {
      wrong: {
        zh: '南昌市=SUM(南昌市:湾里管理局)，得 4000',
        en: 'The sum takes in the city row and gives 4000',
      },
      right: { zh: '只加12个地区，得 2000', en: 'Only the 12 regions, 2000' },
    },
    messages: {
      doubled: {
        zh: '{cell}（{what}）为 {actual}，正好是各部分之和 {expected} 的2倍，像是把合计行又加了一遍，请改为 {expected}。',
        en: '{cell} ({what}) is {actual}, exactly twice the sum {expected} of its parts: the total was counted too; make it {expected}.',
      },
    },
  },
  function* ({ sheet }) {
    for (const sum of sheet.sums) {
      const result = addUp(sum);
      if (result.kind !== 'doubled') continue;
      yield {
        messageId: 'doubled',
        at: sum.total,
        binding: sum.total.expected.binding,
        actual: result.total,
        expected: result.sum,
        difference: result.total.minus(result.sum),
        related: sum.parts.map(addressOf),
      };
    }
  },
);
