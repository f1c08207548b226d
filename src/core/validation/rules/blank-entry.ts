import type { FilledSheet, PlacedCell } from '../recognition/filledSheet';
import { isFigure, isRequired } from '../recognition/layout';
import { monthsOf } from '../evidence/period';
import { submissions, type Submission } from '../evidence/submission';
import { wordsOf } from '../recognition/readValue';
import { about, sheetRule } from '../rule';

/** Words beside a figure that say why it is not there. */
const REASON_FIELDS: ReadonlySet<string | undefined> = new Set(['reason', 'remark']);

export const blankEntry = sheetRule(
  {
    id: 'blank-entry',
    level: 'error',
    layer: 'types',
    description: { zh: '应填的数字没有填', en: 'A required figure is blank' },
    why: {
      zh: '空白不等于0：空白是没有报，0是没有发生。报表填表说明第4条：没有发生填“0”，不得留空。',
      en: 'Blank is not zero: blank means not reported. Note 4 of the form asks for 0 where there is none.',
    },
    example: {
      wrong: { zh: '本期没有新增省实验室，留空', en: 'No new laboratory: left blank' },
      right: { zh: '填 0', en: 'Type 0' },
    },
    messages: {
      blank: {
        zh: '{cell}（{what}）还没有填写：没有发生请填 0。',
        en: '{cell} ({what}) is blank: type 0 if there is none.',
      },
      words: {
        zh: '{cell}（{what}）还没有填写，请补上。',
        en: '{cell} ({what}) is blank; fill it in.',
      },
      interim: {
        zh: '{cell}（{what}）还没有填写：本期已有数据请填报，年底才统计的请在“未完成原因”或“备注”中说明。',
        en: '{cell} ({what}) is blank: report the figure, or say in the remark that it is only counted at year end.',
      },
      share: {
        zh: '{cell}（{what}）还没有填写：下达了该项目标的请填报，没有下达的请在“备注”中说明。',
        en: '{cell} ({what}) is blank: type the target, or say in the remark that none is set.',
      },
      explained: {
        zh: '{cell}（{what}）没有填写，已说明原因：{reason}',
        en: '{cell} ({what}) is blank; the reason given: {reason}',
      },
      notIn: {
        zh: '{cell} 起 {count} 项没有填写：{place}的报送情况是“{state}”，收到报表后再填，不要填 0。',
        en: '{count} figures from {cell} on are blank: {place} is “{state}”; fill them in when its report is there, not with 0.',
      },
    },
  },
  function* ({ sheet, indicator }) {
    const reasons = reasonsByRow(sheet);
    const interim = monthsOf(sheet) < 12;
    const states = new Map(submissions(sheet).map((each) => [each.row, each]));
    for (const cell of sheet.cells) {
      const { expected, reading } = cell;
      if (!isRequired(expected) || reading.kind !== 'blank') continue;
      if (!isFigure(expected)) {
        yield { ...about(cell), messageId: 'words' };
        continue;
      }
      const state = states.get(expected.row);
      if (state && isBlankByRight(state)) {
        // Once a unit; of a unit that has reported nothing although it should, another rule speaks.
        if (cell === state.blank[0] && state.reported !== true) {
          const data = {
            place: state.unit,
            state: wordsOf(state.cell.value).trim(),
            count: state.blank.length,
          };
          yield { ...about(cell), messageId: 'notIn', level: 'info', data };
        }
        continue;
      }
      const reason = reasons.get(expected.row);
      if (reason !== undefined) {
        yield { ...about(cell), messageId: 'explained', level: 'info', data: { reason } };
        continue;
      }
      const measure = indicator(expected.binding.indicator)?.measure;
      if (expected.binding.field === 'target' && measure === 'ratio') {
        yield { ...about(cell), messageId: 'share', level: 'query' };
        continue;
      }
      // Shares and ranks are counted once a year.
      if (interim && (measure === 'ratio' || measure === 'rank')) {
        yield { ...about(cell), messageId: 'interim', level: 'query' };
      } else yield { ...about(cell), messageId: 'blank' };
    }
  },
);

/** Single blanks in the row of a unit that has reported are blanks like any others. */
function isBlankByRight({ reported, figures }: Submission): boolean {
  return reported !== true || figures.length === 0;
}

function reasonsByRow(sheet: FilledSheet): ReadonlyMap<number, string> {
  const written = sheet.cells.filter(
    ({ expected, value }: PlacedCell) =>
      REASON_FIELDS.has(expected.binding.field) && typeof value === 'string' && value.trim() !== '',
  );
  return new Map(written.map(({ expected, value }) => [expected.row, wordsOf(value).trim()]));
}
