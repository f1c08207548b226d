import { submissionStates, taskStatuses } from '../../wording/templates';
import { wordsOf } from '../recognition/readValue';
import { plainLabel } from '../recognition/vocabulary';
import { about, sheetRule } from '../rule';

/** Columns that are filled in from a drop-down list. */
const LISTS: ReadonlyMap<string | undefined, readonly string[]> = new Map<
  string | undefined,
  readonly string[]
>([
  ['status', Object.values(taskStatuses)],
  ['submission', Object.values(submissionStates)],
]);

export const stateOutsideList = sheetRule(
  {
    id: 'state-outside-list',
    level: 'error',
    layer: 'types',
    description: {
      zh: '推进状态、报送情况填了下拉列表以外的词',
      en: 'A state that is not on the form’s drop-down list',
    },
    why: {
      zh: '上级按列表中的词统计完成、滞后和未报送的数目；“进行中”“√”这样的写法统计不到。',
      en: 'States are counted by the words of the list; “进行中” or “√” is counted nowhere.',
    },
    example: {
      wrong: { zh: '推进状态填“进行中”', en: 'A task is “进行中”' },
      right: { zh: '选“按序时推进”', en: 'Choose 按序时推进' },
    },
    misses: {
      zh: '列表中的词选错了，只要与本行其他内容不矛盾，就查不出来。',
      en: 'A wrong word of the list, as long as nothing in its row contradicts it.',
    },
    messages: {
      outside: {
        zh: '{cell} 填的是“{actual}”，不在下拉列表中，请改选：{choices}。',
        en: '{cell} reads “{actual}”, which is not on the list; choose one of {choices}.',
      },
    },
  },
  function* ({ sheet }) {
    for (const cell of sheet.cells) {
      const { role, binding } = cell.expected;
      const choices = role === 'entry' ? LISTS.get(binding.field) : undefined;
      if (!choices || cell.reading.kind === 'blank' || cell.reading.kind === 'error') continue;
      if (choices.includes(plainLabel(wordsOf(cell.value)))) continue;
      yield { ...about(cell), messageId: 'outside', data: { choices } };
    }
  },
);
