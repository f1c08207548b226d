import Big from 'big.js';
import fc from 'fast-check';
import {
  numberOf,
  readValue,
  statedValue,
  wordsOf,
} from '../../../../src/core/validation/recognition/readValue';

describe('a cell is read', () => {
  it.each([
    ['2000', 'plain', '2000'],
    ['-3.5', 'plain', '-3.5'],
    ['+5', 'plain', '5'],
    ['5.', 'plain', '5'],
    ['.5', 'plain', '0.5'],
    ['+7', 'plain', '7'],
    ['２０００', 'full-width', '2000'],
    ['２．３７', 'full-width', '2.37'],
    ['2。37', 'full-width', '2.37'],
    [' 60', 'blanks', '60'],
    ['60\n', 'blanks', '60'],
    ['6 0', 'blanks', '60'],
    ['\u00a060\u200b', 'blanks', '60'],
    ['3,000', 'thousands', '3000'],
    ['１，２３４，５６７．８', 'thousands', '1234567.8'],
    ['60家', 'unit', '60'],
    ['13 亿元', 'unit', '13'],
    ['1,300万元', 'unit', '1300'],
    ['2.37%', 'percent', '2.37'],
    ['2.37％', 'percent', '2.37'],
    ['约60', 'qualified', '60'],
    ['60家以上', 'qualified', '60'],
    ['≥60', 'qualified', '60'],
    ['预估2.0以上', 'qualified', '2'],
  ])('%j as a number typed as text: %s, %s', (text, form, digits) => {
    const reading = readValue(text);
    expect(reading).toMatchObject({ kind: 'text-number', form });
    if (reading.kind === 'text-number') expect(reading.decimal.toFixed()).toBe(digits);
  });

  it.each([
    ['60', ''],
    ['+7', ''],
    ['６０', ''],
    ['3,000', ''],
    ['60家', '家'],
    ['2.37%', '%'],
    ['约60', '约…'],
    ['60以上', '…以上'],
    ['预估2.0以上', '预估…以上'],
    ['约60家', '约…'],
  ])('%s with the words around the number', (text, around) => {
    expect(readValue(text)).toMatchObject({ kind: 'text-number', around });
  });

  it('true and false as what they are', () => {
    expect(readValue(true)).toEqual({ kind: 'boolean', value: true });
  });

  it.each([Infinity, Number.NaN])('%d as an error: no sheet can hold it', (value) => {
    expect(readValue(value)).toEqual({ kind: 'error', error: '#NUM!' });
  });

  it.each([null, undefined, '', '  ', '\u00a0', '\n\u3000'])('%j as blank', (value) => {
    expect(readValue(value)).toEqual({ kind: 'blank' });
  });

  it.each(['—', '－', '/', '无', '暂无', '待统计', 'N/A', '-'])(
    '%s as a sign that there is nothing',
    (text) => {
      expect(readValue(text)).toEqual({ kind: 'placeholder', text });
    },
  );

  it.each(['#REF!', '#N/A', '#DIV/0!'])('%s as an error, also when it is text', (error) => {
    expect(readValue({ error })).toEqual({ kind: 'error', error });
    expect(readValue(error)).toEqual({ kind: 'error', error });
  });

  it.each(['六十', '1-2', '2,37', '3.000.000', '60家左右吧', '第5', '1e5', '见#N/A', '#N/A!'])(
    '%s as words',
    (text) => {
      expect(readValue(text)).toEqual({ kind: 'text', text });
    },
  );

  it('without what binary arithmetic leaves behind the fifteenth digit', () => {
    expect(numberOf(readValue(0.1 + 0.2))?.toFixed()).toBe('0.3');
    expect(numberOf(readValue(8.600000000000001))?.toFixed()).toBe('8.6');
  });

  it('as the very number, whatever number it is', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), fc.integer({ min: 0, max: 3 }), (whole, places) => {
        const digits = new Big(whole).div(new Big(10).pow(places)).toFixed();
        expect(numberOf(readValue(Number(digits)))?.toFixed()).toBe(digits);
        expect(numberOf(readValue(digits))?.toFixed()).toBe(digits);
        expect(statedValue(Number(digits))).toBe(digits);
      }),
    );
  });

  it('never as a number when it is qualified, blank or no number at all', () => {
    for (const value of ['约60', '', '六十', '—', true, { error: '#N/A' }]) {
      expect(numberOf(readValue(value))).toBeNull();
    }
  });
});

describe('a value is stated', () => {
  it.each([
    [null, null, ''],
    [undefined, null, ''],
    ['', null, ''],
    [60, '60', '60'],
    [0.1 + 0.2, '0.3', '0.3'],
    [Infinity, '#NUM!', '#NUM!'],
    ['约60', '约60', '约60'],
    [' ', ' ', ' '],
    [false, false, 'false'],
    [{ error: '#REF!' }, '#REF!', '#REF!'],
  ])('%j as %j', (value, stated, words) => {
    expect(statedValue(value)).toBe(stated);
    expect(wordsOf(value)).toBe(words);
  });
});
