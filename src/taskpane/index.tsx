/** Entry of the pane's page. */
import { createRoot } from 'react-dom/client';
import { App } from './App';
import { session } from './session';

void Office.onReady(() => {
  const { displayLanguage, officeTheme } = (Office.context ?? {}) as Partial<Office.Context>;
  session.speak(displayLanguage?.toLowerCase().startsWith('en') ? 'en-US' : 'zh-CN');
  document.documentElement.lang = session.language;
  void session.watch();
  const place = document.getElementById('root') ?? document.body.appendChild(document.createElement('div'));
  createRoot(place).render(<App session={session} officeBackground={officeTheme?.bodyBackgroundColor} />);
});
