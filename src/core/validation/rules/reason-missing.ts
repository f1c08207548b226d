import type { FilledSheet, PlacedCell } from '../recognition/filledSheet';
import { numberOf, wordsOf } from '../recognition/readValue';
import { referenceOf } from '../evidence/reference';
import { about, sheetRule } from '../rule';
import { saysMet, saysNothing } from '../evidence/words';
import { taskStatuses } from '../../wording/templates';

/** States of a task that need a word. */
const BEHIND = new Set<string>([taskStatuses.behind, taskStatuses.notStarted]);

export const reasonMissing = sheetRule(
  {
    id: 'reason-missing',
    level: 'query',
    layer: 'plan',
    description: { zh: '没有完成目标，也没有说明原因', en: 'A target is missed and no reason is given' },
    why: {
      zh: '报表填表说明第4条：全年报表中“未完成”的须填写未完成原因；重点任务“滞后”“未启动”的须填写问题和打算。',
      en: 'Note 4 of the form: a missed target of the year needs a reason; a task behind schedule its problems and plans.',
    },
    example: {
      wrong: {
        zh: '目标 631，完成 600，原因空白或只写“无”',
        en: 'Target 631, reached 600, no reason, or “无”',
      },
      right: { zh: '填写“高新技术企业证书到期42家”', en: 'Reason: 42 certificates expired' },
    },
    messages: {
      missed: {
        zh: '{place}：{what} {done}，目标 {expected}，没有完成，请在 {cell} 填写未完成原因。',
        en: '{place}: {what} is {done} against {expected}; give the reason in {cell}.',
      },
      behind: {
        zh: '{cell} 还没有填写：推进状态是“{state}”的任务须说明存在问题和下步打算。',
        en: '{cell} is blank: a task that is “{state}” needs its problems and next steps.',
      },
      empty: {
        zh: '{cell} 的未完成原因只写了“{actual}”，没有说明原因：{place}（{what}）{done}，目标 {expected}，请写明为什么没有完成。',
        en: '{cell} gives “{actual}” for a reason, which says nothing: {place} ({what}) is {done} against {expected}; say why it was missed.',
      },
      met: {
        zh: '{cell} 的未完成原因写的是“{actual}”，但 {place}（{what}）{done}，目标 {expected}，并没有完成，请写明原因或核对完成值。',
        en: '{cell} says “{actual}”, yet {place} ({what}) is {done} against {expected}; give the reason, or check the actual.',
      },
      emptyBehind: {
        zh: '{cell}（{what}）只写了“{actual}”：推进状态是“{state}”的任务须说明存在问题和下步打算，请写明具体情况。',
        en: '{cell} ({what}) reads only “{actual}”: a task that is “{state}” needs its problems and next steps.',
      },
      unknownForm: {
        zh: '填报单位或报告期无法识别，不知道目标是否完成。',
        en: 'Unit or period cannot be read, so it is unknown whether targets were met.',
      },
    },
  },
  function* ({ library, sheet, indicator }) {
    const reasons = sheet.cells.some(({ expected }) => expected.binding.field === 'reason');
    if (reasons && sheet.assumed.size > 0) {
      yield { notRun: 'unknownForm' };
      return;
    }
    const byRow = new Map<number, Map<string | undefined, PlacedCell>>();
    for (const cell of sheet.cells) {
      const fields = byRow.get(cell.expected.row) ?? new Map<string | undefined, PlacedCell>();
      byRow.set(cell.expected.row, fields.set(cell.expected.binding.field, cell));
    }
    for (const fields of byRow.values()) {
      const state = wordsOf(fields.get('status')?.value).trim();
      if (BEHIND.has(state)) {
        for (const field of ['problems', 'next']) {
          const cell = fields.get(field);
          if (!cell) continue;
          if (cell.reading.kind === 'blank') yield { ...about(cell), messageId: 'behind', data: { state } };
          else if (saysNothing(wordsOf(cell.value))) {
            yield { ...about(cell), messageId: 'emptyBehind', data: { state } };
          }
        }
      }
      const reason = fields.get('reason');
      const actual = fields.get('actual');
      if (!reason || !actual || sheet.layout.options.period !== '全年') continue;
      const messageId = judge(sheet, reason);
      if (messageId === null) continue;
      const value = numberOf(actual.reading);
      const subject = indicator(actual.expected.binding.indicator);
      const reference = referenceOf(library, sheet, actual.expected);
      if (value === null || !subject || !reference) continue;
      const missed = subject.direction === 'lower' ? value.gt(reference.value) : value.lt(reference.value);
      if (!missed) continue;
      yield {
        messageId,
        at: reason,
        binding: actual.expected.binding,
        actual: messageId === 'missed' ? null : wordsOf(reason.value).trim(),
        expected: reference.printed,
        related: [actual.address],
        data: { place: actual.address, done: wordsOf(actual.value) },
      };
    }
  },
);

/** What is wrong with a reason that a missed target needs; `null` when it says something. */
function judge(sheet: FilledSheet, reason: PlacedCell): 'missed' | 'empty' | 'met' | null {
  if (reason.reading.kind === 'blank') return isSharedReason(sheet, reason) ? null : 'missed';
  const words = wordsOf(reason.value);
  if (saysMet(words)) return 'met';
  return saysNothing(words) ? 'empty' : null;
}

/** One reason for several rows, in a merged block of which this cell is a part. */
function isSharedReason({ actual }: FilledSheet, { row, column }: PlacedCell): boolean {
  const merge = actual.mergeAt(row, column);
  return merge !== undefined && !actual.isBlank(merge.top, merge.left);
}
