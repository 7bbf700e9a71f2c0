const { contextBridge, ipcRenderer } = require('electron');

contextBridge.exposeInMainWorld('desk', {
  invoke: (channel, ...args) => ipcRenderer.invoke(channel, ...args),
  onMenu(listener) {
    const hear = (_event, id) => listener(id);
    ipcRenderer.on('menu', hear);
    return () => ipcRenderer.off('menu', hear);
  },
  platform: process.platform,
  add: (a, b) => a + b,
  refuse() {
    throw new RangeError('refused');
  },
  names: { first: ['Ada'] },
  whatThisLacks: () => ipcRenderer.sendSync('x'),
});
