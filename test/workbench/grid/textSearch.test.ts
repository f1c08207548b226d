import * as fc from 'fast-check';
import { occurrences, replacedIn } from '../../../src/workbench/grid/textSearch';

const loosely = (text: string) => ({ text, exact: false, whole: false });
const exactly = (text: string) => ({ text, exact: true, whole: false });

describe('a text that is looked for', () => {
  it.each([
    { content: 'ABab', query: loosely('ab'), found: 2 },
    { content: 'ABab', query: exactly('ab'), found: 1 },
    { content: '（％）', query: loosely('(%)'), found: 1 },
    { content: '（％）', query: exactly('(%)'), found: 0 },
    { content: 'ａ　ｂ c', query: loosely(' '), found: 2 },
    { content: '5*3=15?', query: loosely('*'), found: 1 },
    { content: '5*3=15?', query: loosely('?'), found: 1 },
    { content: 'aaa', query: loosely('aa'), found: 1 },
    { content: '①1', query: loosely('1'), found: 1 },
    { content: '', query: loosely(''), found: 0 },
    { content: '任意', query: loosely(''), found: 0 },
    { content: '高企数', query: { ...loosely('高企'), whole: true }, found: 0 },
    { content: 'ＫＣ', query: { ...loosely('kc'), whole: true }, found: 1 },
    // A letter that is two when it is small: the others stay where they are.
    { content: 'İ1', query: loosely('1'), found: 1 },
  ])('is found $found times: $query.text in $content', ({ content, query, found }) => {
    expect(occurrences(content, query)).toBe(found);
  });
});

describe('replacing', () => {
  it.each([
    { content: ' 约 5　万', text: ' ', by: '', made: '约5万' },
    { content: 'a.c abc', text: 'a.c', by: '$&$1', made: '$&$1 abc' },
    { content: 'aXa', text: 'x', by: 'xx', made: 'axxa' },
    { content: '没有', text: '', by: 'x', made: '没有' },
  ])('makes $made of $content', ({ content, text, by, made }) => {
    expect(replacedIn(content, loosely(text), by)).toBe(made);
  });

  it('takes away exactly what is found, whatever the texts are', () => {
    const texts = fc.string({ unit: fc.constantFrom('a', 'A', 'ａ', ' ', '　', '$', 'ß', 'İ', '数') });
    fc.assert(
      fc.property(texts, texts, texts, fc.boolean(), (content, text, by, exact) => {
        const query = { text, exact, whole: false };
        const found = occurrences(content, query);
        const made = replacedIn(content, query, by);
        expect(made.length).toBe(content.length + found * (by.length - text.length));
        if (found === 0) expect(made).toBe(content);
        if (exact && text !== '') expect(made).toBe(content.replaceAll(text, () => by));
      }),
    );
  });
});
