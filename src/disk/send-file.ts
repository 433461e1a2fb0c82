import { createReadStream } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { pipeline } from 'node:stream';

/** Answers with a file; one that goes away meanwhile, or a visitor who does, ends the answer and nothing else. */
export function sendFile(response: ServerResponse, file: string, mediaType: string): void {
  response.setHeader('Content-Type', mediaType);
  pipeline(createReadStream(file), response, () => undefined);
}
