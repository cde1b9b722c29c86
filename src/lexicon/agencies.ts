/** News agencies by the names that articles give them. An agency writes for many outlets: two accounts that credit it are not independent. */

interface Agency {
  readonly name: string;
  /** Other forms in datelines, bylines and credit lines: letters, spaces and hyphens only, since they stand in patterns as they are. */
  readonly forms: readonly string[];
}

/** Members of the European Alliance of News Agencies and of the Organization of Asia-Pacific News Agencies, and the world-wide ones. */
const agencies: readonly Agency[] = [
  { name: 'AP', forms: ['The Associated Press', 'Associated Press'] },
  { name: 'Reuters', forms: ['Thomson Reuters'] },
  { name: 'AFP', forms: ['Agence France-Presse', 'Agence France Presse'] },
  { name: 'dpa', forms: ['Deutsche Presse-Agentur', 'DPA'] },
  { name: 'UPI', forms: ['United Press International'] },
  { name: 'PA', forms: ['Press Association', 'PA Media', 'The Press Association'] },
  { name: 'Xinhua', forms: ['Xinhua News Agency', 'XINHUA'] },
  { name: 'TASS', forms: ['ITAR-TASS', 'Tass'] },
  { name: 'Interfax', forms: [] },
  { name: 'RIA Novosti', forms: ['RIA', 'Sputnik'] },
  { name: 'Kyodo', forms: ['Kyodo News', 'KYODO'] },
  { name: 'Yonhap', forms: ['Yonhap News Agency', 'YONHAP'] },
  { name: 'ANSA', forms: [] },
  { name: 'EFE', forms: ['Agencia EFE'] },
  { name: 'APA', forms: [] },
  { name: 'PTI', forms: ['Press Trust of India'] },
  { name: 'ANI', forms: ['Asian News International'] },
  { name: 'IANS', forms: [] },
  { name: 'AAP', forms: ['Australian Associated Press'] },
  { name: 'Canadian Press', forms: ['The Canadian Press'] },
  { name: 'Anadolu', forms: ['Anadolu Agency', 'AA'] },
  { name: 'Ukrinform', forms: ['UKRINFORM'] },
  { name: 'Armenpress', forms: ['ARMENPRESS'] },
  { name: 'Azertac', forms: ['AZERTAC'] },
  { name: 'Turan', forms: [] },
];

const byForm = new Map(
  agencies.flatMap(({ name, forms }) => [name, ...forms].map((form) => [form, name] as const)),
);

/** Longest form first, so that "Kyodo News" is not read as "Kyodo". Source of a regular expression, without a group that captures. */
export const agencyPattern = `(?:${[...byForm.keys()].sort((a, b) => b.length - a.length).join('|')})`;

const named = new RegExp(`(?<![A-Za-z0-9])(${agencyPattern})(?![A-Za-z0-9])`);

/** The agency a credit names, by its usual short name; null when none is named. Letter case counts: "AP" is no "ap". */
export const agencyIn = (credit: string): string | null => byForm.get(named.exec(credit)?.[1] ?? '') ?? null;
