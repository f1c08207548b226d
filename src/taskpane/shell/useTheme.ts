import type { Theme } from '@fluentui/react-components';
import { webDarkTheme, webLightTheme } from '@fluentui/react-components';
import { useEffect, useState } from 'react';

/** The official Chinese system fonts first: Segoe UI alone would fall back to whatever the browser finds. */
const FONT_FAMILY =
  '"Segoe UI", "Microsoft YaHei UI", "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", "Noto Sans SC", sans-serif';

const light: Theme = { ...webLightTheme, fontFamilyBase: FONT_FAMILY };
const dark: Theme = { ...webDarkTheme, fontFamilyBase: FONT_FAMILY };

/**
 * Light or dark as Office is; where Office does not tell (Excel on the web), as the browser prefers.
 *
 * @param officeBackground background colour of the Office theme, `#RRGGBB`, when there is one
 */
export function useTheme(officeBackground: string | undefined): Theme {
  const [prefersDark, setPrefersDark] = useState(() => matchMedia('(prefers-color-scheme: dark)').matches);
  useEffect(() => {
    const query = matchMedia('(prefers-color-scheme: dark)');
    const follow = (): void => {
      setPrefersDark(query.matches);
    };
    query.addEventListener('change', follow);
    return () => {
      query.removeEventListener('change', follow);
    };
  }, []);
  const isDark = officeBackground === undefined ? prefersDark : isDarkColor(officeBackground);
  return isDark ? dark : light;
}

/** True when the colour is nearer to black than to white. */
export function isDarkColor(hex: string): boolean {
  const match = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(hex);
  if (!match) return false;
  const [red, green, blue] = match.slice(1).map((part) => parseInt(part, 16)) as [number, number, number];
  return red * 0.299 + green * 0.587 + blue * 0.114 < 128;
}
