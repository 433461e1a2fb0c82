import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { serialize, serializeConfigPresentation3, normalize } from '@iiif/parser';
import { presentation3StrictUpgrade } from '@iiif/parser/strict';
import { Ajv, type ValidateFunction } from 'ajv';

const schemaFile = join(import.meta.dirname, '../../../shared/iiif/presentation_3.schema.json');
/** The schema of the official validator lies beside the checkout where the project is developed. */
export const hasSchema = existsSync(schemaFile);
if (!hasSchema) console.error('  跳过 IIIF 官方 schema 的校验：../shared/iiif 不在。');

let validate: ValidateFunction | undefined;

/** What the schema of the official validator says against a manifest or collection; nothing where it is not there. */
export function listSchemaFaults(resource: object): string[] {
  if (!hasSchema) return [];
  if (validate === undefined) {
    const ajv = new Ajv({
      strict: false,
      formats: { uri: (text: string) => URL.canParse(text), 'date-time': true },
    });
    validate = ajv.compile(JSON.parse(readFileSync(schemaFile, 'utf8')) as object);
  }
  return validate(resource)
    ? []
    : (validate.errors ?? []).map((one) => `${one.instancePath} ${one.message ?? ''}`);
}

/** What @iiif/parser would mend in a manifest, and whether it finds all of it again. */
export function listParserFaults(told: object): string[] {
  // Of the language of a text the schema wants the one string that W3C's model has, the parser IIIF's list.
  const manifest = JSON.parse(JSON.stringify(told), (key, value: unknown) =>
    key === 'language' && typeof value === 'string' ? [value] : value,
  ) as object;
  const state = { warnings: [] as string[] };
  const mended: unknown = presentation3StrictUpgrade(structuredClone(manifest) as never, state);
  const faults = [...state.warnings];
  if (JSON.stringify(mended) !== JSON.stringify(manifest)) faults.push('the strict upgrade changed it');
  const { entities, mapping, resource } = normalize(structuredClone(manifest));
  const again: unknown = serialize(
    { entities, mapping, requests: {} },
    resource as never,
    serializeConfigPresentation3,
  );
  if (sortKeys(again) !== sortKeys(manifest)) faults.push('it is not the same after normalising');
  return faults;
}

/** A value as text, its keys in order, without the direction that the parser leaves out because it is the usual one. */
function sortKeys(value: unknown): string {
  return JSON.stringify(value, (key, one: unknown) =>
    key === 'viewingDirection' && one === 'left-to-right'
      ? undefined
      : typeof one === 'object' && one !== null && !Array.isArray(one)
        ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)))
        : one,
  );
}
