export { ExcelHost } from './ExcelHost';
export type { ExcelHostOptions } from './ExcelHost';
