import fc from 'fast-check';
import { inputOf, isFormula } from '../../../src/hosts/excel/cellInput';

describe('what is written into a cell', () => {
  test.each([0, -1.5, true, false])('gives %j as it is', (value) => {
    expect(inputOf(value, undefined, null)).toBe(value);
  });

  it('leaves an empty cell alone or clears it, as asked', () => {
    expect(inputOf(null, undefined, null)).toBeNull();
    expect(inputOf(null, undefined, '')).toBe('');
    expect(inputOf('', undefined, null)).toBeNull();
  });

  it('gives an error value as Excel spells it', () => {
    expect(inputOf({ error: '#N/A' }, undefined, null)).toBe('#N/A');
  });

  test.each(['南昌县', '“专精特新”企业', '《意见》', '县  区', 'R&D投入强度'])(
    'writes the label %j plainly',
    (text) => {
      expect(inputOf(text, undefined, null)).toBe(text);
    },
  );

  test.each(['001', '1-2', '１２３', 'TRUE', 'ＴＲＵＥ', 'Mar-5', '50%', '#N/A', '(5)', '¥5'])(
    'keeps %j from becoming something else',
    (text) => {
      expect(inputOf(text, undefined, null)).toBe(`'${text}`);
    },
  );

  it('needs no mark in a cell of text format, but for what could run', () => {
    expect(inputOf('001', '@', null)).toBe('001');
    expect(inputOf('=1+1', '@', null)).toBe("'=1+1");
  });

  it('never lets text begin like a formula', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('=', '+', '-', '@', "'", '\t=', ' ='),
        fc.string(),
        fc.constantFrom(undefined, 'General', '@', '0.00'),
        (start, rest, format) => {
          expect(inputOf(start + rest, format, null)).toBe(`'${start}${rest}`);
        },
      ),
    );
  });
});

describe('what Excel gives as a formula', () => {
  it('is one when its result differs from it', () => {
    expect(isFormula('=A1+B1', 3)).toBe(true);
  });

  it('is text when the value is the same', () => {
    expect(isFormula('=1+1', '=1+1')).toBe(false);
    expect(isFormula('南昌县', '南昌县')).toBe(false);
    expect(isFormula(5, 5)).toBe(false);
  });
});
