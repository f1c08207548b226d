import { taskStatuses } from '../../wording/templates';
import { taskRows } from '../evidence/taskRows';
import { progressOf } from '../evidence/words';
import { about, sheetRule } from '../rule';

type MessageId = 'notBegun' | 'notDone' | 'behind' | 'allDone' | 'results';

export const taskContradicts = sheetRule<MessageId>(
  {
    id: 'task-contradicts',
    level: 'query',
    layer: 'types',
    description: {
      zh: '推进状态与进展情况互相矛盾',
      en: 'The state of a task contradicts what its progress tells',
    },
    why: {
      zh: '上级按推进状态统计，进展却说的是另一回事，必有一处填错或沿用了上期。',
      en: 'Tasks are counted by their state; where the words say otherwise, one of the two is wrong or of last quarter.',
    },
    example: {
      wrong: { zh: '状态“已完成”，进展“项目尚未启动”', en: '已完成, while the progress says 尚未启动' },
      right: { zh: '状态“未启动”，并填写存在问题和下步打算', en: '未启动, with its problems and next steps' },
    },
    misses: {
      zh: '只认“尚未启动”“未完成”“滞后”“全面完成”和不足100%的完成比例这类明白的说法；写得含蓄的进展不判断。',
      en: 'Only plain words are understood (尚未启动, 未完成, 滞后, 全面完成, a share below 100 %); hints are not.',
    },
    messages: {
      notBegun: {
        zh: '{cell} 的推进状态是“{actual}”，{progress} 的进展却说还没有启动，请核对哪一处正确。',
        en: '{cell} says “{actual}”, yet the progress in {progress} says that it has not begun; which is right?',
      },
      notDone: {
        zh: '{cell} 的推进状态是“{actual}”，{progress} 的进展却说还没有完成，请核对哪一处正确。',
        en: '{cell} says “{actual}”, yet the progress in {progress} says that it is not done; which is right?',
      },
      behind: {
        zh: '{cell} 的推进状态是“{actual}”，{progress} 的进展却说已经滞后，请核对哪一处正确。',
        en: '{cell} says “{actual}”, yet the progress in {progress} says that it is behind; which is right?',
      },
      allDone: {
        zh: '{cell} 的推进状态是“{actual}”，{progress} 的进展却说已全部完成，请核对哪一处正确。',
        en: '{cell} says “{actual}”, yet the progress in {progress} says that all is done; which is right?',
      },
      results: {
        zh: '{cell} 的推进状态是“{actual}”，{progress} 却已写了进展，请核对哪一处正确。',
        en: '{cell} says “{actual}”, yet {progress} tells of results; which is right?',
      },
    },
  },
  function* ({ sheet }) {
    for (const { state, status, progress, words } of taskRows(sheet)) {
      const messageId = contradiction(state, words);
      if (messageId === null) continue;
      yield {
        ...about(status),
        messageId,
        related: [progress.address],
        data: { progress: progress.address },
      };
    }
  },
);

function contradiction(state: string, words: string): MessageId | null {
  const { notBegun, notDone, behind, allDone, results } = progressOf(words);
  switch (state) {
    case taskStatuses.done:
      if (notBegun) return 'notBegun';
      if (notDone) return 'notDone';
      return behind ? 'behind' : null;
    case taskStatuses.onTime:
      return behind ? 'behind' : null;
    case taskStatuses.behind:
      return allDone ? 'allDone' : null;
    case taskStatuses.notStarted:
      return results ? 'results' : null;
    default:
      return null;
  }
}
