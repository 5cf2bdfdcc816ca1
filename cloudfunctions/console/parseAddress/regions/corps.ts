/** The divisions of the 兵团 that are run as one with a city; the 11th and 12th have none. */
const DIVISIONS: Record<string, string> = {
  一: '659002',
  二: '659006',
  三: '659003',
  四: '659008',
  五: '659007',
  六: '659004',
  七: '659010',
  八: '659001',
  九: '659012',
  十: '659005',
  十三: '659011',
  十四: '659009',
};
const DIVISION =
  /^(?:新疆)?(?:(?:生产)?建设)?(?:兵团)?(?:第|农(?=[一二三四五六七八九十])|(?<=兵团))(十[一二三四]?|[一二三四五六七八九])师市?/;

/** The division of the 兵团 that a text begins with: how long its name is, and its city's code if it has one. */
export function corpsDivision(text: string): { length: number; code?: string } | undefined {
  const found = DIVISION.exec(text);
  return found ? { length: found[0].length, code: DIVISIONS[found[1] ?? ''] } : undefined;
}
