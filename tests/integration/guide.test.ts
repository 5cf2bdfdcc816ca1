import { dayOf } from '../../cloudfunctions/shared/waybill/days';
import { copiedProject, guideFiles, guideLines } from '../guide';
import { startLocal } from '../local';

const FUNCTIONS = 'cloudfunctions';
const COURIERS = 'scripts/local-wechat/couriers';
const functionFiles = guideFiles('docs/guide.md', FUNCTIONS);
const courierFiles = guideFiles('docs/guide.md', COURIERS);
const courierLines = guideLines('docs/guide.md', COURIERS);

/** Both guides are followed in one copy: they meet nowhere. */
const project = copiedProject();
beforeAll(() => {
  for (const { file, text } of [...functionFiles, ...courierFiles]) project.write(file, text);
  for (const line of courierLines) project.append(line);
});
afterAll(() => project.remove());

it('what the guides say to write passes types and lint', () => {
  const { node } = project;
  expect(node('node_modules/@biomejs/biome/bin/biome', 'ci', FUNCTIONS, COURIERS)).toMatchObject({
    status: 0,
  });
  expect(node('node_modules/typescript/bin/tsc', '--noEmit', '-p', '.')).toEqual({ status: 0, said: '' });
}, 180_000);

describe('the guide to an API in five minutes', () => {
  it('names the same files in both languages', () => {
    expect(functionFiles).toHaveLength(4);
    expect(guideFiles('docs/guide.zh-CN.md', FUNCTIONS)).toEqual(functionFiles);
  });

  it('followed word for word makes a function that builds and answers', async () => {
    expect(project.node('scripts/run.mjs', 'build')).toMatchObject({
      status: 0,
      said: expect.stringContaining('countToday'),
    });
    const local = await startLocal({ distDir: project.distDir });
    const today = dayOf(Date.now());
    const made = (await local.state()).ledger.filter(({ day }: { day: string }) => day === today).length;
    expect(await local.call('countToday', {})).toEqual({ made, errCode: 0, errMsg: 'countToday:ok' });
    expect(await local.call('countToday', { more: 1 })).toMatchObject({ errCode: -700001 });
    expect(await local.call('countToday', {}, { openid: 'o-stranger' })).toMatchObject({ errCode: -700002 });
    await local.remove();
  }, 120_000);
});

describe('the guide to a courier in five minutes', () => {
  it('says the same in both languages', () => {
    expect([courierLines.length, courierFiles.length]).toEqual([1, 1]);
    expect(guideLines('docs/guide.zh-CN.md', COURIERS)).toEqual(courierLines);
    expect(guideFiles('docs/guide.zh-CN.md', COURIERS)).toEqual(courierFiles);
  });

  it('followed word for word makes a courier that passes the tests of all couriers', () => {
    const run = project.node('node_modules/jest/bin/jest.js', '--testPathPatterns', COURIERS);
    expect(run).toMatchObject({ status: 0, said: expect.stringContaining('demo-courier.test.ts') });
  }, 180_000);
});
