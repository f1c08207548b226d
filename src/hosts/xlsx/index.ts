export { readXlsx } from './readXlsx';
export { writeXlsx } from './writeXlsx';
export { XlsxHost } from './XlsxHost';
