import type { CellValue, WorkbookModel } from '../../../src/core/sheet/model';
import { readWeights } from '../../../src/core/submission/weights';
import { library, renewLibrary } from '../validation/filledSheet';

beforeAll(renewLibrary);

const tableOf = (...rows: readonly (readonly CellValue[])[]): WorkbookModel => ({
  sheets: [{ name: '权数', rows: rows.map((row) => row.map((value) => ({ value }))), merges: [] }],
});

it('reads units and indicators as people call them, and passes over the whole and blanks', () => {
  const weights = readWeights(
    library,
    tableOf(
      ['2023年地区生产总值（亿元）'],
      ['单位', '研发强度'],
      ['东湖区', 450.5],
      ['湾里区', '１２０'],
      ['西湖区', null],
      ['全市合计', 9999],
    ),
  );
  expect(weights).toEqual({ 'rd-intensity': { 东湖区: '450.5', 湾里管理局: '120' } });
});

it.each([
  ['no table', tableOf(['东湖区', 1]), '没有找到权数表'],
  ['no number', tableOf(['单位', '研发强度'], ['东湖区', '很多']), 'B2 不是大于 0 的数'],
  ['nothing', tableOf(['单位', '研发强度'], ['东湖区', 0]), 'B2 不是大于 0 的数'],
  ['less than nothing', tableOf(['单位', '研发强度'], ['东湖区', -3]), 'B2 不是大于 0 的数'],
  ['a unit twice', tableOf(['单位', '研发强度'], ['东湖区', 1], ['东湖区', 2]), '东湖区出现了两次'],
  ['an unknown unit', tableOf(['单位', '研发强度'], ['火星区', 1]), '火星区'],
  ['an unknown indicator', tableOf(['单位', '火星指数'], ['东湖区', 1]), '火星指数'],
])('refuses %s with a sentence', (_, workbook, sentence) => {
  expect(() => readWeights(library, workbook)).toThrow(sentence);
});
