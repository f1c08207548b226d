/** Languages the product speaks; zh-CN is the first and the fallback. */
export type Language = 'zh-CN' | 'en-US';

/** One piece of wording in both languages. `{name}` marks a place filled by {@link fill}. */
export interface Text {
  readonly zh: string;
  readonly en: string;
}

/**
 * Values for the `{name}` places of a {@link Text}; a list is joined as the language writes lists, and a wording inside
 * a wording is in its language.
 */
export type Fillings = Readonly<Record<string, string | number | readonly (string | number)[] | Text>>;

/** Between the items of a list in a sentence. */
export const listSeparator = { zh: '、', en: ', ' } as const satisfies Text;

/**
 * Puts values into the `{name}` places of a wording, in the language asked for.
 *
 * @example
 * fill({ zh: '{sheet}的{cell}不是数字。', en: '{cell} in {sheet} is not a number.' }, { sheet: '附件3', cell: 'B5' })
 * // '附件3的B5不是数字。'
 * @example fill({ zh: '缺少{names}。', en: '{names} are missing.' }, { names: ['B5', 'C7'] }, 'en-US') // 'B5, C7 are missing.'
 * @example fill({ zh: '已损坏（{detail}）。', en: 'Damaged ({detail}).' }, { detail: { zh: '截断', en: 'cut off' } }) // '已损坏（截断）。'
 * @throws Error when a place has no value: a half-filled sentence must never reach a user.
 */
export function fill(text: Text, fillings: Fillings = {}, language: Language = 'zh-CN'): string {
  const pattern = language === 'zh-CN' ? text.zh : text.en;
  return pattern.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = fillings[name];
    if (value === undefined) throw new Error(`wording "${pattern}" lacks a value for {${name}}`);
    if (typeof value !== 'object') return String(value);
    if ('zh' in value) return fill(value, {}, language);
    return value.join(language === 'zh-CN' ? listSeparator.zh : listSeparator.en);
  });
}
