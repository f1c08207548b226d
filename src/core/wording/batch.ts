/** What is said about a file of a batch that could not be checked for a reason that nobody foresaw. */
import type { Text } from './text';

export const batchWording = {
  failed: {
    zh: '检查“{file}”时程序出错（{detail}），这份文件没有查完，其他文件不受影响；请把它发给维护人员。',
    en: 'The program failed on "{file}" ({detail}); this file is not checked, the others are. Please send it to the maintainer.',
  },
} as const satisfies Record<string, Text>;
