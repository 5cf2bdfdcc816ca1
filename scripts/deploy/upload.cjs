// Uploads or previews the mini-program by WeChat's own tool. One process per run, because the tool keeps its results
// inside the process. Usage: node upload.cjs '<JSON of action, appid, projectPath, privateKeyPath, version, desc>'
const ci = require('miniprogram-ci');

async function main({ action, appid, projectPath, privateKeyPath, version, desc }) {
  const project = new ci.Project({
    appid,
    type: 'miniProgram',
    projectPath,
    privateKeyPath,
    ignores: ['node_modules/**/*'],
  });
  const options = { project, desc, setting: { useProjectConfig: true }, onProgressUpdate: () => {} };
  if (action === 'preview') await ci.preview({ ...options, qrcodeFormat: 'terminal' });
  else await ci.upload({ ...options, version });
}

/** What to do about an answer of WeChat; its own words otherwise. */
function explain(message) {
  if (/invalid ip/i.test(message))
    return `这台电脑的 IP 不在白名单里：请到微信公众平台「开发管理 → 开发设置 → 小程序代码上传 → IP 白名单」添加。（${message}）`;
  if (/EAI_AGAIN|ENOTFOUND|ECONN|ENETUNREACH|ETIMEDOUT/.test(message))
    return `连不上微信的服务器，请检查网络后再试。（${message}）`;
  if (/PEM|private key|signature/i.test(message))
    return '上传密钥用不了：请到微信公众平台「开发管理 → 开发设置 → 小程序代码上传」重新生成，确认 AppID 一致。';
  return `微信没有接受：${message}`;
}

// The tool keeps worker processes alive, so this one has to leave by itself.
main(JSON.parse(process.argv[2])).then(
  () => process.exit(0),
  (error) => {
    console.error(explain(String(error?.message ?? error)));
    process.exit(1);
  },
);
