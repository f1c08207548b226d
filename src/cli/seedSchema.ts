/** The shape of the files in `seeds/`. Used at build and test time and for the editor, never in the product. */
import { z } from 'zod';
import { PERIODS } from '../core/plan/period';

const name = z.string().min(1);
const names = z.array(name);
const year = z.int().min(1990).max(2100);
const decimal = z.string().regex(/^-?\d+(\.\d+)?$/, 'an exact decimal as text, such as "1.80"');
const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'a key in kebab-case, such as "new-labs"');
const row = z.int().min(1);

export const indicatorSchema = z.strictObject({
  id,
  name: name.describe('Official name as the annex prints it, with its unit.'),
  label: name.describe('Name without the unit, for sentences.'),
  unit: name,
  measure: z.enum(['level', 'increment', 'annual', 'ratio', 'rank', 'growth']),
  direction: z.enum(['higher', 'lower']),
  additive: z.boolean().describe("True when the regions' figures add up to the whole."),
  decimals: z.int().min(0).max(6),
  integer: z.boolean(),
  synonyms: names,
  notTheSame: names,
  shortForms: names.optional(),
});

export const regionSchema = z.strictObject({
  name,
  level: z.enum(['province', 'city', 'county', 'zone', 'subdistrict', 'town']),
  parent: name.nullable(),
  synonyms: names,
  notTheSame: names,
  synonymsIn: z.record(name, names).optional(),
  shortForms: names.optional(),
  home: z.boolean().optional(),
});

const annexHead = {
  id: id
    .optional()
    .describe('Left out: made of level, document number and place, such as "city-2026-3-annex-1".'),
  source: name,
  title: name,
  englishTitle: name.optional(),
};
const unitLine = name.nullable().describe('单位：家, where the table prints such a line.');
const period = z.enum(PERIODS);

const dutiesAnnex = z.strictObject({
  kind: z.literal('duties'),
  ...annexHead,
  header: z.tuple([name, name, name]).optional().describe('Left out: 序号, 单位, 重点任务.'),
  rows: z.array(z.strictObject({ row, unit: name, duties: names.min(1) })),
});

const indicatorAnnex = z.strictObject({
  kind: z.literal('indicators'),
  ...annexHead,
  unitLine: unitLine.optional(),
  region: name,
  header: names.min(2).optional().describe('Left out: 序号, 指标名称. Further headings are of the labels.'),
  years: z.array(z.strictObject({ year, printed: name, role: z.enum(['target', 'baseline']) })).min(1),
  rows: z.array(
    z.strictObject({
      row,
      indicator: id,
      labels: z.array(z.string()).optional().describe('What stands between name and figures.'),
      printed: z.array(z.string()),
    }),
  ),
});

const allocationAnnex = z.strictObject({
  kind: z.literal('allocation'),
  ...annexHead,
  unitLine,
  labelHeader: names.min(1).describe('One text for every header row, or one over all of them.'),
  numberHeader: name.optional().describe('序号, where the table numbers its rows.'),
  indicative: z.boolean(),
  indicators: z.array(id).min(1),
  years: z
    .array(
      z.strictObject({
        year,
        printed: name,
        group: name.optional().describe('What stands above this column and its neighbours.'),
        period: period.optional().describe('Only 全年 is the target of the year.'),
      }),
    )
    .min(1),
  spareRows: z.int().min(0),
  rows: z
    .array(z.strictObject({ row, region: name, label: name, printed: z.array(z.string()) }))
    .describe('The first row is the whole, the others its parts.'),
});

const tasksAnnex = z.strictObject({
  kind: z.literal('tasks'),
  ...annexHead,
  header: names.min(3).max(5),
  groups: z.array(
    z.strictObject({
      title: name.nullable().describe('null where the tasks stand under no heading.'),
      tasks: z.array(
        z.strictObject({
          row,
          task: name,
          lead: z.string(),
          responsible: z.string(),
          cooperating: z.string(),
        }),
      ),
    }),
  ),
});

const statement = z.strictObject({
  section: name,
  indicator: id,
  region: name,
  year: year.nullable().describe('null where the text names no year.'),
  fromYear: year.optional(),
  impliedYear: year.optional(),
  each: names.optional(),
  comparator: z.enum(['=', '≥', '>', '≤', '<', '≈', 'range']),
  printed: name.describe('Digits as the text prints them.'),
  value: decimal.nullable(),
  upper: decimal.optional(),
  unit: name,
  lead: names.optional(),
  responsible: names.optional(),
  suspect: name.optional(),
  repeats: name.optional(),
});

const responsibility = z.strictObject({
  section: name,
  task: name,
  lead: names,
  responsible: names,
  milestone: name.optional(),
  year: year.nullable().optional(),
});

export const documentSchema = z.strictObject({
  $schema: z.string().optional(),
  key: name.describe('Document number, or the title where there is none.'),
  number: name.nullable(),
  title: name,
  shortTitles: names,
  issuer: name,
  level: z.enum(['province', 'city', 'district']),
  issued: z.iso.date(),
  annexes: z.array(z.discriminatedUnion('kind', [dutiesAnnex, indicatorAnnex, allocationAnnex, tasksAnnex])),
  statements: z.array(statement),
  responsibilities: z.array(responsibility),
  indicators: z.array(indicatorSchema).optional(),
  regions: z.array(regionSchema).optional(),
});

/** JSON Schemas for the editor, by file name in `seeds/`. */
export function editorSchemas(): Readonly<Record<string, string>> {
  const text = (schema: z.ZodType): string => `${JSON.stringify(z.toJSONSchema(schema), null, 2)}\n`;
  return {
    'document.schema.json': text(documentSchema),
    'indicators.schema.json': text(z.array(indicatorSchema)),
    'regions.schema.json': text(z.array(regionSchema)),
  };
}
