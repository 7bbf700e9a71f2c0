/**
 * What a file that leaves says of a quotation's speaker. proposed: the tool's answer; confirmed: the editor's;
 * unresolved: nobody has said yet; cannot-be-known: the editor says so.
 */
export const speakerStatuses = ['proposed', 'confirmed', 'unresolved', 'cannot-be-known'] as const;

export type SpeakerStatus = (typeof speakerStatuses)[number];
