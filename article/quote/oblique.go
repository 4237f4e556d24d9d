package quote

import "slices"

// noteOblique rules out whom the sentence names before a description in a part
// that is not its subject: "After a meeting with Jo Ek, the minister said …". Who
// is told of by name there is not told of once more as somebody's office.
func (l *shortlist) noteOblique(at situation) {
	s, m := l.s, l.q.points
	if !at.isRole() || m.kind != byRole {
		return
	}
	holders := s.called(s.office(m))
	for i := s.mentionFrom(s.sentences[l.q.sentence].first - 1); i < len(s.mentions) && s.mentions[i].first < m.first; i++ {
		o := s.mentions[i]
		if o.kind != byName || !s.person(o) || slices.Contains(holders, o.name) {
			continue
		}
		oblique := o.after || o.linked || s.declined(o)
		for k := range l.all {
			if l.all[k].who == o.name {
				l.all[k].traits.note(heOther, oblique)
			}
		}
	}
}
