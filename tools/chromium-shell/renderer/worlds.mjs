// What contextBridge stands on: values between the page's world and the preload's. Runs in both, through
// pageScripts.mjs. The page may patch every built-in after this ran, so all of them are taken hold of here.

const { apply } = Reflect;
const { create, defineProperty, freeze, keys } = Object;
const { isArray } = Array;
const { toString } = Object.prototype;
const { then } = Promise.prototype;
const { get: getId, set: setId } = WeakMap.prototype;
const { addEventListener, dispatchEvent } = EventTarget.prototype;
const detailOf = Object.getOwnPropertyDescriptor(CustomEvent.prototype, 'detail').get;
const [BusEvent, OwnPromise, OwnError, toText] = [CustomEvent, Promise, Error, String];

const cannotClone = () => new OwnError('An object could not be cloned.');

function put(object, key, value, isFixed) {
  defineProperty(object, key, { value, enumerable: true, configurable: !isFixed, writable: !isFixed, __proto__: null });
}

function newError({ name, message }) {
  const error = new OwnError(message);
  put(error, 'name', name, false);
  return error;
}

/**
 * Joins the two worlds over an element that only they hold. Functions and promises stay where they are and
 * are called from afar; everything else is cloned.
 * @param {EventTarget} bus
 * @param {string} here the name of this world, and the prefix of its events and ids
 * @param {string} there the other world's
 */
export function joinWorlds(bus, here, there) {
  const functions = create(null);
  const functionIds = new WeakMap();
  const callers = create(null);
  const unsettled = create(null);
  let lastId = 0;
  let reply;

  const newId = () => here + (lastId += 1);
  const fire = (type, detail) => void apply(dispatchEvent, bus, [new BusEvent(type, { detail })]);
  const on = (type, listener) =>
    void apply(addEventListener, bus, [type, (event) => listener(apply(detailOf, event, []))]);

  function encodeFunction(fn) {
    const id = apply(getId, functionIds, [fn]) ?? newId();
    apply(setId, functionIds, [fn, id]);
    functions[id] = fn;
    return { kind: 'function', id };
  }

  function attempt(work) {
    try {
      return { ok: true, value: encode(work(), 0) };
    } catch (error) {
      return { ok: false, value: encode(error, 0) };
    }
  }

  function encodePromise(promise) {
    const id = newId();
    const resolved = (value) => fire(`${there}:settled`, { id, outcome: attempt(() => value) });
    const rejected = (error) => fire(`${there}:settled`, { id, outcome: { ok: false, value: encode(error, 0) } });
    apply(then, promise, [resolved, rejected]);
    return { kind: 'promise', id };
  }

  function encodeFields(value, fields, depth) {
    const names = keys(value);
    for (let i = 0; i < names.length; i += 1) put(fields, names[i], encode(value[names[i]], depth + 1), false);
    return fields;
  }

  function encode(value, depth) {
    if (typeof value === 'function') return encodeFunction(value);
    if (typeof value === 'symbol') throw cannotClone();
    if (typeof value !== 'object' || value === null) return value;
    if (depth > 1000)
      throw new OwnError(
        'Electron contextBridge recursion depth exceeded.  Nested objects deeper than 1000 are not supported.',
      );
    if (isArray(value)) return { kind: 'array', fields: encodeFields(value, [], depth) };
    switch (apply(toString, value, [])) {
      case '[object Object]':
        return { kind: 'object', fields: encodeFields(value, {}, depth) };
      case '[object Promise]':
        return encodePromise(value);
      case '[object Error]':
        return { kind: 'error', name: toText(value.name), message: toText(value.message) };
      // Bytes, dates, files and the like: Chromium's own clone carries them.
      default:
        return { kind: 'as-is', value };
    }
  }

  function decodeFields(fields, object, isFrozen) {
    const names = keys(fields);
    for (let i = 0; i < names.length; i += 1) put(object, names[i], decode(fields[names[i]], isFrozen), isFrozen);
    return isFrozen ? freeze(object) : object;
  }

  function decode(sent, isFrozen) {
    if (typeof sent !== 'object' || sent === null) return sent;
    switch (sent.kind) {
      case 'object':
        return decodeFields(sent.fields, {}, isFrozen);
      case 'array':
        return decodeFields(sent.fields, [], isFrozen);
      case 'function':
        return (callers[sent.id] ??= callerOf(sent.id));
      case 'promise':
        return new OwnPromise((resolve, reject) => (unsettled[sent.id] = { resolve, reject }));
      case 'error':
        return newError(sent);
      default:
        return sent.value;
    }
  }

  function callerOf(id) {
    return (...args) => {
      const sent = encode(args, 0);
      reply = undefined;
      fire(`${there}:call`, { id, args: sent });
      const outcome = reply;
      reply = undefined;
      // Chromium leaves out the detail of an event that it cannot clone.
      if (!outcome) throw cannotClone();
      const value = decode(outcome.value, false);
      if (outcome.ok) return value;
      throw value;
    };
  }

  on(`${here}:call`, (call) => {
    if (call)
      fire(
        `${there}:reply`,
        attempt(() => apply(functions[call.id], undefined, decode(call.args, false))),
      );
  });
  on(`${here}:reply`, (outcome) => (reply = outcome));
  on(`${here}:settled`, ({ id, outcome }) => {
    const { resolve, reject } = unsettled[id];
    delete unsettled[id];
    (outcome.ok ? resolve : reject)(decode(outcome.value, false));
  });

  return { fire, on, encode: (value) => encode(value, 0), decode };
}
