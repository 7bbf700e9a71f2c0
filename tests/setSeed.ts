import fc from 'fast-check';

/**
 * The same random examples on every machine, so that a red test is the change's own doing.
 * `VERBATIM_SEED=any` looks further, with a seed that fast-check prints on failure; a number repeats one.
 */
const asked = process.env['VERBATIM_SEED'] ?? '20261123';
if (asked !== 'any') fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(asked) });
