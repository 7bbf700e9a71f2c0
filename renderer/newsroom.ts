import type { NewsroomApi } from '../shared/ipc/contract';

declare global {
  interface Window {
    readonly newsroom: NewsroomApi;
  }
}

/**
 * The one door to the machine: no other file of the window reads `window.newsroom`. An editor without a window, as tests
 * have it, has no machine and asks nothing of it.
 */
export const newsroom: NewsroomApi = typeof window === 'undefined' ? (undefined as never) : window.newsroom;
