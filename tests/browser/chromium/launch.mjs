// Prints where the packaged Chromium is, unpacking it first. A process of its own, because the package is an ES
// module and jest's are not.
import chromium from '@sparticuz/chromium';

process.stdout.write(await chromium.executablePath());
