import type { Recipe } from './recipe';

const DOCUMENT = '南昌市加快县域创新驱动发展的实施意见';
const TITLE = '县域产业集群任务分解表';

const ANNEX = {
  kind: 'allocation',
  id: 'county-annex-clusters',
  source: '附件',
  title: TITLE,
  unitLine: '单位：个',
  labelHeader: ['县  区'],
  indicative: false,
  indicators: ['county-clusters'],
  years: [
    { year: 2021, printed: '2021年' },
    { year: 2022, printed: '2022年' },
  ],
  spareRows: 0,
  rows: [
    { row: 1, region: '南昌市', label: '全市', printed: ['2', '3'] },
    { row: 2, region: '南昌县', label: '南昌县', printed: ['2', '3'] },
    { row: 3, region: '进贤县', label: '进贤县', printed: ['2', '3'] },
  ],
};

const TEMPLATE = `/** ${DOCUMENT} 附件 ${TITLE} */
import { allocationTable } from './allocationTable';
import { annexTemplate } from './officialTable';

const DOCUMENT = '${DOCUMENT}';

export const countyAnnexClusters = annexTemplate('county-annex-clusters', DOCUMENT, (library) =>
  allocationTable(library, DOCUMENT, 'county-annex-clusters'),
);
`;

function icon(size: number): string {
  return `<bt:Image size="${String(size)}" resid="Icon.Table.${String(size)}" />`;
}

const MENU_ITEM = `
                    <Item id="KC.Insert.CountyAnnexClusters">
                      <Label resid="CountyAnnexClusters.Label" />
                      <Supertip>
                        <Title resid="CountyAnnexClusters.Label" />
                        <Description resid="CountyAnnexClusters.Tip" />
                      </Supertip>
                      <Icon>${[16, 20, 24, 32, 40, 48, 64, 80].map(icon).join('')}</Icon>
                      <Action xsi:type="ExecuteFunction">
                        <FunctionName>insertTemplate.county-annex-clusters</FunctionName>
                      </Action>
                    </Item>`;

function words(id: string, zh: string, en: string): string {
  return `
        <bt:String id="${id}" DefaultValue="${zh}">
          <bt:Override Locale="en-US" Value="${en}" />
        </bt:String>`;
}

export const addTemplate: Recipe = {
  readme: 'src/core/templates/README.md',
  heading: 'Adding a template',
  names: { NAME: 'county-annex-clusters', DOCUMENT: 'nanchang-2019-county-innovation' },
  apply(copy) {
    copy.insert(
      'seeds/documents/nanchang-2019-county-innovation.json',
      '"annexes": [',
      JSON.stringify(ANNEX),
    );
    copy.insert(
      'src/core/templates/template.ts',
      'export type TemplateId =',
      "\n  | 'county-annex-clusters'",
    );
    copy.create('src/core/templates/county-annex-clusters.ts', TEMPLATE);
    const catalogue = 'src/core/templates/catalogue.ts';
    copy.insert(
      catalogue,
      "import { cityAnnex3 } from './city-annex-3';",
      "\nimport { countyAnnexClusters } from './county-annex-clusters';",
    );
    copy.insert(catalogue, '\n  districtAnnexPatents,', '\n  countyAnnexClusters,');
    copy.insert(
      'src/core/wording/templates.ts',
      "'district-annex-tasks': { zh: '附件 主要工作任务分解表', en: 'Annex: Main work tasks' },",
      `\n  'county-annex-clusters': { zh: '附件 ${TITLE}', en: 'Annex: Clusters by county' },`,
    );
    copy.insert(
      'test/core/templates/everyTemplate.test.ts',
      "'district-annex-patents': 0,",
      "\n    'county-annex-clusters': 0,",
    );
    copy.insert(
      'manifest.xml',
      '<FunctionName>insertTemplate.district-annex-patents</FunctionName>\n                      </Action>\n                    </Item>',
      MENU_ITEM,
    );
    copy.insert(
      'manifest.xml',
      '<bt:ShortStrings>',
      words('CountyAnnexClusters.Label', `附件 ${TITLE}`, 'Annex: Clusters by county'),
    );
    copy.insert(
      'manifest.xml',
      '<bt:LongStrings>',
      words('CountyAnnexClusters.Tip', `${DOCUMENT}附件：${TITLE}。`, 'Clusters of every county in 2021.'),
    );
  },
  commands: [
    'npm run -s cli -- check-seeds',
    'npx jest test/core/templates/everyTemplate.test.ts test/manifest.test.ts',
  ],
  uses: [
    {
      command: 'npm run -s cli -- template write county-annex-clusters --out clusters.xlsx',
      says: /clusters\.xlsx/,
    },
    {
      command: 'npm run -s cli -- validate clusters.xlsx --json',
      says: /"template": "county-annex-clusters",\s*"recognisedBy": "labels"[^]*"issues": \[\]/,
    },
  ],
};
