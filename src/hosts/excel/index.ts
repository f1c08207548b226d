export { ExcelHost } from './ExcelHost';
export type { ExcelHostOptions, SelectedBlock, Unsubscribe, WorkbookChange } from './ExcelHost';
