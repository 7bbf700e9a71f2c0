import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeDisk } from '../../../disk/disk';
import { proofHandlers, type ProofSettings } from '../../../electron/handlers/proofs';
import { freshFolder } from '../freshFolder';

const pdf = new TextEncoder().encode('%PDF-1.7');

function proofs(settings: Partial<ProofSettings> = {}) {
  const folder = freshFolder();
  const path = join(folder, 'harbour-proof.pdf');
  const handlers = proofHandlers({
    disk: nodeDisk,
    folders: null,
    choosePlace: async () => path,
    toPdf: async () => pdf,
    print: async () => '',
    ...settings,
  });
  return { folder, path, handlers };
}

describe('a proof as a PDF', () => {
  it('is written where the user says, and over nothing', async () => {
    const { path, handlers } = proofs();
    writeFileSync(path, 'older');
    expect(await handlers.saveProof('harbour-proof.pdf')).toMatchObject({
      ok: true,
      value: { names: ['harbour-proof-2.pdf'] },
    });
    expect(readFileSync(path, 'utf8')).toBe('older');
  });
  it('is not written when the user cancels', async () => {
    const { handlers } = proofs({ choosePlace: async () => null });
    expect(await handlers.saveProof('a.pdf')).toEqual({ ok: true, value: null });
  });
  it('leaves to no folder that the newsroom has not allowed', async () => {
    const allowed = join(freshFolder(), 'out');
    mkdirSync(allowed);
    const { handlers } = proofs({ folders: [allowed] });
    expect(await handlers.saveProof('a.pdf')).toMatchObject({ ok: false, problem: { code: 'export-folder-locked' } });
  });
  it('that cannot be set as pages says what to do', async () => {
    const { handlers } = proofs({ toPdf: () => Promise.reject(new Error('no pages')) });
    expect(await handlers.saveProof('a.pdf')).toMatchObject({ ok: false, problem: { code: 'proof-not-made' } });
  });
});

describe('printing', () => {
  it.each([
    ['', true],
    ['Print job canceled', true],
    ['Print job failed', false],
  ])('that ends with “%s” went well: %s', async (told, isFine) =>
    expect(await proofs({ print: async () => told }).handlers.printProof()).toMatchObject({ ok: isFine }),
  );
});
