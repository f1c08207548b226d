/** Reporting periods, cumulative within the year as Chinese statistics count; the last one is the year. */
export const PERIODS = ['一季度', '上半年', '前三季度', '全年'] as const;
export type Period = (typeof PERIODS)[number];
