/** Entry of the pane's page. */
import { createRoot } from 'react-dom/client';
import { App } from './App';
import { session } from './session/excelSession';

void Office.onReady(({ host }) => {
  // Outside Excel there is no context, whatever the types say.
  const context = Office.context as Partial<Office.Context> | undefined;
  const { displayLanguage, officeTheme } = context ?? {};
  session.speak(displayLanguage?.toLowerCase().startsWith('en') ? 'en-US' : 'zh-CN');
  document.documentElement.lang = session.language;
  const root = document.getElementById('root') ?? document.body.appendChild(document.createElement('div'));
  const isExcel = host === Office.HostType.Excel;
  if (isExcel) void session.watch();
  createRoot(root).render(
    <App session={session} isExcel={isExcel} officeBackground={officeTheme?.bodyBackgroundColor} />,
  );
});
