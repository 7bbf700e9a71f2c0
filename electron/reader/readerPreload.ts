import { contextBridge, ipcRenderer } from 'electron';
import { readerApiName, readerChannels, type ReaderApi, type ReadRequest } from '../../shared/ipc/reader';

const reader: ReaderApi = {
  onFile(listener) {
    ipcRenderer.on(readerChannels.file, (_event: unknown, request: ReadRequest) => listener(request));
    void ipcRenderer.invoke(readerChannels.ready);
  },
  answer: (answer) => void ipcRenderer.invoke(readerChannels.answer, answer),
};

contextBridge.exposeInMainWorld(readerApiName, reader);
