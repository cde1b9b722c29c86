/**
 * Makes src/lexicon/data/varcon.txt, the committed file that spelling.ts reads, from varcon.txt of VarCon 2020.12.07
 * (wordlist.aspell.net): `node dist/src/lexicon/build-spelling.js PATH/varcon.txt`. Kept: the spellings of each line, lower case, without
 * regions and possessives; left out: lines that the rule -ise / -ize covers.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { byCodeUnits, normalForm } from '../text/normal.js';
import { committedFolder } from './data.js';
import { foldIse } from './spelling.js';

const notice = `# Spelling variants of English: a word, then its other spellings. Modified: compacted from varcon.txt of VarCon 2020.12.07 (wordlist.aspell.net).
#
# Copyright 2000-2019 by Kevin Atkinson
#
# Permission to use, copy, modify, distribute and sell this array, the associated software, and its documentation for any purpose is hereby
# granted without fee, provided that the above copyright notice appears in all copies and that both that copyright notice and this
# permission notice appear in supporting documentation. Kevin Atkinson makes no representations about the suitability of this array for any
# purpose. It is provided "as is" without express or implied warranty.
#
# Copyright 2016 by Benjamin Titze
#
# Permission to use, copy, modify, distribute and sell this array, the associated software, and its documentation for any purpose is hereby
# granted without fee, provided that the above copyright notice appears in all copies and that both that copyright notice and this
# permission notice appear in supporting documentation. Benjamin Titze makes no representations about the suitability of this array for any
# purpose. It is provided "as is" without express or implied warranty.
#
# Since the original words lists come from the Ispell distribution:
#
# Copyright 1993, Geoff Kuenning, Granada Hills, CA. All rights reserved.
#
# Redistribution and use in source and binary forms, with or without modification, are permitted provided that the following conditions are
# met: 1. Redistributions of source code must retain the above copyright notice, this list of conditions and the following disclaimer.
# 2. Redistributions in binary form must reproduce the above copyright notice, this list of conditions and the following disclaimer in the
# documentation and/or other materials provided with the distribution. 3. All modifications to the source code must be clearly marked as
# such. Binary redistributions based on modified source code must be clearly marked as modified versions in the documentation and/or other
# materials provided with the distribution. (clause 4 removed with permission from Geoff Kuenning) 5. The name of Geoff Kuenning may not be
# used to endorse or promote products derived from this software without specific prior written permission.
#
# THIS SOFTWARE IS PROVIDED BY GEOFF KUENNING AND CONTRIBUTORS "AS IS" AND ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO,
# THE IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE DISCLAIMED. IN NO EVENT SHALL GEOFF KUENNING OR
# CONTRIBUTORS BE LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR CONSEQUENTIAL DAMAGES (INCLUDING, BUT NOT LIMITED TO,
# PROCUREMENT OF SUBSTITUTE GOODS OR SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER CAUSED AND ON ANY THEORY OF
# LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY, OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE OF THIS
# SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.
`;

/** One line for each word that no rule covers, in code-unit order: the word, then its other spellings. */
function compact(varcon: string): string {
  const variants = new Map<string, Set<string>>();
  for (const line of varcon.split('\n')) {
    const spellings = spellingsOf(line);
    if (new Set(spellings.map(foldIse)).size < 2) continue;
    for (const word of spellings) variants.set(word, new Set([...(variants.get(word) ?? []), ...spellings]));
  }
  const lines = [...variants].map(([word, others]) =>
    [word, ...[...others].filter((other) => other !== word)].join(' '),
  );
  return `${notice}${lines.sort(byCodeUnits).join('\n')}\n`;
}

/** "A B: prise / AV Cv: prize | <V> # comment" */
function spellingsOf(line: string): readonly string[] {
  const entry = (line.split(/[#|]/, 1)[0] as string).trim();
  if (entry === '') return [];
  const words = entry.split(' / ').map((part) => (part.split(': ')[1] ?? '').trim());
  return [...new Set(words.map((word) => joined(normalForm(word))))]
    .filter((word) => word !== '')
    .sort(byCodeUnits);
}

/** As spelling.ts looks words up: hyphens and spaces (written as underscores) out, since it joins words itself; possessive out. */
const joined = (word: string): string => word.replace(/'s?$/, '').replace(/[\s_-]+/g, '');

const source = process.argv[2];
if (source === undefined) throw new Error('usage: build-spelling.js PATH/varcon.txt');
writeFileSync(join(committedFolder, 'varcon.txt'), compact(readFileSync(source, 'latin1')));
