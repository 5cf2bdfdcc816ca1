import type { ConsolePart } from '../../engine/console/client/part';
import { labelFrame } from './label-frame';
import { rulesPanels } from './rules';
import { SCENARIOS } from './scenarios';
import { tables } from './tables';

/** The couriers' part of the console: their stories, rules, tables and labels. */
const part: ConsolePart = {
  scenarios: SCENARIOS,
  rules: rulesPanels,
  tables,
  seenIn(result) {
    const { printHtml } = (result ?? {}) as { printHtml?: unknown };
    return typeof printHtml === 'string' ? [{ title: '面单', element: labelFrame(printHtml) }] : [];
  },
};

export default part;
