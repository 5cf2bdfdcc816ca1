import { devtoolsPlaces, judgeUpload, uploadArgs } from './devtools';

describe('the command-line tool of WeChat DevTools', () => {
  it('is looked for where each system has it, or where it is said to be', () => {
    expect(devtoolsPlaces({}, 'darwin')).toEqual(['/Applications/wechatwebdevtools.app/Contents/MacOS/cli']);
    expect(devtoolsPlaces({ 'ProgramFiles(x86)': 'C:\\Program Files (x86)' }, 'win32')).toEqual([
      'C:\\Program Files (x86)\\Tencent\\微信web开发者工具\\cli.bat',
    ]);
    expect(devtoolsPlaces({}, 'linux')).toEqual([]);
    expect(devtoolsPlaces({ WECHAT_DEVTOOLS_CLI: 'D:\\wx\\cli.bat' }, 'darwin')).toEqual(['D:\\wx\\cli.bat']);
  });

  it('uploads one function with everything in it', () => {
    expect(uploadArgs('env-1', 'addOrder', 'here').join(' ')).toBe(
      'cloud functions deploy --env env-1 --names addOrder --project here',
    );
  });

  it('is believed by its words, because it ends with 0 after a failure, too', () => {
    expect(judgeUpload(0, '✔ deploy success')).toBe('done');
    expect(judgeUpload(0, '当前函数处于Updating状态，无法进行此操作')).toBe('busy');
    expect(judgeUpload(0, '[error] IDE service port disabled')).toMatchObject({
      failed: expect.stringContaining('服务端口'),
    });
    expect(judgeUpload(0, '[error] code 10')).toMatchObject({ failed: expect.stringContaining('code 10') });
    expect(judgeUpload(1, '')).toMatchObject({ failed: expect.stringContaining('没有输出') });
  });
});
