import { matchRegion } from '../../plan/resolve';
import { normaliseName } from '../../plan/normalise';
import type { PlanLibrary } from '../../plan/types';
import { saysNothing } from '../evidence/words';
import type { FilledSheet, PlacedCell } from '../recognition/filledSheet';
import { plainLabel } from '../recognition/vocabulary';
import { cellAddress } from '../../sheet/address';
import { sheetRule, type RuleContext } from '../rule';
import { grouped } from '../recognition/grouped';

type MessageId = 'total' | 'twice' | 'itself' | 'foreign' | 'nonsense' | 'noFigures';

const TOTAL = /^(合计|总计|小计|累计|共计|总数|全部|合计数|其他合计)$/;
/** 单位1, 某街道, XX镇: room held for a name. */
const PLACEHOLDER =
  /^(某|[xX×*○〇]{1,4}(?!\p{L}*[a-zA-Z])|(单位|部门|街道|乡镇|地区|企业|名称)[\d一二三四五六七八九十甲乙丙a-zA-Z]*$)/u;

interface Part {
  readonly row: number;
  readonly column: number;
  readonly name: string;
  /** Figures and blanks of its row. */
  readonly cells: readonly PlacedCell[];
}

export const partName = sheetRule<MessageId>(
  {
    id: 'part-name',
    level: 'error',
    layer: 'structure',
    description: {
      zh: '任务分解表中下属单位的名称重复、不是单位，或没有分到目标',
      en: 'The name of a sub-unit stands twice, is none, or gets no target',
    },
    why: {
      zh: '填表说明第2条：未列出的下属单位填在空行，不用的空行留空，不得填写小计或合计；名称不清，目标就落不到单位。',
      en: 'Note 2 of the form: spare rows are for sub-units, not for totals; a target without a clear name is nobody’s.',
    },
    example: {
      wrong: {
        zh: '空行里填“合计”，或两行都写“长堎镇”',
        en: 'A spare row is called 合计, or two rows 长堎镇',
      },
      right: { zh: '一行一个下属单位，写全称', en: 'One sub-unit a row, by its full name' },
    },
    misses: {
      zh: '文件没有列出的下属单位是否真有，无从核对。',
      en: 'Whether a sub-unit that no document names exists.',
    },
    messages: {
      total: {
        zh: '{cell} 空行里填了“{actual}”，会与各单位重复计算，请清空该行：合计由上方的公式计算。',
        en: '{cell}: a spare row is called “{actual}” and is counted twice; clear it, the total is worked out above.',
      },
      twice: {
        zh: '{cell}“{actual}”与 {other} 重复，请改为正确的单位名称，或合并成一行。',
        en: '{cell}: “{actual}” stands in {other}, too; correct the name, or make it one row.',
      },
      itself: {
        zh: '{cell} 填的“{actual}”是填报单位自己，请改填下属单位。',
        en: '{cell}: “{actual}” is the reporting unit itself; name a sub-unit.',
      },
      foreign: {
        zh: '{cell}“{actual}”不是{unit}的下属单位，请核对名称。',
        en: '{cell}: “{actual}” is no sub-unit of {unit}; check the name.',
      },
      nonsense: {
        zh: '{cell} 填的“{actual}”不像单位名称，请填写下属单位全称。',
        en: '{cell}: “{actual}” does not look like a unit; type its full name.',
      },
      noFigures: {
        zh: '{cell}“{actual}”没有分到任何目标，请填写目标，没有分解任务的请清空名称。',
        en: '{cell}: “{actual}” gets no target; type it, or clear the name.',
      },
    },
  },
  function* (context) {
    const { sheet } = context;
    const seen = new Map<string, string>();
    for (const { expected, row, column, text } of sheet.labels) {
      if (row === null || expected.binding.field !== 'name') continue;
      seen.set(plainLabel(text), cellAddress(row, column));
    }
    for (const part of partsOf(sheet)) {
      const { row, column, name } = part;
      const plain = plainLabel(name);
      const other = seen.get(plain);
      seen.set(plain, other ?? cellAddress(row, column));
      const common = { at: { row, column }, actual: name };
      if (TOTAL.test(plain)) yield { ...common, messageId: 'total' };
      else if (other !== undefined) {
        yield { ...common, messageId: 'twice', related: [other], data: { other } };
      } else {
        const messageId = judge(context, part);
        const unit = sheet.layout.options.region ?? '';
        if (messageId) yield { ...common, messageId, level: 'query', data: { unit } };
      }
    }
  },
);

/** The rows for sub-units that the form does not name, those put in among them. */
function partsOf(sheet: FilledSheet): readonly Part[] {
  const { nameColumn: column, actual, cells } = sheet;
  if (column === null || sheet.layout.template.kind !== 'form') return [];
  const spare = cells.filter(({ expected }) => expected.role === 'spare');
  return [...grouped(spare, ({ row }) => row)].flatMap(([row, own]) => {
    const name = actual.textAt(row, column).trim();
    return name === '' ? [] : [{ row, column, name, cells: own }];
  });
}

function judge({ library, sheet }: RuleContext, { name, cells }: Part): MessageId | null {
  const plain = plainLabel(name);
  if (saysNothing(name) || PLACEHOLDER.test(plain)) return 'nonsense';
  const { region } = sheet.layout.options;
  const match = matchRegion(library, normaliseName(name), sheet.layout.basis);
  if (sheet.assumed.size === 0 && match.kind === 'found') {
    if (match.value.name === region) return 'itself';
    if (match.value.parent !== region && hasTargets(library, match.value.name)) return 'foreign';
  }
  return cells.every(({ reading }) => reading.kind === 'blank') ? 'noFigures' : null;
}

/** Set apart by a document: 小蓝经开区 is not, its figures go into those of the county that it lies in. */
function hasTargets(library: PlanLibrary, name: string): boolean {
  return library.targets.some(({ region, row }) => region === name && row !== null);
}
