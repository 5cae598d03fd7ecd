import type { CuePattern } from './cue.ts'

/** Signs in an English clause, in small letters. */
export const englishCues: readonly CuePattern[] = [
  { kind: 'threat', unless: /\b(?:not|n't|without) (?:complain|report|su)|wanted to report|no complaint/,
    pattern: /\b(?:i(?:'ll| will|'m going to| am going to|'m)? (?:complain|report|sue|dispute)\w*|file a complaint|lawyers?|lawsuit|sue you|report(?:ing)? you|chargeback|dispute the charge|consumer (?:protection|rights|council)|expose you|take (?:this|you) to court)\b/ },
  { kind: 'insult', unless: /\b(?:trash|garbage|rubbish) (?:can|bin|bag|disposal)|killer whale/,
    pattern: /\b(?:fuck\w*|bullshit|shit(?:ty)?|idiots?|morons?|stupid|dumb\w*|bastards?|assholes?|crap|liars?|thieves|scammers?|go to hell|pathetic|incompetent|useless)\b/ },
  { kind: 'demand', pattern: /\b(?:refund (?:me )?(?:now|immediately)|money back|want (?:a|my) refund now|a refund now|get me (?:your|a) (?:manager|supervisor)|real person now|right now|immediately|give me my)\b/ },
  { kind: 'rhetorical', pattern: /\b(?:are you even|how hard can it be|what (?:a joke|is wrong with you|the hell)|are you kidding|is this a joke|do you even|hello anyone|seriously\?)\b|^where is my (?:money|refund)$/ },
  { kind: 'sarcasm', pattern: /\b(?:yeah right|oh great|wow (?:amazing|great) job|amazing job|great job losing|thanks for (?:nothing|ruining|wasting)|another sorry)\b/ },
  { kind: 'again', pattern: /\b(?:(?:third|fourth|fifth|tenth|\d+(?:rd|th)) time|(?:three|four|five|ten|\d+|so many|many) times|again and again|how many times|still nothing|same (?:canned )?(?:reply|answer)|keep (?:asking|waiting|telling))\b/ },
  { kind: 'disgust', unless: /\bnot (?:terrible|bad|angry)\b|\b(?:scared|worried|afraid|is it|was i)\b/,
    pattern: /\b(?:ridiculous|unacceptable|terrible|horrible|awful|worst|disgusting|furious|angry|sick of|fed up|had enough|never (?:buy|shop|order)\w* (?:here|from you|again)|scam|fraud|fake|cheat(?:ed|ers?|ing)?|ripped off|rip ?off|lied to me|joke of a|garbage|trash|rubbish)\b/ },
  { kind: 'thanks', pattern: /\b(?:thanks?(?: you| so much)?|cheers|love it|perfect|awesome|great service|appreciate|happy with)\b/, unless: /thanks for (?:nothing|ruining|wasting)|another/ },
  { kind: 'polite', pattern: /\b(?:please|could you|can i|may i|would you|hi|no rush|when you can|just (?:checking|wondering))\b/ },
]
