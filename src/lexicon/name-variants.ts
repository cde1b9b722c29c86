/**
 * Spellings of one name that no rule of romanisation joins. Each group: forms in normal form, single spaces, the Arabic article left out.
 * Only spellings of one name in one tradition or two (Kyiv / Kiev); names that take sides (Artsakh / Karabakh, Burma / Myanmar) are contrasts.
 */
export interface NameVariants {
  readonly forms: readonly string[];
  readonly source: string;
}

const un = 'UN Group of Experts on Geographical Names; AP Stylebook 2019 (Kyiv)';
const loc = 'Library of Congress Name Authority File, variant headings';
const ap = 'AP Stylebook and Reuters Handbook of Journalism, spellings of names';

export const nameVariants: readonly NameVariants[] = [
  { forms: ['kyiv', 'kiev', 'kyyiv', 'kijev'], source: un },
  { forms: ['odesa', 'odessa'], source: un },
  { forms: ['lviv', 'lvov', 'lwow'], source: un },
  { forms: ['kharkiv', 'kharkov'], source: un },
  { forms: ['mykolaiv', 'nikolaev', 'nikolayev', 'mykolayiv'], source: un },
  { forms: ['luhansk', 'lugansk'], source: un },
  { forms: ['chernobyl', 'chornobyl'], source: un },
  { forms: ['zaporizhzhia', 'zaporozhye', 'zaporizhia', 'zaporozhia', 'zaporizhzhya'], source: un },
  { forms: ['dnipro', 'dnepr', 'dnieper'], source: un },
  { forms: ['artemivsk', 'artyomovsk', 'artemovsk'], source: un },
  { forms: ['donbas', 'donbass'], source: un },
  {
    forms: [
      'nagorno karabakh',
      'nagorny karabakh',
      'nagorno karabagh',
      'nagornyi karabakh',
      'mountainous karabakh',
    ],
    source: un,
  },
  { forms: ['belarus', 'byelarus'], source: un },
  { forms: ['minsk', 'miensk'], source: un },
  { forms: ['kolkata', 'calcutta'], source: un },
  { forms: ['beijing', 'peking'], source: un },
  { forms: ['mecca', 'makkah', 'makka'], source: un },
  { forms: ['turkey', 'turkiye'], source: un },
  {
    forms: [
      'mohammed',
      'muhammad',
      'mohamed',
      'mohammad',
      'muhammed',
      'muhamed',
      'mohamad',
      'mahomed',
      'mehmed',
    ],
    source: loc,
  },
  { forms: ['ahmed', 'ahmad', 'achmed', 'akhmad', 'akhmed'], source: loc },
  { forms: ['abdel', 'abdul', 'abd', 'abdal'], source: loc },
  { forms: ['osama', 'usama', 'ussama'], source: loc },
  { forms: ['omar', 'umar', 'omer'], source: loc },
  { forms: ['yousef', 'yusuf', 'yousuf', 'youssef', 'yusef', 'yousaf'], source: loc },
  {
    forms: ['gaddafi', 'qaddafi', 'gadhafi', 'kadhafi', 'qadhafi', 'khadafy', 'kaddafi', 'gadafi', 'gathafi'],
    source: loc,
  },
  { forms: ['qaeda', 'qaida', 'qaidah', 'qa ida', 'qa eda', 'kaida', 'kaeda'], source: ap },
  { forms: ['hezbollah', 'hizbollah', 'hizbullah', 'hizballah', 'hezbullah', 'hizb allah'], source: ap },
  { forms: ['taliban', 'taleban'], source: ap },
  { forms: ['koran', 'quran', "qur'an", 'qur an', 'coran'], source: ap },
  { forms: ['quds', 'kods', 'qods'], source: ap },
  { forms: ['shiite', "shi'ite", 'shi ite'], source: ap },
  { forms: ['zelensky', 'zelenskyy', 'zelenskiy', 'zelenskyi', 'selenskyj', 'zelenski'], source: ap },
  { forms: ['lukashenko', 'lukashenka'], source: ap },
  { forms: ['timoshenko', 'tymoshenko'], source: ap },
  { forms: ['sargsyan', 'sarkisian', 'sarkissian', 'sarksyan', 'sarkisyan', 'sargsian'], source: ap },
  { forms: ['khamenei', 'khameini', 'khamenai'], source: ap },
  { forms: ['ahmadinejad', 'ahmedinejad', 'ahmadinejhad', 'ahmadi nejad'], source: ap },
  { forms: ['tsikhanouskaya', 'tikhanovskaya', 'tsikhanouskaia', 'tikhanouskaya'], source: ap },
  { forms: ['haniyeh', 'haniyah', 'haniya', 'haniyya'], source: ap },
  { forms: ['zawahiri', 'zawahri'], source: loc },
  { forms: ['hadi', 'hady'], source: loc },
  { forms: ['saleh', 'salih'], source: loc },
  { forms: ['homs', 'hums', 'hims'], source: un },
  { forms: ['khomeini', 'khomeiny', 'khomeyni'], source: ap },
  { forms: ['netanyahu', 'netanyahoo', 'netaniahu', 'nethanyahu'], source: ap },
  { forms: ['saakashvili', 'sakashvili', 'saakachvili'], source: ap },
  { forms: ['milosevic', 'miloshevich', 'miloshevitch'], source: ap },
  { forms: ['karadzic', 'karadzhic', 'karadzich'], source: ap },
  { forms: ['tsai', "ts'ai", 'tsay'], source: loc },
  { forms: ['chiang kai shek', 'jiang jieshi'], source: loc },
  { forms: ['mao zedong', 'mao tse tung'], source: loc },
  { forms: ['xinjiang', 'sinkiang'], source: un },
  { forms: ['tibet', 'thibet'], source: un },
  { forms: ['ramadan', 'ramazan', 'ramadhan'], source: ap },
  { forms: ['hanukkah', 'chanukah', 'hannukah', 'chanukkah', 'hanukah'], source: ap },
  { forms: ['houthi', 'huthi', 'houti', 'huti'], source: ap },
  { forms: ['nicholas', 'nicolas', 'nikolas'], source: loc },
  { forms: ['aleksandr', 'alexander', 'aleksander'], source: loc },
];
