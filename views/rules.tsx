/** Every rule there is: what it looks for and reads, its word lists, examples, and how often it was right. Made from the rules themselves. */
import { type Device, devices, familyOf } from '../src/model/framing.js';
import type { Measured, RuleEntry } from '../src/model/rule-entry.js';
import { voices } from '../src/model/witness.js';
import type { Edition } from './edition.js';
import { Page } from './layout.js';
import { count, deviceMeaning, deviceWord, familyWord, list, voiceWord } from './words.js';

interface RulesProps {
  /** Where the page stands among those of one event. */
  readonly edition?: Edition;
  readonly rules: readonly RuleEntry[];
  readonly measuredOn: string;
  readonly floor: number;
}

export function RulesPage({ edition, rules, measuredOn, floor }: RulesProps) {
  return (
    <Page title="Rules" {...(edition ? { edition } : {})}>
      <header class="event-head">
        <h1>Rules</h1>
        <p class="about">
          {count(rules.length, 'rule')} · {count(devices.length, 'device')}
        </p>
      </header>
      <p>
        A contrast is found by a rule, never by a judgement of a text. Each rule looks at passages that tell
        the same and asks whether their words, figures or places part. What it finds is shown with its
        evidence; a person judges.
      </p>
      <p>
        How sure a contrast is said to be is learned from contrasts that annotators had listed. {measuredOn}.
        They do not list everything, so the figures are a lower bound. What is less sure than {floor} lies
        folded.
      </p>
      {devices
        .filter((device) => rules.some((rule) => rule.device === device))
        .map((device) => (
          <DeviceRules device={device} rules={rules.filter((rule) => rule.device === device)} floor={floor} />
        ))}
    </Page>
  );
}

interface DeviceProps {
  readonly device: Device;
  readonly rules: readonly RuleEntry[];
  readonly floor: number;
}

const DeviceRules = ({ device, rules, floor }: DeviceProps) => (
  <section class="rules" aria-labelledby={`device-${device}`}>
    <h2 id={`device-${device}`}>
      <span class={`mark d0 ${familyOf[device]}`}>{deviceWord[device]}</span>
    </h2>
    <p class="about">
      {familyWord[familyOf[device]]} · {deviceMeaning[device]}
    </p>
    {rules.map((rule) => (
      <Rule rule={rule} floor={floor} />
    ))}
  </section>
);

const Rule = ({ rule, floor }: { rule: RuleEntry; floor: number }) => (
  <article class={`card rule ${familyOf[rule.device]}`} id={`rule-${rule.id}`}>
    <h3>{rule.id}</h3>
    <p>{rule.about}</p>
    {rule.examples.map((example) => (
      <ul class="examples" aria-label="Example">
        {[example.a, example.b].map((text) => (
          <li>
            <Example text={text} rule={rule} />
          </li>
        ))}
      </ul>
    ))}
    <dl class="facts-list">
      <div>
        <dt>reads</dt>
        <dd>{voicesOf(rule)}</dd>
      </div>
      <div>
        <dt>data</dt>
        <dd>
          {rule.data.length === 0 ? 'no word list: what was read out of the texts' : <Data rule={rule} />}
        </dd>
      </div>
      <div>
        <dt>measured</dt>
        <dd>
          {rule.figures === null
            ? 'not measured: annotators do not list such contrasts'
            : `${shareOf(rule.figures.all)}${rule.figures.note ? ` (${rule.figures.note})` : ''}; of those as sure as ${floor}, ${shareOf(rule.figures.shown)}`}
        </dd>
      </div>
    </dl>
  </article>
);

const voicesOf = ({ reads }: RuleEntry): string =>
  reads.length === voices.length
    ? 'words of every voice'
    : `words ${list(reads.map((voice) => voiceWord[voice]))}, on one side at least`;

const Data = ({ rule }: { rule: RuleEntry }) => (
  <ul>
    {rule.data.map(({ name, entries, source }) => (
      <li>
        {entries.toLocaleString('en-GB')} {name}: {source}
      </li>
    ))}
  </ul>
);

const shareOf = ({ precision, of }: Measured): string =>
  `${Math.round(100 * precision)} % of ${of.toLocaleString('en-GB')} listed`;

/** What stands in [brackets] is what the rule reads. */
const Example = ({ text, rule }: { text: string; rule: RuleEntry }) => (
  <>
    {text.split(/[[\]]/).map((part, index) => {
      if (index % 2 === 0) return part;
      return (
        <span class={`mark d0 ${familyOf[rule.device]}`}>
          {part === '' ? (
            <>
              –<span class="unseen"> (nothing there)</span>
            </>
          ) : (
            part
          )}
        </span>
      );
    })}
  </>
);
