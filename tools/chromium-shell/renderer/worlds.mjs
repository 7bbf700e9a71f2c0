// What contextBridge stands on: values between the page's world and the preload script's. Self-contained.

/**
 * Runs in both worlds and joins them over an element that only the two of them hold.
 * Functions and promises stay where they are and are called from afar; the rest is cloned by Chromium.
 * The page may patch every built-in after this ran, so all of them are taken hold of here.
 * @param {EventTarget} bus
 * @param {string} here the name of this world, and a prefix of its event types
 * @param {string} there the other world's
 */
export function joinWorlds(bus, here, there) {
  const { apply } = Reflect;
  const { addEventListener, dispatchEvent } = EventTarget.prototype;
  const { defineProperty, freeze, keys } = Object;
  const { isArray } = Array;
  const { toString } = Object.prototype;
  const { then } = Promise.prototype;
  const { get: idOf, set: keepId } = WeakMap.prototype;
  const detailOf = Object.getOwnPropertyDescriptor(CustomEvent.prototype, 'detail').get;
  const [WorldEvent, WorldPromise, WorldError] = [CustomEvent, Promise, Error];
  const asText = String;

  const dictionary = () => Object.create(null);
  const functions = dictionary();
  const functionIds = new WeakMap();
  const callers = dictionary();
  const unsettled = dictionary();
  let lastId = 0;
  let reply;

  const put = (object, key, value, fixed) =>
    defineProperty(object, key, { value, enumerable: true, configurable: !fixed, writable: !fixed, __proto__: null });
  const fire = (type, detail) => void apply(dispatchEvent, bus, [new WorldEvent(type, { detail })]);
  const on = (type, listener) => void apply(addEventListener, bus, [type, (event) => listener(apply(detailOf, event, []))]);
  const uncloneable = () => new WorldError('An object could not be cloned.');

  function newId() {
    lastId += 1;
    return here + lastId;
  }

  function encodeFunction(fn) {
    let id = apply(idOf, functionIds, [fn]);
    if (id === undefined) {
      id = newId();
      apply(keepId, functionIds, [fn, id]);
      functions[id] = fn;
    }
    return { kind: 'function', id };
  }

  function encodeSettled(id, ok, value) {
    try {
      return { id, ok, value: encode(value, 0) };
    } catch (error) {
      return { id, ok: false, value: encode(error, 0) };
    }
  }

  function encodePromise(promise) {
    const id = newId();
    const settle = (ok) => (value) => fire(`${there}:settled`, encodeSettled(id, ok, value));
    apply(then, promise, [settle(true), settle(false)]);
    return { kind: 'promise', id };
  }

  function encodeObject(value, depth) {
    const tag = apply(toString, value, []);
    if (tag === '[object Promise]') return encodePromise(value);
    if (tag === '[object Error]') return { kind: 'error', name: asText(value.name), message: asText(value.message) };
    if (isArray(value)) {
      const items = [];
      for (let i = 0; i < value.length; i += 1) put(items, i, encode(value[i], depth + 1), false);
      return { kind: 'array', items };
    }
    // Bytes, dates, files, maps and the like: Chromium's own clone carries them.
    if (tag !== '[object Object]') return { kind: 'as-is', value };
    const fields = {};
    const names = keys(value);
    for (let i = 0; i < names.length; i += 1) put(fields, names[i], encode(value[names[i]], depth + 1), false);
    return { kind: 'object', fields };
  }

  function encode(value, depth) {
    if (depth > 1000) throw new WorldError('Electron contextBridge recursion depth exceeded.  Nested objects deeper than 1000 are not supported.');
    if (typeof value === 'symbol') throw uncloneable();
    if (typeof value === 'function') return encodeFunction(value);
    return typeof value === 'object' && value !== null ? encodeObject(value, depth) : value;
  }

  function decodeObject(fields, frozen) {
    const object = {};
    const names = keys(fields);
    for (let i = 0; i < names.length; i += 1) put(object, names[i], decode(fields[names[i]], frozen), frozen);
    return frozen ? freeze(object) : object;
  }

  function decodeArray(items, frozen) {
    const array = [];
    for (let i = 0; i < items.length; i += 1) put(array, i, decode(items[i], frozen), frozen);
    return frozen ? freeze(array) : array;
  }

  function decodeError({ name, message }) {
    const error = new WorldError(message);
    defineProperty(error, 'name', { value: name, configurable: true, writable: true, __proto__: null });
    return error;
  }

  function decode(sent, frozen) {
    if (typeof sent !== 'object' || sent === null) return sent;
    switch (sent.kind) {
      case 'as-is': return sent.value;
      case 'object': return decodeObject(sent.fields, frozen);
      case 'array': return decodeArray(sent.items, frozen);
      case 'error': return decodeError(sent);
      case 'promise': return new WorldPromise((resolve, reject) => (unsettled[sent.id] = { resolve, reject }));
      case 'function': return (callers[sent.id] ??= callerOf(sent.id));
      default: throw uncloneable();
    }
  }

  function callerOf(id) {
    return (...args) => {
      const sent = encode(args, 0);
      reply = undefined;
      fire(`${there}:call`, { id, args: sent });
      const answer = reply;
      reply = undefined;
      // Chromium drops the detail of an event it cannot clone.
      if (!answer) throw uncloneable();
      const value = decode(answer.value, false);
      if (answer.ok) return value;
      throw value;
    };
  }

  function answerCall(call) {
    try {
      return { ok: true, value: encode(apply(functions[call.id], undefined, decode(call.args, false)), 0) };
    } catch (error) {
      return { ok: false, value: encode(error, 0) };
    }
  }

  on(`${here}:call`, (call) => {
    if (call) fire(`${there}:reply`, answerCall(call));
  });
  on(`${here}:reply`, (answer) => {
    reply = answer;
  });
  on(`${here}:settled`, ({ id, ok, value }) => {
    const { resolve, reject } = unsettled[id];
    delete unsettled[id];
    (ok ? resolve : reject)(decode(value, false));
  });

  return { fire, on, encode: (value) => encode(value, 0), decode };
}
