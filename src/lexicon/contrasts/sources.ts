/**
 * What contrast sets rest on: style guides that warn of a word, studies of wording in the news, or our own reading where no such work is
 * known to us. The choice and order of members, and their slants, are ours throughout.
 */
export const sources = {
  ap: 'Associated Press Stylebook (2022)',
  reuters: 'Reuters Handbook of Journalism (2018), "terrorism" and "specialised guidance"',
  bbc: 'BBC Editorial Guidelines (2019), section 11: war, terror and emergencies',
  bbcStyle: 'BBC News style guide',
  guardian: 'Guardian and Observer style guide (2021)',
  guardianClimate: 'Guardian and Observer style guide, environmental language (2019)',
  ipi: 'International Press Institute, Use with Care: a reporter’s glossary of loaded language in the Israeli-Palestinian conflict (2013)',
  unhcr: 'UNHCR Master Glossary of Terms; UNHCR viewpoint "refugee or migrant" (2016)',
  iom: 'International Organization for Migration, Glossary on Migration (2019)',
  luntz: 'Luntz, Words That Work (2007)',
  lakoff: 'Lakoff, Don’t Think of an Elephant! (2004)',
  gentzkow: 'Gentzkow and Shapiro, What drives media slant? (Econometrica 78, 2010), table I',
  recasens:
    'Recasens, Danescu-Niculescu-Mizil and Jurafsky, Linguistic models for analyzing and detecting biased language (ACL 2013)',
  entman: 'Entman, Framing: toward clarification of a fractured paradigm (Journal of Communication 43, 1993)',
  fowler: 'Fowler, Language in the News (1991)',
  vanDijk: 'van Dijk, Racism and the Press (1991)',
  vanLeeuwen: 'van Leeuwen, Discourse and Practice (2008), chapter 2: representing social actors',
  gwmg: 'Glasgow University Media Group, More Bad News (1980)',
  philo: 'Philo and Berry, Bad News from Israel (2004)',
  steuter: 'Steuter and Wills, At War with Metaphor (2008)',
  mcleod:
    'McLeod and Hertog, Social control, social change and the mass media’s role in the regulation of protest groups (1999)',
  clark: 'Clark, The linguistics of blame (in Toolan, ed., Language, Text and Context, 1992)',
  loftus:
    'Loftus and Palmer, Reconstruction of automobile destruction (Journal of Verbal Learning and Verbal Behavior 13, 1974)',
  thompson:
    'Thompson and Ye, Evaluation in the reporting verbs used in academic papers (Applied Linguistics 12, 1991)',
  caldas:
    'Caldas-Coulthard, On reporting reporting (in Coulthard, ed., Advances in Written Text Analysis, 1994)',
  bednarek: 'Bednarek, Evaluation in Media Discourse (2006)',
  cole: 'Cole and Shaw, “Powerful” verbs and “body language”: does the reader notice? (Journalism Quarterly 51, 1974)',
  merrill: 'Merrill, How Time stereotyped three U.S. presidents (Journalism Quarterly 42, 1965)',
  searle: 'Searle, A taxonomy of illocutionary acts (1975): commissives',
  bias: 'Hamborg, Donnay and Gipp, Automated identification of media bias in news articles (Int. Journal on Digital Libraries 20, 2019)',
  herman: 'Herman and Chomsky, Manufacturing Consent (1988)',
  roget: 'Roget’s Thesaurus; slants by the editors of this list',
  glaad: 'GLAAD Media Reference Guide, transgender people',
  ncdj: 'National Center on Disability and Journalism, Disability Language Style Guide',
  nida: 'National Institute on Drug Abuse, Words Matter: terms to use and avoid when talking about addiction',
  who: 'World Health Organization, Best practices for the naming of new human infectious diseases (2015)',
  observed:
    'Own observation of annotated pairs of news sentences, 2026; members and slants by the editors of this list',
  own: 'Own entry, 2026: members and slants by the editors of this list',
} as const;
