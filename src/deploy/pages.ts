/** The frames of the built pages: what stands in them before any script runs. */
import { contentSecurityPolicy, HOSTED_OFFICE, type OfficeOrigin } from './headers';

interface Page {
  readonly title: string;
  readonly office: OfficeOrigin;
  /** From the page to the root of the site, `../` for a page in a folder. */
  readonly root?: string;
  readonly head?: string;
  readonly body: string;
}

function page({ title, office, root = '', head = '', body }: Page): string {
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy(office)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<link rel="icon" href="${root}assets/pane-32.png">
${head}
</head>
<body>
${body}
</body>
</html>
`;
}

/**
 * What a browser shows that cannot run the pane. Internet Explorer 11, in which Excel 2019 and older show add-ins, knows
 * no `@supports` and so does not hide it; browsers that hide it can run what is built for ES2020.
 */
const TOO_OLD = `<div class="too-old" lang="zh-CN">
<p>这个 Excel 打不开科创指标助手：它用的是 Internet Explorer 内核，或者关闭了脚本。</p>
<p>请改用 Microsoft 365、Excel 2021 或更高版本（Windows 上要装有 Edge WebView2），或者请信息人员告诉您“工作台”的网址，用 Edge、Chrome 打开。</p>
<p lang="en">This Excel cannot run the add-in. Please use Microsoft 365 or Excel 2021 or later, with Edge WebView2, or open the workbench in Edge or Chrome.</p>
</div>`;

const TOO_OLD_STYLE = `<style>
.too-old { padding: 1em; font-family: "Microsoft YaHei", "PingFang SC", sans-serif; font-size: 14px; line-height: 1.6; }
@supports (place-items: center) { .too-old { display: none; } }
</style>
<noscript><style>.too-old { display: block !important; }</style></noscript>`;

/**
 * The page of the pane, which holds functions and commands too.
 *
 * @param office where the client comes from; our own copy stands in the folder `office` beside the page.
 * @param root `../` for a page in a folder.
 */
export function panePage(office: OfficeOrigin, root = ''): string {
  const client = office === 'hosted' ? `${HOSTED_OFFICE}/lib/1/hosted/office.js` : 'office/office.js';
  return page({
    title: '科创指标助手',
    office,
    root,
    head: `${TOO_OLD_STYLE}\n<script src="${client}"></script>`,
    body: `<div id="root"></div>\n${TOO_OLD}`,
  });
}

/** The page of the workbench around a pane, which is on this site whatever the client of Excel's own pane. */
export function workbenchPage(pane: string): string {
  return page({
    title: '科创指标助手 · 工作台',
    office: 'own',
    body: `<div id="workbench" data-pane="${pane}"></div>`,
  });
}
