/** Reads a part of the index by its path; throws where the network fails. */
export type ReadPart = (path: string) => Promise<unknown>;
