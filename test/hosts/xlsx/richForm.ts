import type { SheetModel } from '../../../src/core/sheet/model';
import { FORM_PROTECTION } from '../../../src/core/sheet/protection';

/** A sheet with one of everything that a form can hold. */
export const richForm: SheetModel = {
  name: '附件3 主要科技任务分解表',
  rows: [
    [
      {
        value: '主要科技任务分解表',
        style: { font: '方正小标宋简体', size: 22, bold: true, align: 'center', valign: 'middle' },
      },
    ],
    [
      {
        value: '地区',
        style: { font: '黑体', borders: { top: 'medium', left: 'medium' }, vertical: true, align: 'center' },
      },
      { value: '2023年', style: { font: '黑体', wrap: true, fill: '#DDEBF7', color: '#C00000' } },
      { value: '完成', style: { italic: true, indent: 2, align: 'left' } },
    ],
    [
      { value: '东湖区' },
      { value: 1.8, style: { numberFormat: '0.00' } },
      { value: 2, style: { numberFormat: '0', locked: false } },
    ],
    [
      { value: '合计' },
      { value: 1.8, formula: '=SUM(B3:B3)', style: { numberFormat: '0.00' } },
      { value: 0.2, formula: '=KC.GAP("研发经费投入强度",C3,2023)' },
      { value: '见校验报告', link: "'校验报告'!A1" },
    ],
  ],
  merges: [{ top: 0, left: 0, bottom: 0, right: 2 }],
  columnWidths: [12, 8.5, undefined, 20],
  rowHeights: [30, undefined, undefined, undefined, undefined, 18],
  print: {
    orientation: 'landscape',
    titleRows: { from: 0, to: 1 },
    area: { top: 0, left: 0, bottom: 3, right: 2 },
    fitToWidth: true,
    centred: true,
    pageNumber: true,
  },
  freeze: { rows: 2, columns: 1 },
  protection: FORM_PROTECTION,
  validations: [
    {
      range: { top: 2, left: 2, bottom: 2, right: 2 },
      rule: { type: 'decimal', min: 0 },
      allowBlank: true,
      prompt: { title: '完成值', message: '请填写数字\n单位：%' },
      error: { title: '不是数字', message: '这里只能填不小于 0 的数字。' },
    },
    {
      range: { top: 2, left: 0, bottom: 2, right: 0 },
      rule: { type: 'list', items: ['东湖区', '西湖区', '说"好"'] },
      allowBlank: false,
    },
    {
      range: { top: 3, left: 0, bottom: 3, right: 0 },
      rule: { type: 'list', items: ['一,二', '三'] },
      allowBlank: false,
    },
    {
      range: { top: 3, left: 3, bottom: 3, right: 3 },
      rule: { type: 'date', from: '2023-01-01', to: '2023-12-31' },
      allowBlank: true,
    },
    {
      range: { top: 1, left: 3, bottom: 1, right: 3 },
      rule: { type: 'textLength', max: 200 },
      allowBlank: true,
    },
    {
      range: { top: 1, left: 2, bottom: 1, right: 2 },
      rule: { type: 'custom', formula: '=LEN(C2)>0' },
      allowBlank: true,
    },
  ],
  conditionalFormats: [
    {
      range: { top: 2, left: 1, bottom: 3, right: 2 },
      formula: '=B3<$C$3',
      style: { color: '#9C0006', fill: '#FFC7CE', bold: true },
    },
  ],
  names: [{ name: '填报区', range: { top: 2, left: 2, bottom: 2, right: 2 } }],
  hiddenRows: [4],
  hiddenColumns: [4],
};
