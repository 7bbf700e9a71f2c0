// The smallest app that runs once: CommonJS, no window.
const { app } = require('electron');

if (app.requestSingleInstanceLock()) {
  app.on('second-instance', (_event, argv) => console.log(`told: ${argv.at(-1)}`));
  app.whenReady().then(() => console.log('waiting'));
} else {
  app.quit();
}
