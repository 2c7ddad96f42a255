/** Further pairs, judged by hand: texts of two passages on one subject. */
export const FURTHER_PAIRS: readonly [from: string, to: string][] = [
  ['NATO’s reckless expansion', 'moving NATO eastward'],
  ['Minskagreements', 'destroyUkraine’s'],
  ['bridging the digital divide', 'bridge the digital gap'],
  ['combating cybercrime, a transnational issue', 'Confronting cybercrime'],
  ['terrorist or criminal purposes', 'Secondly, given the expansion'],
  ['Moscow is open for dialogue', 'remains open to pragmatic cooperation'],
  ['equal involvement of all member states', 'on the basis of equality'],
  ['draft agreements with NATO', 'NATO’s reckless expansion'],
  ['Countering cybercrime, establishing conditions', 'to elaborate a UN convention'],
  ['without universal agreements in the field of Internet', 'failed to develop a universally acceptable mechanism'],
]; // prettier-ignore

/** Pairs judged by hand to have no subject in common. */
export const UNRELATED_PAIRS: readonly [from: string, to: string][] = [
  ['Sultan Haitham', 'critical infrastructure facilities'],
  ['most sacred holiday', 'single terminological base'],
  ['Azovstal', 'consistent support of our initiatives'],
  ['winners in a nuclear war', 'these freedoms are not absolute'],
  ['Sultan Haitham', 'unless a universal code'],
  ['most sacred holiday', 'on the basis of equality'],
  ['Minskagreements', 'Singapore International Cyber Week'],
  ['Azovstal', 'draft global convention'],
  ['winners in a nuclear war', 'Russian Computer Incident'],
  ['Azovstal', 'free dissemination of information in the cyberspace is another'],
];
