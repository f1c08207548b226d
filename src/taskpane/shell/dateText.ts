import type { Language } from '../../core/wording/text';

/**
 * A date as people of the language write it; the Chinese form also does not break at its hyphens.
 *
 * @example dateText('2021-06-09', 'zh-CN') // '2021年6月9日'
 */
export function dateText(iso: string, language: Language): string {
  const [year, month, day] = iso.split('-').map(Number);
  return language === 'zh-CN' && day !== undefined ? `${year}年${month}月${day}日` : iso;
}
