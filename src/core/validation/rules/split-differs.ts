import { digits } from '../../plan/decimal';
import { addUp } from '../evidence/sums';
import { officialSplit, type Deviation } from '../evidence/officialSplit';
import { about, sheetRule } from '../rule';

type MessageId = 'swapped' | 'rows' | 'several';

export const splitDiffers = sheetRule<MessageId>(
  {
    id: 'split-differs',
    level: 'query',
    layer: 'plan',
    description: {
      zh: '合计相符，但分给各单位的数与文件的分解表不同',
      en: 'The sum agrees, but the parts are not those of the document',
    },
    why: {
      zh: '文件已经分解到各单位的目标只能照录；两个单位对调或一增一减，合计仍然相符，单看合计查不出来。',
      en: 'Where a document splits a target its parts are only copied; two parts changed against each other leave the sum as it was.',
    },
    example: {
      wrong: {
        zh: '东湖区多分5家、西湖区少分5家，合计仍为2000家',
        en: '5 more for 东湖区 and 5 fewer for 西湖区, the sum still 2000',
      },
      right: { zh: '照录附件3的数', en: 'The numbers of annex 3' },
    },
    misses: {
      zh: '文件没有分解的目标由单位自行分解，不核对；合计不符的由合计核对去说。',
      en: 'Targets that no document splits; columns whose sum does not agree are left to the check of sums.',
    },
    messages: {
      swapped: {
        zh: '{cell}（{what}）与 {other} 的数互换了：文件分别为 {expected} 和 {another}，请对调回来。',
        en: '{cell} ({what}) and {other} changed places: the document says {expected} and {another}; change them back.',
      },
      rows: {
        zh: '{cell} 起“{one}”与“{two}”两行的 {count} 个数互换了，请对调回来。',
        en: 'From {cell} on {count} numbers of {one} and {two} changed places; change them back.',
      },
      several: {
        zh: '{cells} 与文件的分解表不同，应分别为 {wanted}，请核对。',
        en: '{cells} differ from the document, which says {wanted}; check them.',
      },
    },
  },
  function* ({ library, sheet }) {
    const columns = sheet.sums.flatMap((sum) => {
      const deviations = officialSplit(library, sheet, sum);
      const equal = addUp(sum).kind === 'equal';
      return deviations && equal ? [deviations] : [];
    });
    const swaps = new Map<string, [Deviation, Deviation][]>();
    for (const deviations of columns) {
      const [one, two] = deviations;
      // As the sum agrees, the other one has the figure of this one, too.
      if (one && two && deviations.length === 2 && one.found.eq(two.wanted)) {
        const key = `${one.cell.row},${two.cell.row}`;
        swaps.set(key, [...(swaps.get(key) ?? []), [one, two]]);
        continue;
      }
      const related = deviations.map(({ cell }) => cell.address);
      if (!one) continue;
      const data = { cells: related, wanted: deviations.map(({ wanted }) => digits(wanted)) };
      yield { ...about(one.cell), messageId: 'several', expected: one.wanted, related, data };
    }
    for (const pairs of swaps.values()) {
      const [first] = pairs;
      if (!first) continue;
      const [one, two] = first;
      const related = pairs.flatMap((pair) => pair.map(({ cell }) => cell.address));
      const common = { ...about(one.cell), expected: one.wanted, related };
      if (pairs.length === 1) {
        yield {
          ...common,
          messageId: 'swapped',
          data: { other: two.cell.address, another: digits(two.wanted) },
        };
        continue;
      }
      const names = {
        one: one.cell.expected.binding.region ?? '',
        two: two.cell.expected.binding.region ?? '',
      };
      yield { ...common, messageId: 'rows', data: { ...names, count: related.length } };
    }
  },
);
