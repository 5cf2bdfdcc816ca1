import { readFileSync } from 'node:fs';
import path from 'node:path';

/** The bare phone: the mini-program alone, for the frame's iframe and for browser tests. */
export function phonePage(): string {
  return `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<title>小程序</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="fonts/index.css">
<link rel="stylesheet" href="phone.css">
<link rel="stylesheet" href="app.css">
<body>
<script src="runtime.js"></script>
<script src="app.js"></script>
</body>
</html>
`;
}

/** The phone in its frame beside the guide. */
export function framePage(): string {
  return readFileSync(path.join(process.cwd(), 'scripts', 'phone', 'frame', 'index.html'), 'utf8');
}
