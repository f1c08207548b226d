import { readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { Application } from '../../../src/workbench/excel/application';
import {
  ConditionalFormat,
  ConditionalFormatCollection,
  ConditionalFormatRule,
  ConditionalRangeFill,
  ConditionalRangeFont,
  ConditionalRangeFormat,
  CustomConditionalFormat,
} from '../../../src/workbench/excel/conditionalFormat';
import { DataValidation } from '../../../src/workbench/excel/dataValidation';
import { FormatProtection } from '../../../src/workbench/excel/formatProtection';
import type { HostObject } from '../../../src/workbench/protocol/hostObject';
import { NamedItem, NamedItemCollection } from '../../../src/workbench/excel/namedItem';
import { HeaderFooter, HeaderFooterGroup, PageLayout } from '../../../src/workbench/excel/pageLayout';
import { Range } from '../../../src/workbench/excel/range';
import { RangeAreas, RangeCollection } from '../../../src/workbench/excel/rangeAreas';
import { RangeBorder, RangeBorderCollection } from '../../../src/workbench/excel/rangeBorder';
import { RangeFill } from '../../../src/workbench/excel/rangeFill';
import { RangeFont } from '../../../src/workbench/excel/rangeFont';
import { RangeFormat } from '../../../src/workbench/excel/rangeFormat';
import { Workbook } from '../../../src/workbench/excel/workbook';
import { Worksheet } from '../../../src/workbench/excel/worksheet';
import { WorksheetCollection } from '../../../src/workbench/excel/worksheetCollection';
import { WorksheetFreezePanes } from '../../../src/workbench/excel/worksheetFreezePanes';
import { WorksheetProtection } from '../../../src/workbench/excel/worksheetProtection';

// The tables of members need nothing of the grid but names of its enumerations.
jest.mock('@univerjs/core', () => {
  const enumeration = new Proxy({}, { get: (_target, value) => value });
  return new Proxy({}, { get: (_target, name) => (name === '__esModule' ? true : enumeration) });
});

const excel = {} as never;
const sheet = {} as never;
const area = { top: 0, left: 0, bottom: 0, right: 0 };
const record = {} as never;

/** One of each; nothing of them is called, only their tables of members are read. */
const objects: readonly HostObject[] = [
  new Application(excel),
  new Workbook(excel),
  new WorksheetCollection(excel),
  new Worksheet(excel, sheet),
  new WorksheetFreezePanes(excel, sheet),
  new WorksheetProtection(excel, sheet),
  new PageLayout(excel, sheet),
  new HeaderFooterGroup(excel, sheet),
  new HeaderFooter(excel, sheet),
  new NamedItemCollection(excel, undefined),
  new NamedItem(excel, undefined, record),
  new Range(excel, sheet, area),
  new RangeAreas(excel, sheet, [area]),
  new RangeCollection(excel, sheet, [area]),
  new RangeFormat(excel, sheet, [area]),
  new RangeFill(excel, sheet, [area]),
  new RangeFont(excel, sheet, [area]),
  new RangeBorderCollection(excel, sheet, [area]),
  new RangeBorder(excel, sheet, [area], 'EdgeTop'),
  new FormatProtection(excel, sheet, [area]),
  new DataValidation(excel, sheet, area),
  new ConditionalFormatCollection(excel, sheet, area),
  new ConditionalFormat(excel, sheet, record),
  new CustomConditionalFormat(excel, sheet, record),
  new ConditionalFormatRule(excel, sheet, record),
  new ConditionalRangeFormat(excel, sheet, record),
  new ConditionalRangeFill(excel, sheet, record),
  new ConditionalRangeFont(excel, sheet, record),
];

/** "Worksheet.getRange" to "1.1", read from the remarks of the client's own typings. */
const published = publishedVersions();

function publishedVersions(): ReadonlyMap<string, string> {
  const file = path.resolve(__dirname, '../../../node_modules/@microsoft/office-js/dist/office.d.ts');
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const versions = new Map<string, string>();
  const visit = (node: ts.Node, inExcel: boolean): void => {
    if (ts.isModuleDeclaration(node) && node.body) {
      ts.forEachChild(node.body, (child) => {
        visit(child, node.name.text === 'Excel');
      });
      return;
    }
    if (!inExcel || !ts.isClassDeclaration(node) || !node.name) return;
    for (const member of node.members) {
      if (!member.name || !ts.isIdentifier(member.name)) continue;
      const key = `${node.name.text}.${member.name.text}`;
      const remark = /\[Api set: ExcelApi (1\.\d+)/.exec(member.getFullText());
      if (remark?.[1] && !versions.has(key)) versions.set(key, remark[1]);
    }
  };
  ts.forEachChild(source, (node) => {
    visit(node, false);
  });
  // The typings state here only since when a password may be given.
  versions.set('WorksheetProtection.unprotect', '1.2');
  return versions;
}

const camel = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

describe('the emulated Excel', () => {
  it('finds the versions that the typings state', () => {
    expect(published.get('Worksheet.getRangeByIndexes')).toBe('1.7');
    expect(published.size).toBeGreaterThan(1500);
  });

  it.each(objects.map((object) => [object.typeName, object] as const))(
    'gives every member of %s the version that Excel gives it',
    (typeName, { members }) => {
      const declared = { ...members.scalars, ...members.navigations, ...members.methods };
      const open = Object.entries(declared).filter(([name]) => !name.startsWith('_'));
      expect(open.length).toBeGreaterThan(0);
      const stated = open.map(([name, version]) => `${camel(name)} ${version}`);
      const real = open.map(
        ([name]) => `${camel(name)} ${published.get(`${typeName}.${camel(name)}`) ?? '?'}`,
      );
      expect(stated).toEqual(real);
    },
  );

  it.each(objects.map((object) => [object.typeName, object] as const))(
    'has code behind every member of %s that it declares',
    (_typeName, object) => {
      const names = (kind: object | undefined): readonly string[] => Object.keys(kind ?? {});
      const { scalars, navigations, methods } = object.members;
      const missing = [...names(scalars), ...names(navigations), ...names(methods)].filter(
        (name) => !(name in object) && name !== '_RemoveReference',
      );
      expect(missing).toEqual([]);
    },
  );
});
