import { shareLabel } from './label-file';

const writeFileSync = jest.fn();
const shareFileMessage = jest.fn();
Object.assign(globalThis, {
  wx: {
    env: { USER_DATA_PATH: 'http://usr' },
    getFileSystemManager: () => ({ writeFileSync }),
    shareFileMessage,
  },
});

beforeEach(() => {
  shareFileMessage.mockReset();
  writeFileSync.mockReset();
});

test("a label is shared as it came, under the waybill's number, before anything else may happen", async () => {
  shareFileMessage.mockImplementation(({ success }) => success());
  const shared = shareLabel(new Uint8Array(Buffer.from('<html>面单</html>')), 'SF158/..');
  expect(shareFileMessage).toHaveBeenCalledTimes(1);
  await shared;
  const [path, bytes] = writeFileSync.mock.calls[0];
  expect(Buffer.from(bytes).toString()).toBe('<html>面单</html>');
  expect(shareFileMessage.mock.calls[0][0]).toMatchObject({ filePath: path, fileName: '面单-SF158.html' });
});

test('only the bytes of this label are written, also where they are part of a larger buffer', async () => {
  shareFileMessage.mockImplementation(({ success }) => success());
  await shareLabel(new Uint8Array(Buffer.from('xx<html>')).subarray(2), '1');
  expect(Buffer.from(writeFileSync.mock.calls[0][1]).toString()).toBe('<html>');
});

test('turning back is told to the caller', async () => {
  shareFileMessage.mockImplementation(({ fail }) => fail({ errMsg: 'shareFileMessage:fail cancel' }));
  await expect(shareLabel(new Uint8Array(1), '1')).rejects.toMatchObject({
    errMsg: expect.stringContaining('cancel'),
  });
});
