// Prints how to start the packaged Chromium. A process of its own, because the package is an ES module and
// jest's are not.
import chromium from '@sparticuz/chromium';

console.log(JSON.stringify({ executablePath: await chromium.executablePath(), args: chromium.args }));
