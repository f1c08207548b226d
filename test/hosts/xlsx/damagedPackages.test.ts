import { HostRefusal } from '../../../src/core/sheet/host';
import { readXlsx, writeXlsx } from '../../../src/hosts/xlsx';
import { damage, formsToDamage, outcomeOf, randomFrom } from './damage';

const SAMPLE = 150;

/** `npm run bench -- files` does the same with 2,000. */
describe('a form of our own, damaged at random', () => {
  it('is refused or checked, in time, and never short of rows without a word', async () => {
    const forms = await formsToDamage();
    const random = randomFrom(20_230_630);
    let refused = 0;
    for (let number = 0; number < SAMPLE; number += 1) {
      const form = forms[number % forms.length] as Uint8Array;
      const damaged = damage(form, random);
      const { isRefused, fault, milliseconds } = await outcomeOf(form, damaged);
      expect([number, damaged.what, fault]).toEqual([number, damaged.what, null]);
      expect(milliseconds).toBeLessThan(5_000);
      refused += isRefused ? 1 : 0;
    }
    // Both must have happened, or the damage is none.
    expect(refused).toBeGreaterThan(SAMPLE / 10);
    expect(refused).toBeLessThan((SAMPLE * 9) / 10);
  });
});

describe('the sentence of a refusal', () => {
  it('names the damage in the language asked for', async () => {
    const bytes = await writeXlsx({ sheets: [{ name: '附件3', rows: [[{ value: 1 }]], merges: [] }] });
    const refusal = await readXlsx(bytes.slice(0, bytes.length - 60)).catch(
      (error: unknown) => error as HostRefusal,
    );
    expect(refusal).toBeInstanceOf(HostRefusal);
    const { message } = refusal as HostRefusal;
    expect(message).toMatch(/[\u4e00-\u9fff]/);
    expect((refusal as HostRefusal).inLanguage('en-US')).toMatch(/^[\u0020-\u007e]+$/);
  });
});
