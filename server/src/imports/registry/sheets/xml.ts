import { StringDecoder } from 'node:string_decoder';
import sax from 'sax';

/** Nesting in a spreadsheet's XML is about ten deep, and attributes are a dozen. */
const MAX_DEPTH = 64;
const MAX_ATTRIBUTES = 256;

/** `strictEntities`: the five of XML and none of HTML. */
const PARSER_OPTIONS = { position: false, strictEntities: true };

export type Attributes = Readonly<Record<string, string>>;

/** Names come without their namespace prefix. Text comes in pieces. */
export interface XmlHandlers {
  open?(name: string, attributes: Attributes): void;
  text?(text: string): void;
  close?(name: string): void;
}

/** XML that no spreadsheet program writes: malformed, too deep, or with a DTD. */
export class XmlError extends Error {
  override readonly name = 'XmlError';
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

function localAttributes(attributes: Readonly<Record<string, string>>): Attributes {
  // Cells by the million have none with a prefix.
  if (!Object.keys(attributes).some((name) => name.includes(':'))) return attributes;
  return Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [localName(name), value])
  );
}

function parserFor(handlers: XmlHandlers): sax.SAXParser {
  const parser = sax.parser(true, PARSER_OPTIONS);
  let depth = 0;
  let attributeCount = 0;
  parser.onerror = (error) => {
    throw new XmlError(error.message);
  };
  // ECMA-376 forbids it (part 2), and entities of one's own are how XML is made to explode.
  parser.ondoctype = () => {
    throw new XmlError('A document type declaration');
  };
  parser.onattribute = () => {
    attributeCount += 1;
    if (attributeCount > MAX_ATTRIBUTES) throw new XmlError('Too many attributes');
  };
  parser.onopentag = ({ name, attributes }) => {
    attributeCount = 0;
    depth += 1;
    if (depth > MAX_DEPTH) throw new XmlError('Too deep');
    // Without the option `xmlns` every attribute is a plain text.
    handlers.open?.(localName(name), localAttributes(attributes as Record<string, string>));
  };
  parser.onclosetag = (name) => {
    depth -= 1;
    handlers.close?.(localName(name));
  };
  parser.ontext = (text) => handlers.text?.(text);
  parser.oncdata = (text) => handlers.text?.(text);
  return parser;
}

/**
 * What the handlers emit as they meet it, so that reading goes no further than its consumer.
 *
 * @throws XmlError
 */
export async function* streamXml<T>(
  source: AsyncIterable<Buffer>,
  handlersFor: (emit: (item: T) => void) => XmlHandlers
): AsyncGenerator<T, void, undefined> {
  const items: T[] = [];
  const parser = parserFor(handlersFor((item) => items.push(item)));
  const decoder = new StringDecoder('utf8');
  for await (const chunk of source) {
    parser.write(decoder.write(chunk));
    yield* items.splice(0);
  }
  parser.write(decoder.end()).close();
  yield* items.splice(0);
}

/** Reads a whole part. @throws XmlError */
export async function readXml(source: AsyncIterable<Buffer>, handlers: XmlHandlers): Promise<void> {
  const rest = streamXml<never>(source, () => handlers);
  await rest.next();
}
