import { annexId } from '../../../src/core/plan/annexId';

const annexes = [{}, { id: 'city-annex-2' }, {}];

it.each([
  [
    'the digits of its number',
    { level: 'city', number: '云州发〔2026〕3号', issued: '2026-03-01' },
    'city-2026-3-annex-1',
  ],
  [
    'all of them',
    { level: 'district', number: '青政办发〔2021〕23号', issued: '2021-07-01' },
    'district-2021-23-annex-1',
  ],
  [
    'its date where it has no number',
    { level: 'province', number: null, issued: '2026-11-05' },
    'province-2026-11-05-annex-1',
  ],
  [
    'nothing but its level where neither has digits',
    { level: 'city', number: '试行', issued: '待发' },
    'city-annex-1',
  ],
] as const)('an annex without a key is called by the level of its document and %s', (_, document, id) => {
  expect(annexId({ ...document, annexes }, 0)).toBe(id);
});

it('keeps the key that its document gives it, and counts from the first annex', () => {
  const document = { level: 'city', number: '云州发〔2026〕3号', issued: '2026-03-01', annexes } as const;
  expect([0, 1, 2].map((place) => annexId(document, place))).toEqual([
    'city-2026-3-annex-1',
    'city-annex-2',
    'city-2026-3-annex-3',
  ]);
  // One more than the document has, for the annex that is about to be added.
  expect(annexId(document, 3)).toBe('city-2026-3-annex-4');
});
