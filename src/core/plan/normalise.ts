/** One spelling for the many ways in which the same name is printed and typed. */

const UNIT =
  /^(?:%|‰|[百千万亿]*(?:元|家|个|件|名|人|项|次|位|户|条|篇|台|套|座|所|处|辆|盏|株|本|批|吨|亩|人次|人年|位次|公里|平方米|平方公里))$/;
const SUFFIX = /\((?:单位:?)?([^()]*)\)$/;

/** Nothing but common Chinese characters: most names, and nothing in them has a second form. */
const PLAIN = /^[\u4e00-\u9fff]*$/;
const RENAMED = /研究与|国内生产总值/;

/** Full and half width, blanks, quotation marks, letter case and R&D/研发/GDP made the same. */
function fold(text: string): string {
  if (PLAIN.test(text) && !RENAMED.test(text)) return text;
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\u200b-\u200f\u2060\ufeff\u00ad]/g, '')
    .replace(/[“”‘’"'`„‟「」『』《》〈〉]/g, '')
    .replace(/r&d/g, '研发')
    .replace(/研究与(?:试验)?(?:开发|发展)(?:\(研发\))?/g, '研发')
    .replace(/国内生产总值(?:\(gdp\))?/g, 'gdp');
}

/**
 * The form in which names are compared: half width, without blanks, quotation marks and unit in brackets.
 * Brackets that belong to the name stay: 国家级创新型县（区）.
 *
 * @example normaliseName('科贷通 放贷额（亿元）') // '科贷通放贷额'
 * @example normaliseName('国家级创新型县（区）') // '国家级创新型县(区)'
 */
export function normaliseName(text: string): string {
  return fold(text).replace(SUFFIX, (brackets, unit: string) => (UNIT.test(unit) ? '' : brackets));
}

/**
 * The form in which indicator names are compared: {@link normaliseName} without 的, a leading 全市/全区 and a trailing 指标.
 *
 * @example normaliseIndicator('技术合同成交额指标') // '技术合同成交额'
 */
export function normaliseIndicator(text: string): string {
  const name = normaliseName(text).replace(/的/g, '');
  return name.replace(/^(?:全|我|本)(?:省|市|区|县)(?=.)/, '').replace(/(?<=.)指标$/, '');
}

/**
 * The form in which documents are compared: brackets of any shape and the words around a title are dropped.
 *
 * @example normaliseDocument('洪发[2023]10号') // '洪发202310号'
 */
export function normaliseDocument(text: string): string {
  return fold(text).replace(/[〔〕[\]()【】﹝﹞]/g, '');
}

/** The unit that stands in brackets at the end of a name, or `null`. */
export function unitSuffix(text: string): string | null {
  const unit = SUFFIX.exec(fold(text))?.[1];
  return unit && UNIT.test(unit) ? unit : null;
}

/**
 * True when figures in the two units can stand for one another: 家, 个, 名 and 人 all count one by one, 万元 and 亿元 do not.
 *
 * @example sameScale('亿元', '万元') // false
 * @example sameScale('家', '个') // true
 */
export function sameScale(one: string, other: string): boolean {
  return scale(one) === scale(other);
}

function scale(unit: string): string {
  return fold(unit).replace(
    /^([百千万亿]*)(?:家|个|件|名|人|项|次|位|户|条|篇|台|套|座|所|处|辆|盏|株|本|批|人次|位次)$/,
    '$1',
  );
}
