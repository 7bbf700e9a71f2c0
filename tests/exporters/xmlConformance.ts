import { readFileSync } from 'node:fs';
import { ParseOption, XmlDocument, XmlElement, XsdValidator } from 'libxml2-wasm';
import { xmlRegisterFsInputProviders } from 'libxml2-wasm/lib/nodejs.mjs';
import { schemaPath } from './conformance';

xmlRegisterFsInputProviders();

const options = { option: ParseOption.XML_PARSE_NONET | ParseOption.XML_PARSE_HUGE };
const messageOf = (error: unknown): string => (error instanceof Error ? error.message.trim() : String(error));

/** Reads a document, hands it on and lets go of its memory; a text that is not well-formed is the only error then. */
export function withXml(text: string, check: (document: XmlDocument) => readonly string[]): readonly string[] {
  let document: XmlDocument;
  try {
    document = XmlDocument.fromString(text, options);
  } catch (error) {
    return [`not well-formed: ${messageOf(error)}`];
  }
  try {
    return check(document);
  } finally {
    document.dispose();
  }
}

/** Checks documents by an official XSD; empty when valid. */
export function xsdCheck(...path: string[]): (text: string) => readonly string[] {
  const file = schemaPath(...path);
  const validator = XsdValidator.fromDoc(XmlDocument.fromBuffer(readFileSync(file), { url: file }));
  return (text) =>
    withXml(text, (document) => {
      try {
        validator.validate(document);
        return [];
      } catch (error) {
        return [messageOf(error)];
      }
    });
}

export const elementsAt = (document: XmlDocument, xpath: string): readonly XmlElement[] =>
  document.find(xpath).filter((node) => node instanceof XmlElement);
