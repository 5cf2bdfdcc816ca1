import { resultOf } from './call-result';

const sentences = { title: '账号或密码不对', action: '请向网点核对。' };

it.each([
  ['a success', { result: { errCode: 0 } }, { tone: 'good', word: '成功', code: 0 }],
  ['a function of any other kind', { result: undefined }, { tone: 'good', word: '成功', code: undefined }],
  [
    'a refusal',
    { result: { errCode: 9300531, error: sentences } },
    { tone: 'bad', word: '失败', code: 9300531, ...sentences },
  ],
  [
    'something under review',
    { result: { errCode: 9300532, error: { title: '已提交', pending: true } } },
    { tone: 'wait', word: '处理中', code: 9300532, title: '已提交' },
  ],
  ['a timeout', { errCode: -504003, errMsg: 'timeout' }, { tone: 'bad', word: '超时', code: -504003 }],
  ['a crash', { errCode: -504002, errMsg: 'crash' }, { tone: 'bad', word: '没有运行完', code: -504002 }],
])('judges %s', (_, answer, result) => {
  expect(resultOf(answer)).toMatchObject(result);
});
