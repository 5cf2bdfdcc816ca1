// Compiles a project's mini-program with WeChat's own compiler, offline. One process per run, because the compiler
// keeps its results inside the process. Usage: node compile.cjs <project folder> [--quality], which also asks what DevTools
// calls 代码质量.
const { mkdtempSync, rmSync, statSync, writeFileSync } = require('node:fs');
const { tmpdir } = require('node:os');
const path = require('node:path');
const ci = require('miniprogram-ci');

async function main(projectPath, quality) {
  const folder = mkdtempSync(path.join(tmpdir(), 'wx-logistics-'));
  const privateKeyPath = path.join(folder, 'unused.key');
  writeFileSync(privateKeyPath, 'compiling needs no key');
  try {
    const project = new ci.Project({
      appid: 'wx00000000000000aa',
      type: 'miniProgram',
      projectPath,
      privateKeyPath,
      ignores: ['node_modules/**/*'],
      // Keeps the compiler from asking WeChat for the account's limits.
      attr: async () => ci.DefaultProjectAttr,
    });
    const zip = path.join(folder, 'compiled.zip');
    const setting = { es6: true, minify: true, minifyWXML: true, minifyWXSS: true };
    await ci.getCompiledResult({ project, version: '0.0.0', setting, onProgressUpdate: () => {} }, zip);
    const { size } = statSync(zip);
    console.log(`compiled and zipped: ${Math.round(size / 1000)} kB`);
    if (quality) await requireQuality(project, path.join(folder, 'quality.json'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function requireQuality(project, report) {
  const rules = await ci.checkCodeQuality(project, report);
  const broken = rules.filter(({ success }) => !success);
  if (!rules.length || broken.length)
    throw new Error(
      `code quality: ${broken.map(({ name, text }) => `${name}: ${text}`).join('; ') || 'no rules'}`,
    );
  console.log(`code quality: ${rules.length} rules kept`);
}

// The compiler keeps worker processes alive, so this one has to leave by itself.
main(process.argv[2], process.argv[3] === '--quality').then(
  () => process.exit(0),
  (error) => {
    console.error(error);
    process.exit(1);
  },
);
