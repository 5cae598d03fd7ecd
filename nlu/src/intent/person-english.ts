const requests = [
  /\b(?:talk|speak|chat|connect|transfer|switch|escalate|pass|put|hand|get|give|need|want|reach|contact|find|call|see|prefer|is there|are there|where is|bring|send)\b.{0,30}\b(?:humans?|person|people|agents?|representatives?|reps?|operator|staff|someone|somebody|manager|supervisor|advis[oe]r|customer (?:service|support|care)|live (?:chat|support))\b/,
  /^(?:please |pls |just |a |an |the |i said |ok )*(?:real |live |actual |human )?(?:human|agent|representative|operator|person|human support|human being|customer (?:service|support)(?: rep)?|live chat|manager|supervisor)(?: please| pls| now| help)*$/,
  /\b(?:talk|speak|chat|get|put|connect|see|want|bring|let me)\b.{0,30}\b(?:boss|owner|colleagues?|(?:your|support|service) team|team member|higher[ -]?up|superior|lead)\b/,
  /\bwho(?:'s| is) in charge\b|\b(?:rather|prefer to) (?:talk|speak|call)\b|(?<!\bto )\btransfer (?:me|please)\b|\bescalate\b|\b(?:can|could|would|please|have|get|make|let)\b.{0,30}\b(?:call|phone|ring) (?:me|us|my \w+)(?: back| please| asap| now)?$|^(?:please |pls )*(?:call|phone|ring) me(?: back)?\b|\b(?:call|ring) me back\b|\bcallback\b/,
  /\bi (?:said|asked for|want|need) (?:an? |the )?(?:agent|human|person|operator|representative)\b|\b(?:anyone|anybody|someone) (?:real|alive|human)\b|\b(?:is|are) (?:anyone|anybody|there anyone|there anybody) (?:there|here|home|at all)(?: please| now)?$/,
  /\b(?:not|no more|stop|sick of|tired of|hate|don't want|dont want)\b.{0,20}\b(?:bots?|robots|machines?|automated|chatbots?)\b/,
]
const vetoes = [
  /\b(?:don't|dont|do not|doesn't|no|not) (?:need|want|have to|wish|talk|speak|transfer|connect)\b.{0,20}\b(?:human|person|agent|representative|rep|operator|someone|manager)\b/,
  /\b(?:human (?:hair|error|rights|resources|body)|real estate|travel agent|cleaning agent|agent (?:fee|price)|per person|in person|one person|two people|missing person|personal|gift for|for (?:my |our |the )?staff)\b/,
  /\b(?:when|what time|hours|how (?:many|much)|salary|hire|hiring|job|told|(?<!\bi )said|promised|spoke|talked|someone else|sell)\b/,
]

/** Whether an English clause asks for a human. */
export function asksForPersonInEnglish(clause: string): boolean {
  return requests.some((request) => request.test(clause)) && !vetoes.some((veto) => veto.test(clause))
}
