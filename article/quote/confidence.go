package quote

import (
	"math"
	"strconv"
	"strings"
	"sync"
)

// shown is how likely an answer must be for its speaker to be named; below it
// only a description that leaves no doubt is. In stories that nothing was learnt
// from, nine of ten speakers above it are right.
const shown = 0.65

// clueNames are the names that the data file gives the clues.
var clueNames = [clueCount]string{
	cueBefore: "cue-before", cueBehind: "cue-behind", cueRightBehind: "cue-right-behind", cueColon: "cue-colon",
	cueWeak: "cue-weak", cueSource: "cue-source", cueFar: "cue-far", cueParted: "cue-parted",
	subjectNext: "subject-next", subjectLeads: "subject-leads", subjectFar: "subject-far",
	subjectBehind: "subject-behind", byColon: "by-colon", byAside: "by-aside", bySign: "by-sign", byPage: "by-page",
	byClause: "by-clause", bySubject: "by-subject", carried: "carried", carriedFar: "carried-far",
	carriedOver: "carried-over", resumes: "resumes", fromNext: "from-next", mentionNamed: "mention-named",
	mentionRole: "mention-role", mentionHe: "mention-he", mentionNone: "mention-none", roleNew: "role-new",
	roleGiven: "role-given", roleEpithet: "role-epithet", toldJustNow: "told-just-now", onlySpoke: "only-spoke",
	onlySubject: "only-subject", spokeSubject: "spoke-subject", subjectNearer: "subject-nearer",
	spokeNearer: "spoke-nearer", backOne: "back-one", backMore: "back-more", otherPassage: "other-passage",
	genderKnown: "gender-known", rivals: "rivals", manyRivals: "many-rivals", short: "short", titleLike: "title-like",
	isPerson: "person", isPlaceName: "place", isOrg: "org", isKnown: "known", isGuessed: "guessed",
	oneWord: "one-word", unspacedOne: "unspaced", weightNone: "weight-none", weightLow: "weight-low",
	weightMid: "weight-mid", weightHigh: "weight-high", weightSure: "weight-sure",
}

// weights are what each clue adds to the log odds of an answer; the last one
// is always added.
var weights = sync.OnceValue(func() (w [clueCount + 1]float64) {
	text, err := learntData.ReadFile("data/confidence.txt")
	if err != nil {
		return w
	}
	for line := range strings.Lines(string(text)) {
		name, value, _ := strings.Cut(strings.TrimSpace(line), " ")
		x, _ := strconv.ParseFloat(value, 64)
		if name == "always" {
			w[clueCount] = x
		}
		for i := range clueNames {
			if clueNames[i] == name {
				w[i] = x
			}
		}
	}
	return w
})

// confidence returns how likely an answer with these clues is right.
func confidence(c clues) float32 {
	w := weights()
	sum := w[clueCount]
	for k := clue(0); k < clueCount; k++ {
		if c.has(k) {
			sum += w[k]
		}
	}
	return float32(1 / (1 + math.Exp(-sum)))
}
