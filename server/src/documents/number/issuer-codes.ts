import { inCapitals, withoutStrokes } from './spelling';

/**
 * Issuers whose codes are the same all over the country. Being listed gives a code its spelling
 * (`HDND` is `HĐND`), lets a missing hyphen be told (`NĐCP`) and lets a number be recognised in
 * running text without a type; any other code is an issuer's too.
 */
const STATE_ISSUERS = (
  'QH UBTVQH HĐNN CTN CP TTg TTCP VPCP VPQH VPCTN HĐND UBND UB KTNN TANDTC HĐTP VKSNDTC NHNN UBDT ' +
  'BTP BTC BNV BCA BQP BNG BCT BYT BXD BTNMT BNNPTNT BNNMT BTTTT BKHCN BKHĐT BGDĐT BGTVT BLĐTBXH ' +
  'BVHTTDL BDTTG'
).split(' ');

/** Committees of the Party, from the centre down, and the central offices. */
const PARTY_ISSUERS = 'TW VPTW BTCTW UBKTTW BNCTW BTGTW BDVTW TU ThU QU HU ĐU'.split(' ');

const bare = (code: string): string => withoutStrokes(inCapitals(code));

const CANONICAL: ReadonlyMap<string, string> = new Map(
  [...STATE_ISSUERS, ...PARTY_ISSUERS].map((code) => [bare(code), code])
);

const STATE: ReadonlySet<string> = new Set(STATE_ISSUERS);
const PARTY: ReadonlySet<string> = new Set(PARTY_ISSUERS);

/** The National Assembly and its Standing Committee number their terms: `QH13`. */
const WITH_TERM = /^(QH|UBTVQH|HĐNN)([1-9]\d?)$/;

const known = (capitals: string): string | undefined => CANONICAL.get(withoutStrokes(capitals));

/** The issuer's code as it is written; a code that is not known, as it comes. */
export const canonicalIssuer = (capitals: string): string => known(capitals) ?? capitals;

export const isKnownIssuer = (capitals: string): boolean =>
  known(capitals) !== undefined || WITH_TERM.test(capitals);

export const isStateIssuer = (code: string): boolean => STATE.has(code) || WITH_TERM.test(code);

export const isPartyIssuer = (code: string): boolean => PARTY.has(code);

/** Whether the issuer makes law under no type's code: `104/2016/QH13`, `01/2021/UBTVQH15`. */
export const isLegislature = (code: string): boolean => /^(?:QH|UBTVQH|HĐNN)\d*$/.test(code);
