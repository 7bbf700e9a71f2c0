// One running app for each userData folder: a lock file made in one step, and a socket for what later starts say.
import { execFileSync } from 'node:child_process';
import { linkSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';

/** Tells a process from a later one that got the same number; null when there is none. */
function startOf(pid) {
  try {
    process.kill(pid, 0);
    if (process.platform !== 'linux') return 'running';
    return readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ')[19];
  } catch {
    // No such process, or it ended between the two looks: either way nobody holds the lock.
    return null;
  }
}

function readLock(file) {
  try {
    const owner = JSON.parse(readFileSync(file, 'utf8'));
    return { ...owner, isAlive: startOf(owner.pid) === owner.start };
  } catch {
    // Gone or damaged: not a lock that a living app holds.
    return { isAlive: false };
  }
}

/** Takes away a socket with the folder made for it; a Windows pipe goes by itself. */
function removeSocket(socket) {
  if (socket?.startsWith(socketFolder)) rmSync(dirname(socket), { recursive: true, force: true });
}

const socketFolder = join(tmpdir(), 'shell-');

function newSocketPath() {
  if (process.platform === 'win32') return `\\\\.\\pipe\\chromium-shell-${process.pid}-${Date.now()}`;
  // A fresh folder that only this user may enter; a socket path must stay short.
  return join(mkdtempSync(socketFolder), 'socket');
}

/** Creates the lock with its content in one step; false when another one stands there. */
function placeLock(file, owner) {
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, JSON.stringify(owner), { mode: 0o600 });
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Moves a dead app's lock away; puts it back if a living app placed its own in between. */
function clearStaleLock(file) {
  const aside = `${file}.${process.pid}.stale`;
  try {
    renameSync(file, aside);
  } catch {
    return; // Another start cleared it first.
  }
  const { isAlive, socket } = readLock(aside);
  if (isAlive) linkSync(aside, file);
  else removeSocket(socket);
  rmSync(aside, { force: true });
}

function listen(socketPath, onMessage) {
  const server = createServer((connection) => {
    let text = '';
    connection.setEncoding('utf8');
    connection.on('data', (part) => (text += part));
    connection.on('end', () => onMessage(JSON.parse(text)));
    connection.on('error', () => connection.destroy());
  });
  server.listen(socketPath).unref();
  return server;
}

// Runs in a Node of its own, because a start that is second must have spoken before it goes on.
const speak = `
const socket = require('net').connect(process.argv[1], () => process.stdin.pipe(socket));
socket.on('error', (error) => { console.error(error.message); process.exitCode = 1; });
socket.on('close', () => process.exit());
`;

function tellFirst(owner, message) {
  try {
    execFileSync(process.execPath, ['-e', speak, owner.socket], {
      input: JSON.stringify(message),
      timeout: 5000,
      stdio: ['pipe', 'ignore', 'pipe'],
    });
  } catch (error) {
    console.error(`chromium-shell: the running app could not be told of this start (${error.message})`);
  }
}

/**
 * Takes the lock of a folder, or tells the app that holds it.
 * @param {string} folder the app's userData
 * @param {{ argv: string[], cwd: string, data?: unknown }} message what a running app should hear
 * @param {(message: any) => void} onMessage hears later starts
 * @returns {null | (() => void)} gives the lock back; null when another app holds it
 */
export function takeInstanceLock(folder, message, onMessage) {
  const file = join(folder, 'instance.lock');
  const socket = newSocketPath();
  const owner = { pid: process.pid, start: startOf(process.pid), socket };
  for (let attempt = 0; attempt < 5; attempt += 1) {
    if (placeLock(file, owner)) {
      const server = listen(socket, onMessage);
      return () => {
        server.close();
        rmSync(file, { force: true });
        removeSocket(socket);
      };
    }
    const running = readLock(file);
    if (running.isAlive) {
      removeSocket(socket);
      tellFirst(running, message);
      return null;
    }
    clearStaleLock(file);
  }
  throw new Error(`The lock ${file} could not be taken. Delete it and start again.`);
}
