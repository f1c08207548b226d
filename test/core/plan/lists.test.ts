import { embeddedLibrary } from '../../../src/core/plan/embedded';
import { createLibrary } from '../../../src/core/plan/library';
import { indicatorsOf, regionsOf } from '../../../src/core/plan/lists';
import { document, indicator, seeds, statement } from './invented';

describe('what there is to ask about', () => {
  it('is everything where nothing is named', () => {
    expect(indicatorsOf(embeddedLibrary)).toEqual(embeddedLibrary.indicators);
    expect(regionsOf(embeddedLibrary)).toEqual(embeddedLibrary.regions);
  });

  it('is only what the named document sets targets for', () => {
    const silent = { key: '甲府发〔2029〕2号', number: null, title: '没有数字的文件' };
    const library = createLibrary(
      seeds({
        documents: [document({ statements: [statement()] }), document(silent)],
        indicators: [indicator(), indicator({ id: 'lamps', name: '路灯（盏）', label: '路灯' })],
      }),
    );
    expect(indicatorsOf(library, '甲府发〔2029〕1号').map(({ label }) => label)).toEqual(['实验室']);
    expect(indicatorsOf(library, '没有数字的文件')).toEqual([]);
  });
});
