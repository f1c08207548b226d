import type { Language } from '../../core/wording/text';
import { speak, spoken } from '../words';
import { element } from './element';
import { keep, kept } from './setting';

/** Where the browser keeps the language. */
const KEPT = 'kc-language';

/** Each language under its own name, for those who cannot read the other. */
const NAMES = { 'zh-CN': '中文', 'en-US': 'English' } as const satisfies Record<Language, string>;

/** The language that was chosen last; Chinese until then, whatever the browser speaks. */
export function keptLanguage(): Language {
  return kept(KEPT) === 'en-US' ? 'en-US' : 'zh-CN';
}

/** The button that changes the language of page, grid and pane; the workbook stays as it is. */
export class LanguageButton {
  readonly element = element('button', { type: 'button', class: 'title-language' });

  /** @param follow brings along what does not follow of itself */
  constructor(private readonly follow: () => Promise<void>) {
    this.element.addEventListener('click', () => void this.turn());
    this.show();
  }

  private async turn(): Promise<void> {
    speak(this.other);
    keep(KEPT, spoken());
    this.show();
    this.element.disabled = true;
    try {
      await this.follow();
    } finally {
      this.element.disabled = false;
    }
  }

  private get other(): Language {
    return spoken() === 'zh-CN' ? 'en-US' : 'zh-CN';
  }

  private show(): void {
    document.documentElement.lang = spoken();
    this.element.textContent = NAMES[this.other];
    this.element.lang = this.other;
  }
}
