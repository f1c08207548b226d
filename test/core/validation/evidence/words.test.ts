import { progressOf, saysMet, saysNothing } from '../../../../src/core/validation/evidence/words';

describe('words that say nothing', () => {
  it.each([
    ...['无', '无。', ' 没有 ', '暂无', '/', '——', '……', '？', '', '1', '0', '98', 'asdf', 'N/A', '１１'],
    ...[
      '未完成',
      '没有完成目标',
      '未完成原因',
      '见说明',
      '详见原因',
      '情况说明',
      '尚未达到年度目标',
      '任务进展情况',
    ],
    ...['待补充', '稍后补报', '另行说明', '后续完善', '待定', '正常', '测试'],
  ])('%s', (text) => {
    expect(saysNothing(text)).toBe(true);
  });

  it.each([
    ...['证书到期42家', '疫情', '同上', '见附件说明', '待省科技厅批复', '另有2家在审', '无企业申报'],
    ...['正常推进，已完成3项', '未完成土地征收', '目标偏高', '人手不足', '上年基数高'],
  ])('something is said by %s', (text) => {
    expect(saysNothing(text)).toBe(false);
  });
});

describe('words that say that a target was met', () => {
  it.each(['已完成', '超额完成年度目标。', '已达标', '完成', '全部完成任务', '已超额完成全年目标任务'])(
    '%s',
    (text) => {
      expect(saysMet(text)).toBe(true);
    },
  );

  it.each(['未完成', '已完成3家，其余在审', '完成难度大', '没有完成', '证书到期'])('not by %s', (text) => {
    expect(saysMet(text)).toBe(false);
  });
});

describe('how far a task has got', () => {
  const cues = (text: string): string[] =>
    Object.entries(progressOf(text)).flatMap(([cue, says]) => (says ? [cue] : []));

  it.each([
    ['项目尚未启动。', ['notBegun']],
    ['该项工作没有正式开展', ['notBegun']],
    ['待细则出台后再启动', ['notBegun']],
    ['拟于下季度开展', ['notBegun']],
    ['尚未全部完成', ['notDone']],
    ['完成年度任务的40%', ['notDone', 'results']],
    ['完成年度任务的104%', ['results']],
    ['完成年度目标的9.5％，仍未完成', ['notDone']],
    ['项目进度严重滞后', ['behind']],
    ['各项工作均未滞后，没有滞后项目', []],
    ['已解决滞后问题', ['results']],
    ['已全面完成年度目标任务。', ['allDone', 'results']],
    ['提前完成', ['allDone', 'results']],
    ['已完成年度目标的一半以上准备', ['allDone', 'results']],
    ['引进企业9家', ['results']],
    ['引进企业9家，尚未投产', []],
    ['加强组织领导', []],
  ])('%s', (text, expected) => {
    expect(cues(text)).toEqual(expected);
  });
});

it('words say the same with blanks and line breaks within', () => {
  expect(progressOf('项目尚 未\n启 动').notBegun).toBe(true);
  expect(progressOf('新引进\n企业 3家')).toEqual(progressOf('新引进企业3家'));
});
