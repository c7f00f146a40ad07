import { length } from '../../../../shared/next-steps/rules/length.ts';
import { ruleTable } from '../../../support/rule-table.ts';

const head = '2025-03-14 KK Call the buyer about ';

ruleTable(length, {
  clean: {
    'an entry of 255': head + 'x'.repeat(255 - head.length),
    'two entries that are long together': `${head}${'x'.repeat(200)}\n${head}${'x'.repeat(200)}`,
  },
  flagged: {
    'an entry of 256': { note: `${head}${'x'.repeat(255 - head.length)}⟦x⟧` },
    'UTF-16 units, not letters': { note: `${head}${'x'.repeat(255 - head.length)}⟦😀⟧` },
  },
});
