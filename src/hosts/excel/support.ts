/**
 * What the running Excel offers beyond ExcelApi 1.7, by requirement set as documented for each member in the type
 * definitions of Office.js. The manifest asks for more; the workbench can play less.
 */
const REQUIREMENTS = {
  dataValidation: '1.8',
  /** Page layout, row and column properties, indents, events of all worksheets. */
  pageLayout: '1.9',
  rowProperties: '1.9',
  indent: '1.9',
  workbookEvents: '1.9',
  mergedAreas: '1.13',
} as const;

export type Feature = keyof typeof REQUIREMENTS;
export type Supports = (feature: Feature) => boolean;

/** Asks the running Excel. */
export const supports: Supports = (feature) =>
  Office.context.requirements.isSetSupported('ExcelApi', REQUIREMENTS[feature]);
