import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import Big from 'big.js';
import { embeddedLibrary } from '../../src/core/plan/embedded';
import { normaliseIndicator, sameScale } from '../../src/core/plan/normalise';
import type { Annex, DocumentSeed, Indicator, Region, Statement } from '../../src/core/plan/types';
import { sourceOf } from './sourceText';

const root = resolve(__dirname, '..', '..');
const sources = process.env['KC_SOURCES'] ?? join(root, '..', 'shared', 'seeds');

const json = (...path: string[]): unknown => JSON.parse(readFileSync(join(root, 'seeds', ...path), 'utf8'));

const documents = readdirSync(join(root, 'seeds', 'documents'))
  .filter((file) => file.endsWith('.json'))
  .map((file) => json('documents', file) as DocumentSeed);
const indicators = [
  ...(json('indicators.json') as Indicator[]),
  ...documents.flatMap((document) => document.indicators ?? []),
];
const regions = [
  ...(json('regions.json') as Region[]),
  ...documents.flatMap((document) => document.regions ?? []),
];

function documentOf(key: string): DocumentSeed {
  const found = documents.find((document) => document.key === key);
  if (!found) throw new Error(`no document ${key}`);
  return found;
}

function indicatorOf(id: string): Indicator {
  const found = indicators.find((indicator) => indicator.id === id);
  if (!found) throw new Error(`no indicator ${id}`);
  return found;
}

function annexOf<Kind extends Annex['kind']>(key: string, id: string, kind: Kind) {
  const found = documentOf(key).annexes.find((annex) => annex.id === id);
  if (found?.kind !== kind) throw new Error(`no ${kind} ${id} in ${key}`);
  return found as Extract<Annex, { kind: Kind }>;
}

const CITY = '洪发〔2023〕10号';
const DISTRICT = '青政办发〔2021〕23号';
const PROVINCE = '赣府厅字〔2021〕88号';
const COUNTIES = '南昌市加快县域创新驱动发展的实施意见';
const OUTLINE = '洪府发〔2018〕39号';

const place = (document: DocumentSeed, { section, indicator }: Statement) =>
  `${document.key} ${section} ${indicator}`;
const everyStatement = documents.flatMap((document) =>
  document.statements.map((statement) => ({ document, statement, where: place(document, statement) })),
);

describe('the figures of the running texts', () => {
  test.each([
    [CITY, 45, 4],
    [DISTRICT, 15, 4],
    [PROVINCE, 45, 1],
    [COUNTIES, 5, 0],
    [OUTLINE, 30, 0],
  ])('of %s are %i, %i of them repeats', (key, count, repeats) => {
    const { statements } = documentOf(key);
    expect(statements).toHaveLength(count);
    expect(statements.filter((statement) => statement.repeats !== undefined)).toHaveLength(repeats);
  });

  it('all name an indicator, a region and a unit that exist', () => {
    const wrong = everyStatement.filter(
      ({ statement }) =>
        !indicators.some(({ id }) => id === statement.indicator) ||
        !regions.some(({ name }) => name === statement.region) ||
        statement.unit === '',
    );
    expect(wrong.map(({ where }) => where)).toEqual([]);
  });

  it('count in the scale of their indicator', () => {
    const wrong = everyStatement.filter(
      ({ statement }) => !sameScale(statement.unit, indicatorOf(statement.indicator).unit),
    );
    expect(wrong.map(({ where }) => where)).toEqual([]);
  });

  it('have the printed digits as their value, and both ends of a range', () => {
    for (const { statement, where } of everyStatement) {
      const digits = statement.printed.match(/\d+(?:\.\d+)?/g);
      const stored = [statement.value, statement.upper].filter((value) => value !== undefined);
      if (digits) expect({ where, stored }).toEqual({ where, stored: digits });
      expect({ where, range: statement.upper !== undefined }).toEqual({
        where,
        range: statement.comparator === 'range',
      });
      if (statement.upper !== undefined)
        expect(Number(statement.upper)).toBeGreaterThan(Number(statement.value));
    }
  });

  it('that stand for a number in words are known one by one', () => {
    const words = everyStatement
      .filter(({ statement }) => !/\d/.test(statement.printed))
      .map(({ statement: { section, printed, value } }) => `${section} ${printed} = ${value}`);
    expect(words.sort()).toEqual(
      [
        '三（一）3 全覆盖 = 100',
        '三（一）3 全覆盖 = 100',
        '三（二）5 “零”的突破 = 1',
        '三（六）22 翻番 = 8.6',
        '三（一）2 超亿元 = 1',
        '二（六）16 千 = 1000',
        '二（六）16 百 = 100',
        '二（六）16 万 = 10000',
        '二（六）16 全覆盖 = 100',
        '二（三）8 百强 = 100',
        '二（六）16 全覆盖 = 100',
        '三（五）12 一 = 1',
      ].sort(),
    );
  });

  it('keep within the decimals of their indicator, and whole where only whole numbers make sense', () => {
    for (const { statement, where } of everyStatement) {
      const { decimals, integer } = indicatorOf(statement.indicator);
      const printedDecimals = (statement.value ?? '').split('.')[1]?.length ?? 0;
      expect({ where, fits: printedDecimals <= (integer ? 0 : decimals) }).toEqual({ where, fits: true });
    }
  });

  it('repeat an earlier statement of the same document where they say so', () => {
    const unfounded = everyStatement.filter(({ document, statement }) => {
      if (statement.repeats === undefined) return false;
      const before = document.statements.slice(0, document.statements.indexOf(statement));
      return !before.some(
        ({ section, indicator, region, value }) =>
          section === statement.repeats &&
          indicator === statement.indicator &&
          region === statement.region &&
          value === statement.value,
      );
    });
    expect(unfounded.map(({ where }) => where)).toEqual([]);
  });

  it('say the same thing twice in one document only where the later one is marked', () => {
    const twice = documents.flatMap((document) => {
      const own = document.statements.filter((statement) => statement.repeats === undefined);
      return own
        .filter((statement) =>
          own.some(
            (other) =>
              other !== statement &&
              other.indicator === statement.indicator &&
              other.region === statement.region &&
              (other.year ?? other.impliedYear) === (statement.year ?? statement.impliedYear),
          ),
        )
        .map((statement) => `${place(document, statement)} ${statement.printed}`);
    });
    expect(twice).toEqual([
      `${CITY} 三（六）22 kedaitong-loan 翻番`,
      `${CITY} 三（六）22 kedaitong-loan 8.6`,
    ]);
  });

  it('leave the year empty where the text names none', () => {
    const undated = (key: string) =>
      documentOf(key)
        .statements.filter(({ year }) => year === null)
        .map(({ section }) => section);
    expect(new Set(undated(CITY))).toEqual(new Set(['注4', '三（一）3', '三（三）10']));
    expect(new Set(undated(DISTRICT))).toEqual(new Set(['三（一）2', '三（三）1']));
    expect(new Set(undated(PROVINCE))).toEqual(new Set(['二（二）6', '二（六）16']));
    expect(new Set(undated(COUNTIES))).toEqual(new Set(['三（二）']));
    expect(new Set(undated(OUTLINE))).toEqual(
      new Set([
        '二（三）8',
        '二（六）16',
        '二（七）17',
        '二（七）18',
        '二（七）19',
        '三（四）9',
        '三（五）12',
      ]),
    );
  });

  it('keep the two likely slips as printed and mark them', () => {
    const marked = (key: string, id: string) =>
      documentOf(key)
        .statements.filter(({ indicator }) => indicator === id)
        .map(({ printed, suspect }) => [printed, /疑为/.test(suspect ?? '')]);
    expect(marked(DISTRICT, 'ht-va-share')).toEqual([['2.7', true]]);
    expect(marked(OUTLINE, 'makerspace-coverage')).toEqual([['全覆盖', true]]);
    expect(indicatorOf('makerspace-coverage').name).toContain('实创空间');
  });

  it('hold the strict goals apart from those met at the number', () => {
    const strict = everyStatement
      .filter(({ statement }) => statement.comparator === '>' && statement.repeats === undefined)
      .map(({ statement }) => `${statement.region} ${statement.indicator} ${statement.printed}`);
    expect(strict.sort()).toEqual(
      [
        '南昌市 hte-count 3000',
        '南昌高新区 gdp 1500',
        '青云谱区 hte-count 130',
        '青云谱区 unicorn-gazelle 4',
        '青云谱区 tech-contract 8.3',
        '青云谱区 invention-patents-per-10k 27.5',
        '青云谱区 tech-building-revenue 超亿元',
        '南昌市 pillar-revenue 4800',
        '南昌市 pillar-share 40',
        '南昌市 hte-count 1200',
      ].sort(),
    );
  });
});

describe('the indicators of all documents', () => {
  it('have names that mean one indicator only', () => {
    const owner = new Map<string, string>();
    const shared: string[] = [];
    for (const { id, name, label, synonyms } of indicators) {
      for (const spelling of new Set([id, name, label, ...synonyms].map(normaliseIndicator))) {
        const other = owner.get(spelling);
        if (other !== undefined) shared.push(`${spelling}: ${other}, ${id}`);
        owner.set(spelling, id);
      }
    }
    expect(shared).toEqual([]);
    expect(owner.size).toBeGreaterThan(indicators.length);
  });

  it('never list as another thing what they accept as their own', () => {
    const own = ({ id, name, label, synonyms }: Indicator) =>
      [id, name, label, ...synonyms].map(normaliseIndicator);
    const both = indicators.flatMap((indicator) =>
      indicator.notTheSame
        .filter((name) => own(indicator).includes(normaliseIndicator(name)))
        .map((name) => `${indicator.id} ${name}`),
    );
    expect(both).toEqual([]);
  });

  it('are all spoken of by a document', () => {
    const spoken = new Set(embeddedLibrary.targets.map(({ indicator }) => indicator));
    expect(indicators.filter(({ id }) => !spoken.has(id)).map(({ id }) => id)).toEqual([]);
  });
});

describe('the official annexes', () => {
  const goals = annexOf(CITY, 'city-annex-2', 'indicators');
  const allocations = [
    annexOf(CITY, 'city-annex-3', 'allocation'),
    annexOf(DISTRICT, 'district-annex-hte', 'allocation'),
    annexOf(DISTRICT, 'district-annex-contracts', 'allocation'),
    annexOf(DISTRICT, 'district-annex-patents', 'allocation'),
  ];

  it('hold 72 figures in annex 2, 195 in annex 3 and 72 in the three district tables', () => {
    const size = (rows: readonly { readonly printed: readonly string[] }[]) =>
      rows.reduce((sum, { printed }) => sum + printed.length, 0);
    expect(size(goals.rows)).toBe(72);
    expect(allocations.map(({ rows }) => size(rows))).toEqual([195, 24, 24, 24]);
  });

  it('name 21 departments, and 13 tasks in 6 groups', () => {
    expect(annexOf(CITY, 'city-annex-1', 'duties').rows.map(({ row }) => row)).toEqual(
      Array.from({ length: 21 }, (_, index) => index + 1),
    );
    const { groups } = annexOf(DISTRICT, 'district-annex-tasks', 'tasks');
    expect(groups.map(({ tasks }) => tasks.length)).toEqual([4, 2, 1, 1, 2, 3]);
    expect(groups.flatMap(({ tasks }) => tasks.map(({ row }) => row))).toEqual(
      Array.from({ length: 13 }, (_, index) => index + 1),
    );
  });

  it('add up exactly from the regions to the whole, except for ratios', () => {
    const sums = allocations.flatMap(({ id, indicators: columns, years, rows }) =>
      columns.flatMap((indicator, group) =>
        indicatorOf(indicator).additive
          ? years.map(({ year }, offset) => {
              const [whole, ...parts] = rows.map(
                ({ printed }) => new Big(printed[group * years.length + offset] ?? 'missing'),
              );
              const sum = parts.reduce((total, part) => total.plus(part), new Big(0));
              return { id, indicator, year, missing: whole?.minus(sum).toString() };
            })
          : [],
      ),
    );
    expect(sums).toHaveLength(12 + 9);
    expect(sums.filter(({ missing }) => missing !== '0')).toEqual([]);
  });

  it('print the same goals for the city in annex 2 and annex 3', () => {
    const [annex3] = allocations;
    const city = annex3?.rows[0]?.printed ?? [];
    const inAnnex2 = (annex3?.indicators ?? []).flatMap(
      (id) => goals.rows.find(({ indicator }) => indicator === id)?.printed.slice(1) ?? [],
    );
    expect(inAnnex2).toHaveLength(15);
    expect(inAnnex2).toEqual(city);
  });

  it('keep printed decimals and the estimate in words', () => {
    const printed = documents.flatMap(({ annexes }) =>
      annexes.flatMap((annex) =>
        annex.kind === 'indicators' || annex.kind === 'allocation'
          ? annex.rows.flatMap((row) => row.printed)
          : [],
      ),
    );
    expect(printed.filter((text) => !/^\d+(\.\d+)?$/.test(text))).toEqual(['预估2.0以上']);
    expect(printed.filter((text) => /\.\d*0$/.test(text)).sort()).toEqual(
      ['6.0', '1.0', '2.0', '1.80', '6.0', '7.0'].sort(),
    );
  });
});

describe('the units that answer for the tasks', () => {
  it('are given for every paragraph that names some', () => {
    expect(documents.map(({ key, responsibilities }) => [key, responsibilities.length])).toEqual(
      expect.arrayContaining([
        [CITY, 27],
        [DISTRICT, 17],
        [PROVINCE, 25],
        [COUNTIES, 0],
        [OUTLINE, 0],
      ]),
    );
  });

  it('let 市科技局 lead 19 of the 27 city paragraphs', () => {
    const led = documentOf(CITY).responsibilities.filter(({ lead }) => lead.includes('市科技局'));
    expect(led).toHaveLength(19);
  });

  it('agree between the paragraphs and the figures in them', () => {
    for (const { document, statement, where } of everyStatement) {
      const section = statement.section === '注4' ? '二（三）' : statement.section;
      const units = document.responsibilities.filter((entry) => entry.section === section);
      const [only] = units;
      if (only === undefined || units.length > 1) continue;
      expect({ where, lead: statement.lead ?? [], responsible: statement.responsible }).toEqual({
        where,
        lead: only.lead,
        responsible: only.responsible,
      });
    }
  });

  it('include four that the list of departments leaves out', () => {
    const departments = annexOf(CITY, 'city-annex-1', 'duties').rows.map(({ unit }) => unit);
    const named = new Set(
      documentOf(CITY).responsibilities.flatMap(({ lead, responsible }) => [...lead, ...responsible]),
    );
    expect(departments.filter((unit) => !named.has(unit))).toEqual([]);
    expect(
      [...named].filter((unit) => !departments.includes(unit) && /^市|南昌(日报|广播)/.test(unit)),
    ).toEqual(['市交通局', '市委改革办', '南昌日报社', '南昌广播电视台']);
  });
});

describe('what the documents say against one another', () => {
  test.each([
    ['青云谱区', 'hte-count', 2023, { [CITY]: ['60'], [DISTRICT]: ['130'] }],
    ['青云谱区', 'rd-intensity', 2023, { [CITY]: ['0.66'], [DISTRICT]: ['2.73'] }],
    ['青云谱区', 'tech-contract', 2023, { [CITY]: ['13'], [DISTRICT]: ['8.3'] }],
    ['青云谱区', 'ht-va-share', 2023, { [DISTRICT]: ['2.7'] }],
    ['南昌市', 'rd-intensity', 2020, { [OUTLINE]: ['2.2'] }],
    ['南昌市', 'rd-intensity', 2030, { [OUTLINE]: ['2.5'] }],
    ['南昌市', 'rd-intensity', 2022, { [CITY]: ['预估2.0以上'] }],
    ['南昌市', 'rd-intensity', 2024, { [CITY]: ['2.53'] }],
    ['南昌市', 'ht-va-share', 2020, { [OUTLINE]: ['35'] }],
    ['南昌市', 'hte-count', 2020, { [OUTLINE]: ['1200'] }],
    ['南昌市', 'overseas-high-talent', null, { [OUTLINE]: ['1000'] }],
    ['南昌市', 'overseas-talent', 2025, { [CITY]: ['150'] }],
    ['南昌市', 'county-innov-city', 2020, { [COUNTIES]: ['3'] }],
    ['江西省', 'county-innov-provincial', 2023, { [PROVINCE]: ['25'] }],
    ['江西省', 'ht-va-share', 2023, { [PROVINCE]: ['41'] }],
    ['鄱阳湖国家自主创新示范区', 'ht-va-share', 2023, { [PROVINCE]: ['62'] }],
    ['江西省', 'tech-contract-growth', 2023, { [PROVINCE]: ['10'] }],
    ['江西省', 'listed-tech-new', 2023, { [PROVINCE]: ['3'] }],
    ['江西省', 'kedaitong-cumulative', 2023, { [PROVINCE]: ['80'] }],
  ])('%s %s %s stands side by side, document by document', (region, indicator, year, expected) => {
    const said: Record<string, string[]> = {};
    for (const target of embeddedLibrary.targets) {
      if (target.region !== region || target.indicator !== indicator || target.year !== year) continue;
      const list = (said[target.document] ??= []);
      if (!list.includes(target.printed)) list.push(target.printed);
    }
    expect(said).toEqual(expected);
  });
});

if (!existsSync(sources)) {
  describe('the published texts are not here, so the figures were not compared with them', () => {
    test('this is so by default only: where KC_SOURCES names a folder, it must exist', () => {
      expect(process.env['KC_SOURCES']).toBeUndefined();
    });
  });
} else {
  describe('compared with the published texts', () => {
    const texts = new Map(documents.map(({ key }) => [key, sourceOf(sources, key)]));

    function textOf(key: string) {
      const text = texts.get(key);
      if (!text) throw new Error(`no text of ${key}`);
      return text;
    }

    function section(key: string, name: string): string {
      return textOf(key).sections.get(name) ?? `${key} has no section ${name}`;
    }

    /** The figure with its unit, or the words that stand for it. */
    function wording({ printed, unit }: Statement): string {
      return /^(?:[\d.]+(?:[-至]\d+)?|[一百千万])$/.test(printed) ? printed + unit : printed;
    }

    /** Takes the figures out of a section; what cannot be found is returned as missing. */
    function without(text: string, statements: readonly Statement[]) {
      let rest = text;
      const missing: string[] = [];
      for (const statement of statements) {
        const figure = wording(statement).replace(/[.“”]/g, '\\$&');
        const found = new RegExp(`(?<!\\d|\\d\\.|各)${figure}`).exec(rest);
        // 各1-2家 gives the same figure to each of the things listed before it, so it may be found again.
        if (found) rest = rest.replace(found[0], '\u25a0');
        else if (!new RegExp(`各${figure}`).test(rest))
          missing.push(`${statement.section} ${wording(statement)}`);
      }
      return { rest, missing };
    }

    test.each(documents.map(({ key }) => [key]))('%s: every figure is found at its section', (key) => {
      const { statements } = documentOf(key);
      const names = [...new Set(statements.map((statement) => statement.section))];
      const missing = names.flatMap(
        (name) =>
          without(
            section(key, name),
            statements.filter((statement) => statement.section === name),
          ).missing,
      );
      expect(missing).toEqual([]);
    });

    it('finds the year of a figure in the same section', () => {
      const wrong = everyStatement.filter(
        ({ document, statement }) =>
          statement.year !== null &&
          !section(document.key, statement.section).includes(`${statement.year}年`),
      );
      expect(wrong.map(({ where }) => where)).toEqual([]);
    });

    /** True when the section has the same figure again, for another thing and with other words around it. */
    const shared = (document: DocumentSeed, { section: name, printed, comparator }: Statement) =>
      document.statements.some(
        (other) => other.section === name && other.printed === printed && other.comparator !== comparator,
      );

    it('finds the words that make a goal strict, approximate or a floor next to the figure', () => {
      const wrong = everyStatement.filter(({ document, statement }) => {
        const text = section(document.key, statement.section);
        const figure = wording(statement);
        const before = (words: string) => new RegExp(`(?:${words})${figure}`).test(text);
        const after = (words: string) => new RegExp(`${figure}[\\u4e00-\\u9fff]?(?:${words})`).test(text);
        switch (statement.comparator) {
          case '>':
            return !(before('突破|超过') || figure.startsWith('超'));
          case '≈':
            return !after('左右');
          case '≤':
            return !figure.endsWith('强');
          case '≥':
            return !(after('以上') || before('达|达到|提高至|至少|不少于') || /破|翻番/.test(figure));
          case '=':
            return shared(document, statement)
              ? false
              : figure.endsWith('强') || after('以上|左右') || before('达|达到|突破|超过|至少');
          default:
            return false;
        }
      });
      expect(wrong.map(({ where, statement }) => `${where} ${statement.comparator}`)).toEqual([]);
    });

    const NOT_A_GOAL: readonly RegExp[] = [
      /〔\d{4}〕\d+号|第\d+次/g, // document and meeting numbers
      /\d{4}年(?:\d+月\d+日)?|\d{4}-\d{4}/g, // dates and plan periods
      /(?:4\+4\+X|2\+6\+N|1\+N)/g, // names of industrial policies
      /“0\d专项”|5G|“零门槛”/g, // names of programmes
      /(?:最高|给予)500万元/g, // money that is offered
      /年营收\d亿元以上/g, // who a goal is meant for
      /全球100强|中国500强|前1%学科|(?:6大优势产业|14个产业链)/g, // groups by name
      /两个总量翻番/g, // names no items, so it is no figure
      /各(?:1-2[家个]|10家)/g, // found above, once for each thing listed
      /零部件/g,
    ];

    test.each(documents.map(({ key }) => [key]))('%s: no other number stands in the text', (key) => {
      const { statements } = documentOf(key);
      const unexplained = [...textOf(key).sections].flatMap(([name, text]) => {
        const { rest } = without(
          text.replace(/^\d+\.?/, ''),
          statements.filter((statement) => statement.section === name),
        );
        const left = NOT_A_GOAL.reduce((remaining, pattern) => remaining.replace(pattern, ''), rest);
        return [...left.matchAll(/.{0,9}(?:\d|全覆盖|翻番|百强|零).{0,9}/g)].map(([hit]) => `${name} ${hit}`);
      });
      expect(unexplained).toEqual([]);
    });

    it('keeps a footnote mark from turning 5 bases into 25', () => {
      expect(section(CITY, '一（二）')).toContain('新增国家科技创新基地5个以上');
      expect(section(CITY, '一（二）')).not.toContain('25个');
    });

    it('finds every task and every unit at its section', () => {
      const missing = documents.flatMap(({ key, responsibilities }) =>
        responsibilities.flatMap(({ section: name, task, lead, responsible, milestone }) =>
          [task, ...lead, ...responsible, ...(milestone === undefined ? [] : [milestone])]
            .filter((words) => !section(key, name).includes(words.replace(/\s/g, '')))
            .map((words) => `${key} ${name} ${words}`),
        ),
      );
      expect(missing).toEqual([]);
    });

    it('leaves no unit of a task out', () => {
      const left = documents.flatMap(({ key, responsibilities }) =>
        responsibilities.map(({ section: name, task, lead, responsible }) => {
          const text = section(key, name);
          const list = /责任单位[：:](.*?)[）)](?=\D|$)/.exec(
            text
              .slice(Math.max(text.indexOf(task), text.indexOf(`${task}。`)))
              .replace(/县（市、区）/g, '县【市、区】'),
          );
          const leading = /牵头单位：(.*?)[；;]/.exec(text)?.[1] ?? '';
          const longestFirst = (units: readonly string[]) =>
            [...units]
              .map((unit) => unit.replace('县（市、区）', '县【市、区】'))
              .sort((one, other) => other.length - one.length);
          const rest = (units: readonly string[], words: string) =>
            longestFirst(units)
              .reduce((remaining, unit) => remaining.replace(unit, ''), words)
              .replace(/[、，,等]/g, '');
          return `${key} ${name} ${task}: ${rest(lead, leading)}${rest(responsible, list?.[1] ?? 'no list')}`;
        }),
      );
      expect(left.filter((line) => !line.endsWith(': '))).toEqual([]);
    });

    const joined = (key: string) => textOf(key).annexes.replace(/\s/g, '');
    const spaced = (key: string) => textOf(key).annexes.replace(/\s+/g, ' ');

    it('finds every duty of annex 1', () => {
      const { rows } = annexOf(CITY, 'city-annex-1', 'duties');
      const missing = rows.filter(
        ({ row, unit, duties }) => !joined(CITY).includes(`${row}${unit}${duties.join('')}`),
      );
      expect(missing).toEqual([]);
    });

    it('finds every row of annex 2, name and figures together', () => {
      const { rows, years } = annexOf(CITY, 'city-annex-2', 'indicators');
      expect(spaced(CITY)).toContain(`指标名称 ${years.map(({ printed }) => printed).join(' ')} 1 全社会`);
      for (const { row, indicator, printed } of rows) {
        expect(joined(CITY)).toContain(`${row}${indicatorOf(indicator).name}${printed.join('')}`);
        expect(spaced(CITY)).toContain(` ${printed.join(' ')} `);
      }
    });

    it('finds every row of annex 3, and its two header rows', () => {
      const annex = annexOf(CITY, 'city-annex-3', 'allocation');
      const names = annex.indicators.map((id) => indicatorOf(id).name);
      const years = annex.indicators.flatMap(() => annex.years.map(({ printed }) => printed));
      const lines = textOf(CITY)
        .annexes.split('\n')
        .map((line) => line.trim());
      expect(lines).toContain([annex.labelHeader[0], ...names].join(' '));
      expect(lines).toContain([annex.labelHeader[1], ...years].join(' '));
      for (const { label, printed } of annex.rows) expect(lines).toContain([label, ...printed].join(' '));
    });

    it('finds every task of the district table with its three columns of units', () => {
      const { header, groups } = annexOf(DISTRICT, 'district-annex-tasks', 'tasks');
      const cells = groups.flatMap(({ title, tasks }) => [
        title,
        ...tasks.flatMap(({ row, task, lead, responsible, cooperating }) => [
          String(row),
          task,
          lead,
          responsible,
          cooperating,
        ]),
      ]);
      expect(joined(DISTRICT)).toContain([...header, ...cells].join('').replace(/\s/g, ''));
    });

    test.each([['district-annex-hte'], ['district-annex-contracts'], ['district-annex-patents']])(
      'finds %s cell by cell, with its five spare rows',
      (id) => {
        const { title, unitLine, labelHeader, years, rows, spareRows } = annexOf(DISTRICT, id, 'allocation');
        const text = textOf(DISTRICT).annexes;
        const start = text.indexOf(title);
        const next = text.indexOf('指导性任务分解表', start + title.length);
        const table = text.slice(start + title.length, next < 0 ? undefined : next);
        const cells = table.split('\n').filter((line) => line.startsWith('\t'));
        const filled = cells.map((cell) => cell.slice(1)).filter((cell) => cell.trim() !== '');
        expect(table.trim().startsWith(unitLine ?? 'none')).toBe(true);
        expect(filled).toEqual([
          ...labelHeader,
          ...years.map(({ printed }) => printed),
          ...rows.flatMap(({ label, printed }) => [label, ...printed]),
        ]);
        expect(cells.length - filled.length).toBe(spareRows * 4);
      },
    );
  });
}
